export type {
  DeviceSnapshotReason,
  Setting,
  SettingRow,
  SnapshotReason,
  WorkshopRow,
} from './Database';
export type {
  DeviceContent,
  DeviceSnapshot,
  DeviceStore,
  Import,
  ImportAbout,
  RestoredPortfolio,
  RestoreMode,
  UndoneImport,
} from './DeviceStore';
export { holdsPortfolios } from './holdsPortfolios';
export { openStore, type StoreOptions } from './openStore';
export { askPersistence, estimateSpace, isPersistent, type Space } from './persistence';
export { openPortfolios } from './portfolio/openPortfolios';
export type {
  ColumnsRequest,
  CompareTexts,
  FileResult,
  ImportProgress,
  IncomingPlan,
  LeftKind,
  ListedPortfolio,
  PlanMark,
  PlanTexts,
  Portfolio,
  PortfolioColumns,
  PortfolioImport,
  PortfolioParticulars,
  PortfolioReading,
  PortfolioStore,
} from './portfolio/PortfolioStore';
export { readAhead } from './portfolio/readAhead';
export type {
  AssessmentSummary,
  Rewritten,
  Settings,
  Snapshot,
  Stop,
  Store,
  StoredChange,
} from './Store';
export { wipeDevice } from './wipeDevice';
export type {
  StoredWorkshopChange,
  WorkshopContent,
  WorkshopStore,
  WorkshopSummary,
} from './workshops/WorkshopStore';
