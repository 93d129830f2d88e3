import type { Invitation } from '../../exchange';
import { type Assessment, type Id, mergeAssessments, type Problem } from '../../model';
import type { ArrivedFile, ReceivedPlan } from './Arrival';
import { compareIncoming, type Incoming } from './compareIncoming';

/** An assessment that came, out of one file or several. */
export interface Brought {
  readonly assessment: Assessment;
  /** The files that it came in. */
  readonly paths: readonly string[];
}

/** Many files, put in order by what bringing them in would do. */
export interface Arrangement {
  /** Not on this device yet. */
  readonly added: readonly Brought[];
  readonly changing: readonly (Brought & { readonly incoming: Incoming })[];
  /** Nothing in them is newer than what is here. */
  readonly same: readonly Brought[];
  /** To be read, not gone on with. */
  readonly plans: readonly (ReceivedPlan & { readonly path: string })[];
  readonly invitations: readonly { readonly path: string; readonly invitation: Invitation }[];
  readonly refused: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * Puts files in order by what they would do to this device, before any does it. Versions of one
 * assessment are merged first, so that each is told once.
 *
 * @param here what this device holds, by id.
 * @param versions every instrument version this site serves: what nobody could see is refused.
 */
export function arrangeArrivals(
  files: readonly ArrivedFile[],
  here: ReadonlyMap<Id, Assessment>,
  versions: readonly string[],
): Arrangement {
  const brought = new Map<Id, Brought>();
  const refused: { readonly path: string; readonly problem: Problem }[] = [];
  for (const { path, arrival } of files) {
    if (arrival.kind === 'problem') refused.push({ path, problem: arrival.problem });
    if (arrival.kind === 'elsewhere') {
      refused.push({ path, problem: { name: problemOf[arrival.found.place] } });
    }
    if (arrival.kind === 'foreign') refused.push({ path, problem: { name: 'fhirAlone' } });
    if (arrival.kind !== 'assessment') continue;
    const { assessment } = arrival;
    const { instrument } = assessment;
    if (versions.includes(instrument)) add(brought, assessment, path);
    else refused.push({ path, problem: { name: 'fileInstrumentUnknown', values: { instrument } } });
  }
  return { ...compareAll([...brought.values()], here), ...listOthers(files), refused };
}

/** Among others, what belongs on another page is named with a way there. */
const problemOf = {
  portfolio: 'filePortfolio',
  workshop: 'fileWorkshop',
  backup: 'fileBackup',
} as const;

function add(brought: Map<Id, Brought>, assessment: Assessment, path: string): void {
  const known = brought.get(assessment.id);
  brought.set(assessment.id, {
    assessment: known ? mergeAssessments(known.assessment, assessment) : assessment,
    paths: [...(known?.paths ?? []), path],
  });
}

function compareAll(
  brought: readonly Brought[],
  here: ReadonlyMap<Id, Assessment>,
): Pick<Arrangement, 'added' | 'changing' | 'same'> {
  const added: Brought[] = [];
  const changing: (Brought & { readonly incoming: Incoming })[] = [];
  const same: Brought[] = [];
  for (const one of brought) {
    const mine = here.get(one.assessment.id);
    if (mine === undefined) {
      added.push(one);
      continue;
    }
    const incoming = compareIncoming(mine, one.assessment);
    if (incoming.nothing) same.push(one);
    else changing.push({ ...one, incoming });
  }
  return { added, changing, same };
}

function listOthers(files: readonly ArrivedFile[]): Pick<Arrangement, 'plans' | 'invitations'> {
  return {
    plans: files.flatMap(({ path, arrival }) =>
      arrival.kind === 'plans' ? arrival.plans.map((plan) => ({ ...plan, path })) : [],
    ),
    invitations: files.flatMap(({ path, arrival }) =>
      arrival.kind === 'invitation' ? [{ path, invitation: arrival.invitation }] : [],
    ),
  };
}
