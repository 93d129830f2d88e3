import type {
  FhirAnswers,
  FhirFile,
  Invitation,
  ParsedFile,
  ReadFile,
  SendFile,
} from '../../exchange';
import type { Assessment, Id, PlainDate, Problem } from '../../model';
import { describeBackup, describePortfolio, describeWorkshop, type Elsewhere } from './Elsewhere';

/** A plan that was sent to be read, as far as it is shown here. */
export interface ReceivedPlan {
  /** Of its assessment. */
  readonly id: Id;
  readonly site: string;
  readonly round: { readonly name: string; readonly date: PlainDate };
  readonly writtenOn: PlainDate;
  readonly items: number;
  readonly actions: number;
  /** Of a plan in a PDF: its fingerprint now, and whether it is what the PDF was made with. */
  readonly print?: { readonly text: string; readonly matches: boolean } | undefined;
}

/** What one file turned out to be. */
export type Arrival =
  | {
      readonly kind: 'assessment';
      readonly assessment: Assessment;
      /** Whose part it is, where it was handed to one respondent. */
      readonly respondent?: Id | undefined;
    }
  | { readonly kind: 'plans'; readonly plans: readonly ReceivedPlan[] }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  /** Still to be checked against the questions: see `readFhirArrival`. */
  | { readonly kind: 'fhir'; readonly file: FhirFile }
  /** Answers from another system, of which somebody has to say where they belong. */
  | { readonly kind: 'foreign'; readonly answers: FhirAnswers }
  /** Opened on another page: a backup, a workshop, a portfolio. */
  | { readonly kind: 'elsewhere'; readonly found: Elsewhere }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A file that was read, with the place where it was. */
export interface ArrivedFile {
  readonly path: string;
  readonly arrival: Arrival;
}

/** What a file that was read means to the page. Of plans only what is shown: there may be thousands. */
export function describeArrival({
  path,
  outcome,
}: Pick<ReadFile, 'path' | 'outcome'>): ArrivedFile {
  const arrival: Arrival = outcome.ok
    ? describeParsed(outcome.value)
    : { kind: 'problem', problem: outcome.problem };
  return { path, arrival };
}

function describeParsed(file: ParsedFile): Arrival {
  if (file.kind === 'colleague') {
    const { assessment, respondent } = file;
    return { kind: 'assessment', assessment, respondent };
  }
  if (file.kind === 'send') return { kind: 'plans', plans: [describePlan(file.file)] };
  if (file.kind === 'pdf') {
    const plans = file.plans.map(({ file: sent, fingerprint, fingerprintMatches }) =>
      describePlan(sent, { text: fingerprint, matches: fingerprintMatches }),
    );
    return { kind: 'plans', plans };
  }
  if (file.kind === 'backup') return { kind: 'elsewhere', found: describeBackup(file.backup, 0) };
  if (file.kind === 'workshop') {
    return { kind: 'elsewhere', found: describeWorkshop(file.content.workshop) };
  }
  if (file.kind === 'portfolio') {
    return { kind: 'elsewhere', found: describePortfolio(file.portfolio, 0) };
  }
  return file;
}

function describePlan({ sent, writtenAt }: SendFile, print?: ReceivedPlan['print']): ReceivedPlan {
  return {
    id: sent.id,
    site: sent.site.name,
    round: { name: sent.round.name, date: sent.round.date },
    writtenOn: writtenAt.slice(0, 10),
    items: sent.items.length,
    actions: sent.actions.length,
    print,
  };
}
