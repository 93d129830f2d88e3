export type { Setting, SnapshotReason } from './Database';
export { openStore, type StoreOptions } from './openStore';
export { askPersistence, estimateSpace, type Space } from './persistence';
export type { AssessmentSummary, Snapshot, Stop, Store } from './Store';
