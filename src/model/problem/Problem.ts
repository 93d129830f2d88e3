/**
 * Permanent names of expected failures. Each has a sentence in `content/locales/<lang>/problems.json`
 * that says what happened, that the work is safe, and what to do.
 */
export const problemNames = [
  'fileEmpty',
  'fileTooLarge',
  'fileNotReadable',
  'fileTruncated',
  'fileForeign',
  'fileNewer',
  'fileInvalid',
  'fileInstrumentUnknown',
  'fileOtherPurpose',
  'fileBackup',
  'fileWorkshop',
  'filePortfolio',
  'fhirPatient',
  'fhirWithoutAnswers',
  'fhirOtherQuestions',
  'fhirSettled',
  'fhirSeveral',
  'fhirInvalid',
  'fhirAlone',
  'pdfWithoutData',
  'pdfEncrypted',
  'pdfTooLarge',
  'fileOutOfReach',
  'tooManyFiles',
  'readingFailed',
  'zipDamaged',
  'zipEmpty',
  'zipLocked',
  'zipMethod',
  'zipSwells',
  'zipTooLarge',
  'zipWithoutBackup',
  'packedTooDeep',
  'mailNotReadable',
  'mailWithoutData',
  'linkTooLong',
  'linkNotReadable',
  'linkNewer',
  'codeForeign',
  'codeNotReadable',
  'codeNewer',
  'codeInstrumentUnknown',
  'codeSiteUnknown',
  'codeOtherSession',
  'typedCodeWrong',
  'framesTooMany',
  'framesMixed',
  'framesDamaged',
  'pictureWithoutCode',
  'pictureNotRead',
  'partTextNotFound',
  'partTextCut',
  'partTextChanged',
  'cameraDenied',
  'cameraMissing',
  'cameraBusy',
  'storageBlocked',
  'storageFull',
  'storageSlow',
  'storageFailed',
  'storageNewer',
  'storageOtherTab',
  'storageCleared',
  'assessmentMissing',
  'assessmentExists',
  'snapshotMissing',
  'workshopMissing',
  'workshopExists',
  'importMissing',
  'backupTooLarge',
  'portfolioTooLarge',
  'portfolioWorkFailed',
  'portfolioWorkStopped',
  'placePermission',
  'placeMissing',
  'placeNotWritten',
  'instrumentMissing',
  'pagePartMissing',
  'portfolioMissing',
  'importNotLast',
  'importBroken',
  'listEmpty',
  'listWithoutNames',
  'listTooLong',
  'documentFailed',
  'clipboardClosed',
  'pictureNotCopied',
  'pictureNotMade',
] as const;

export type ProblemName = (typeof problemNames)[number];

/** An expected failure: a name, and the values its sentence needs. */
export interface Problem {
  readonly name: ProblemName;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** A value, or a problem to tell the person. A bug throws instead. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(name: ProblemName, values?: Problem['values']): Outcome<never> {
  return { ok: false, problem: values === undefined ? { name } : { name, values } };
}
