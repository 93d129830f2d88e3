export { type FileLimits, fileLimits, formatVersion } from './AssessmentFile';
export {
  type Backup,
  type BackupParts,
  backupLimits,
  type RefusedEntry,
} from './backup/Backup';
export {
  holdsBackup,
  type OpenedBackup,
  openBackup,
  type PackedPortfolio,
  packBackup,
} from './backup/backupZip';
export { parseBackup } from './backup/parseBackup';
export { nameBackup, type WrittenBackup, writeBackup } from './backup/writeBackup';
export type { CodedState } from './codes/codedItems';
export { decodeQrImage, type Pixels } from './codes/decodeQrImage';
export { drawQrCode, type QrModules, type QrProtection, quietZone } from './codes/drawQrCode';
export { type CodeKind, findCodeKind } from './codes/findCodeKind';
export {
  type CodedLevels,
  decodeLevels,
  encodeLevels,
  isFromSite,
  isOfFile,
} from './codes/levelCode';
export { findTyped, isAbout, mergeCoded, recordTyped } from './codes/mergeCoded';
export {
  type CodedResponses,
  decodeResponses,
  encodeResponses,
  type ResponseOrder,
} from './codes/responseCode';
export { encodeResponseLink, findLinkedCode } from './codes/responseLink';
export { decodeSheet, encodeSheet, type SheetCode } from './codes/sheetCode';
export {
  decodeShort,
  encodeShort,
  groupDigits,
  isForAssessment,
  isForSession,
  type ShortOrder,
  type ShortResponses,
  type ShortScope,
} from './codes/shortCode';
export {
  type ListRows,
  parseListFile,
  parseListText,
} from './expectedSites/parseListFile';
export {
  type ColumnRole,
  type ListColumn,
  type RowFault,
  type UnderstoodList,
  understandList,
} from './expectedSites/understandList';
export {
  type AdoptOptions,
  adoptFhir,
  createFromFhir,
  isCompleteFhir,
  type NewFromFhir,
} from './fhir/adoptFhir';
export { composeQuestionnaire } from './fhir/composeQuestionnaire';
export type { FhirAnswers } from './fhir/FhirAnswers';
export type { FhirWords } from './fhir/FhirWords';
export type { FhirFile } from './fhir/parseFhir';
export type { FhirRule } from './fhir/placeFhirProblem';
export { readFhir } from './fhir/readFhir';
export { type FhirOptions, writeFhirResponses, writeFhirSettled } from './fhir/writeFhir';
export type { FileKind } from './findFileKind';
export { findFingerprint, fingerprint } from './fingerprint';
export {
  createFrameReader,
  type FrameProgress,
  type FrameReader,
} from './frames/createFrameReader';
export { type FrameSequence, writeFrames } from './frames/writeFrames';
export {
  findParticulars,
  type Invitation,
  type InvitedParticulars,
} from './invitation/Invitation';
export { decodeInvitationLink, encodeInvitationLink } from './invitation/invitationLink';
export { parseInvitation } from './invitation/parseInvitation';
export { writeInvitation } from './invitation/writeInvitation';
export {
  type ManyLimits,
  manyLimits,
  type ReadFile,
  readMany,
  type SourceFile,
} from './many/readMany';
export { nameAssessmentFile, nameFhirFile, nameSendFile } from './nameAssessmentFile';
export { parseAssessmentFile } from './parseAssessmentFile';
export type { FilePurpose } from './parseEnvelope';
export { type ParsedFile, parseFile } from './parseFile';
export { holdsPartText, parsePartText, writePartText } from './part/partText';
export { type PdfAttachment, readAttachments } from './pdf/readAttachments';
export { type PlanInPdf, readPlanPdf } from './pdf/readPlanPdf';
export type { Rule } from './placeProblem';
export { type OpenedPortfolioFile, openPortfolioFile } from './portfolio/openPortfolioFile';
export type { PortfolioIndex } from './portfolio/PortfolioFile';
export { type PlanPart, writePortfolioFile } from './portfolio/writePortfolioFile';
export { parseSendFile } from './send/parseSendFile';
export type { SendFile } from './send/SendFile';
export { writeSendFile } from './send/writeSendFile';
export { withoutPrivateNotes } from './withoutPrivateNotes';
export { decodeJoin, encodeJoin, type JoinCode, markSession } from './workshop/joinCode';
export { parseWorkshopFile, type ReadWorkshop } from './workshop/parseWorkshopFile';
export { readHandIn } from './workshop/readHandIn';
export { writeWorkshopFile } from './workshop/writeWorkshopFile';
export { type WriteOptions, writeAssessmentFile } from './writeAssessmentFile';
export { writeZip, type ZippedFile } from './zip/writeZip';
