import {
  type Invitation,
  type PlanPart,
  type PortfolioIndex,
  parseAssessmentFile,
  writeAssessmentFile,
  writeBackup,
  writeFhirResponses,
  writeFhirSettled,
  writeInvitation,
  writePartText,
  writePortfolioFile,
  writeSendFile,
  writeWorkshopFile,
} from '../../exchange';
import type { Translator } from '../../i18n';
import {
  addTable,
  createWorkshop,
  type Instrument,
  type NewWorkshop,
  prepareToSend,
} from '../../model';
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
export async function makeExamples(
  shipped: Uint8Array,
  instrument: Instrument,
  translator: Translator,
): Promise<readonly ExampleFile[]> {
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
  const toSend = writeSendFile(sent, about);
  const workshop = addTable(
    createWorkshop(sitting, 'workshop-1', writtenAt),
    { id: 'table-1', name: assessment.site.name, assessment: assessment.id, people: 8 },
    writtenAt,
  );
  const plans = new Map([[assessment.id, new TextDecoder().decode(toSend)]]);
  const portfolio = await writePortfolioFile(waitedFor, handOver(plans), about);
  return [
    { name: 'for-colleagues.linkready', bytes: colleague },
    { name: 'to-send.linkready', bytes: toSend },
    { name: 'invitation.linkready', bytes: writeInvitation(invitation) },
    { name: 'backup.linkready', bytes: backup.value.bytes },
    {
      name: 'workshop.linkready',
      bytes: writeWorkshopFile(
        { workshop, assessments: [assessment] },
        { ...about, privateNotes: false },
      ),
    },
    { name: 'portfolio.zip', bytes: new Uint8Array(await portfolio.arrayBuffer()) },
    { name: 'part.txt', bytes: new TextEncoder().encode(part) },
    {
      name: 'fhir-for-colleagues.json',
      bytes: writeFhirResponses(assessment, instrument, fhir),
    },
    { name: 'fhir-to-send.json', bytes: writeFhirSettled(sent, instrument, fhir) },
  ];
}

async function* handOver(plans: PlanPart): AsyncIterable<PlanPart> {
  yield plans;
}

const sitting: NewWorkshop = {
  instrument: '2026-1',
  example: true,
  title: 'Spring workshop',
  date: '2026-03-12',
  begins: '09:30',
  minutes: 180,
  country: 'england',
  kind: 'core',
  domains: ['o1', 'o4', 'c4'],
};

const waitedFor: PortfolioIndex = {
  id: 'portfolio-1',
  name: 'Riverside Network',
  deadline: '2026-11-15',
  expected: {
    columns: ['Region'],
    sites: [
      { id: 'A12345', code: 'A12345', name: 'Elm Street Surgery', further: { Region: 'North' } },
    ],
  },
  joins: [],
};

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
