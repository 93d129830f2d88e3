export { type FileLimits, fileLimits, formatVersion } from './AssessmentFile';
export type { FileKind } from './findFileKind';
export { nameAssessmentFile } from './nameAssessmentFile';
export { parseAssessmentFile } from './parseAssessmentFile';
export type { Rule } from './placeProblem';
export { withoutPrivateNotes } from './withoutPrivateNotes';
export { type WriteOptions, writeAssessmentFile } from './writeAssessmentFile';
