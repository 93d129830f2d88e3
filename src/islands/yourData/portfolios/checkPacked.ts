import { openPortfolioFile, type PortfolioIndex } from '../../../exchange';
import { fail, type Id, type Outcome, type Problem, succeed } from '../../../model';
import type { IncomingPlan, PlanMark, PortfolioStore } from '../../../storage';
import { comparePlanTexts, type FindInstrument } from '../../portfolio/gatherPlans';
import { readPacked } from './readPacked';

/** A portfolio in a backup that was read and is right, beside what is here. */
export interface CheckedPortfolio {
  readonly index: PortfolioIndex;
  readonly zip: Blob;
  readonly isHere: boolean;
  /** Plans in it that are not here, are newer than here, the same, or older. */
  readonly added: number;
  readonly newer: number;
  readonly same: number;
  readonly older: number;
  /** Plans that are here and not in it. */
  readonly onlyHere: number;
  /** Plans here that are in the way where it takes the place of what is here: later ones, and those only here. */
  readonly aside: readonly Id[];
  /** Plans that are not right: they stay in the file, and hold up none of the others. */
  readonly refused: readonly RefusedPlan[];
}

export interface RefusedPlan {
  readonly path: string;
  readonly problem: Problem;
}

/** What reading a portfolio of a backup needs. */
export interface CheckParts {
  readonly store: PortfolioStore;
  readonly findInstrument: FindInstrument;
  /** Told after each part, how many plans were read since. */
  readonly onPlans: (plans: number) => void;
}

/**
 * Reads a portfolio's zip to its end, and compares it with what is here; nothing is written.
 *
 * Problems: those of `openPortfolioFile`; `fileNotReadable` where it is no portfolio's.
 */
export async function checkPacked(
  zip: Blob,
  { store, findInstrument, onPlans }: CheckParts,
): Promise<Outcome<CheckedPortfolio>> {
  const opened = await openPortfolioFile(zip);
  if (!opened.ok) return opened;
  if (opened.value === undefined) return fail('fileNotReadable');
  const { index } = opened.value;
  const isHere = (await store.get(index.id)).ok;
  const marks = await store.getMarks(index.id);
  if (!marks.ok) return marks;
  const counts = { added: 0, newer: 0, same: 0, older: 0 };
  const refused: RefusedPlan[] = [];
  const seen = new Set<Id>();
  const later: Id[] = [];
  for await (const { plans, others } of readPacked(zip, findInstrument)) {
    for (const plan of plans) {
      const { id } = plan.summary;
      const state = await weigh(store, index.id, plan, marks.value.get(id));
      if (!state.ok) return state;
      counts[state.value] += 1;
      seen.add(id);
      if (state.value === 'older') later.push(id);
    }
    refused.push(...others.flatMap((one) => (one.state === 'failed' ? [one] : [])));
    onPlans(plans.length + others.length);
  }
  const onlyHere = [...marks.value.keys()].filter((id) => !seen.has(id));
  const compared = { ...counts, onlyHere: onlyHere.length, aside: [...later, ...onlyHere] };
  return succeed({ index, zip, isHere, ...compared, refused });
}

/** What merging would make of a plan (M5). */
async function weigh(
  store: PortfolioStore,
  portfolio: Id,
  { summary, hash, text }: IncomingPlan,
  here: PlanMark | undefined,
): Promise<Outcome<'added' | 'newer' | 'same' | 'older'>> {
  if (here === undefined) return succeed('added');
  if (summary.changedAt !== here.changedAt) {
    return succeed(summary.changedAt > here.changedAt ? 'newer' : 'older');
  }
  if (hash === here.hash) return succeed('same');
  const mine = await store.getPlan(portfolio, summary.id);
  if (!mine.ok) return mine;
  const order = comparePlanTexts(text, mine.value);
  return succeed(order === 0 ? 'same' : order > 0 ? 'newer' : 'older');
}
