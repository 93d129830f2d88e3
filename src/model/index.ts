export { isDivided } from './agreement/isDivided';
export {
  type DomainStatistics,
  findRaterMeans,
  type ItemStatistics,
  measureAgreement,
} from './agreement/measureAgreement';
export type { Consensus } from './agreement/measureConsensus';
export { measureReliability, type Reliability } from './agreement/measureReliability';
export { listLevels, rankDivided } from './agreement/rankDivided';
export { type RoleTally, tallyByRole } from './agreement/tallyByRole';
export * from './assessment/Assessment';
export * from './assessment/adoptAction';
export * from './assessment/createAssessment';
export { findAnswer, findNote } from './assessment/findRecord';
export { type ListSize, parseListSize } from './assessment/parseListSize';
export { moveAction, placeAction, sortPlan } from './assessment/placeAction';
export * from './assessment/recordResponse';
export * from './assessment/respondents';
export {
  type ChangeCount,
  countChanges,
  findConfirmed,
  findUnexplained,
} from './change/findUnexplained';
export { arrangeTable, type TableParts } from './comparison/arrangeTable';
export { buildComparison, type ComparisonParts } from './comparison/buildComparison';
export { buildMatrix, type CompareNames } from './comparison/buildMatrix';
export * from './comparison/Comparison';
export { chooseRows } from './comparison/chooseRows';
export { type KnownVersion, matchVersions } from './comparison/compareVersions';
export {
  type ChangeAt,
  changeAt,
  countFlags,
  coverageAt,
  describeSite,
  isComparable,
  scoreAt,
} from './comparison/describeSite';
export * from './comparison/ExpectedSite';
export { filterSites } from './comparison/filterSites';
export { findLikelyJoins } from './comparison/findLikelyJoins';
export { foldCode, foldName } from './comparison/foldName';
export { groupSites } from './comparison/groupSites';
export * from './comparison/Join';
export { type Layout, listLayout } from './comparison/Layout';
export { layDetails, type TableActions, type TableDetails } from './comparison/layDetails';
export * from './comparison/Matrix';
export { measureReturns } from './comparison/measureReturns';
export { measureStatistics } from './comparison/measureStatistics';
export { overallAt } from './comparison/overallAt';
export * from './comparison/PortfolioTable';
export { type PackedItem, unpackItem } from './comparison/packItem';
export * from './comparison/ReceivedSummary';
export * from './comparison/SiteFilter';
export { type SortParts, sortSites } from './comparison/sortSites';
export { summariseSent } from './comparison/summariseSent';
export {
  fewestSites,
  hideSmall,
  hideSmallParts,
  suppressSmall,
} from './comparison/suppressSmall';
export * from './instrument/Crosswalk';
export { type ChangedItem, findChanges, type InstrumentChanges } from './instrument/findChanges';
export { findAction, findDomain, findItem } from './instrument/findContent';
export * from './instrument/findRoutes';
export * from './instrument/findTerms';
export * from './instrument/Instrument';
export * from './instrument/Reference';
export { canonicalJson, compareText } from './merge/canonicalJson';
export { mergeAssessments } from './merge/mergeAssessments';
export { type AimedDomain, type AimedItem, findAimed } from './planning/findAimed';
export { findOpenSuggestions, markSuggestion } from './planning/findOpenSuggestions';
export { addDays, addMonths, dayNumber, dayOfNumber } from './planning/plainDate';
export { type DueList, findSince, sortByDue } from './planning/sortByDue';
export * from './problem/Problem';
export { buildReport } from './report/buildReport';
export * from './report/Report';
export { copyNetworkItems, type NetworkCopy } from './rounds/copyNetworkItems';
export { growQuickCheck } from './rounds/growQuickCheck';
export { type CarryDecision, listCarriedItems, listSameItems } from './rounds/listCarriedItems';
export { type CarriedItem, type NextRound, startNextRound } from './rounds/startNextRound';
export { suggestNextDate } from './rounds/suggestNextDate';
export { findBand, roundScore } from './scoring/band';
export { judgeCoverage, scoreSum } from './scoring/scoreDomain';
export { mergeSent } from './send/mergeSent';
export { prepareToSend, type SendOptions } from './send/prepareToSend';
export { reportSent } from './send/reportSent';
export * from './send/SentAssessment';
export { isPossibleItem } from './send/standIn';
export { type Upgraded, upgradeAssessment } from './versions/upgradeAssessment';
export * from './workshop/agreeItem';
export {
  buildDayRecord,
  type DayItem,
  type DayRecord,
  type DayTable,
} from './workshop/buildDayRecord';
export { countAnswers } from './workshop/countAnswers';
export * from './workshop/createAgenda';
export {
  addTable,
  createWorkshop,
  findTable,
  listWorkshopItems,
  type NewWorkshop,
  recordAgenda,
  recordSitting,
  recordTable,
  sortTables,
} from './workshop/createWorkshop';
export { enterTable } from './workshop/enterTable';
export { type FoundPerson, findPerson, nameAnother } from './workshop/findPerson';
export { gatherTable, type TableRecords } from './workshop/gatherTable';
export { mergeWorkshops, workshopShape } from './workshop/mergeWorkshops';
export {
  correctAnswer,
  findOwnAnswers,
  type GivenAnswer,
  moveParticipant,
  recordChecked,
  removeParticipant,
} from './workshop/participants';
export { type RankedItem, rankToDiscuss, type TalkReason } from './workshop/rankToDiscuss';
export { type HandIn, type HandInOutcome, recordHandIn } from './workshop/recordHandIn';
export * from './workshop/recordHands';
export * from './workshop/recordPlace';
export { removeTable } from './workshop/removeTable';
export { isRevealed, revealItems } from './workshop/revealItems';
export * from './workshop/showItem';
export { upgradeWorkshop } from './workshop/upgradeWorkshop';
export * from './workshop/Workshop';
