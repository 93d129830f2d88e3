import {
  type Invitation,
  parseAssessmentFile,
  writeAssessmentFile,
  writeBackup,
  writeFhirResponses,
  writeFhirSettled,
  writeInvitation,
  writePartText,
  writeSendFile,
} from '../../exchange';
import type { Translator } from '../../i18n';
import { type Instrument, prepareToSend } from '../../model';
import { fhirWords } from '../takeAway/fhirWords';

/** A file of one kind, for those who write programmes that read it. */
export interface ExampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const writtenBy = 'LinkReady';

/**
 * Makes one file of each kind that LinkReady writes.
 *
 * @param shipped the example practice's file for colleagues.
 */
export function makeExamples(
  shipped: Uint8Array,
  instrument: Instrument,
  translator: Translator,
): readonly ExampleFile[] {
  const parsed = parseAssessmentFile(shipped);
  if (!parsed.ok) throw new Error(`The example is not readable: ${parsed.problem.name}`);
  const { value: assessment } = parsed;
  const writtenAt = assessment.changedAt;
  const about = { writtenAt, writtenBy };
  const sent = prepareToSend(assessment, instrument, { ownerNames: false });
  const colleague = writeAssessmentFile(assessment, { ...about, privateNotes: false });
  const snapshot = {
    assessmentId: assessment.id,
    takenAt: writtenAt,
    reason: 'import',
    assessment,
  };
  const backup = writeBackup(
    { assessments: [assessment], snapshots: [snapshot], workshops: [], settings: [] },
    about,
  );
  if (!backup.ok) throw new Error(`The example is too large: ${backup.problem.name}`);
  const fhir = { words: fhirWords(translator, instrument.version), writtenAt };
  const part = writePartText(colleague, ['Riverside Surgery']);
  return [
    { name: 'for-colleagues.linkready', bytes: colleague },
    { name: 'to-send.linkready', bytes: writeSendFile(sent, about) },
    { name: 'invitation.linkready', bytes: writeInvitation(invitation) },
    { name: 'backup.linkready', bytes: backup.value.bytes },
    { name: 'part.txt', bytes: new TextEncoder().encode(part) },
    {
      name: 'fhir-for-colleagues.json',
      bytes: writeFhirResponses(assessment, instrument, fhir),
    },
    { name: 'fhir-to-send.json', bytes: writeFhirSettled(sent, instrument, fhir) },
  ];
}

const invitation: Invitation = {
  id: '2f6c1d52-0000-4000-8000-0000000000aa',
  country: 'england',
  network: 'Riverside Network',
  commissioner: 'North Vale Care Board',
  round: { name: 'Autumn round', date: '2026-10-01' },
  deadline: '2026-11-15',
  reserveItems: false,
  quick: false,
  purpose: 'To see where help is wanted first. Nobody is ranked.',
  seenBy: ['The board’s social prescribing team'],
  instrument: '2026-1',
  expectedCode: 'A12345',
};
