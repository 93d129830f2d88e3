export type { Setting, SnapshotReason } from './Database';
export { openStore, type StoreOptions } from './openStore';
export { askPersistence, estimateSpace, isPersistent, type Space } from './persistence';
export type {
  AssessmentSummary,
  Rewritten,
  Settings,
  Snapshot,
  Stop,
  Store,
  StoredChange,
} from './Store';
