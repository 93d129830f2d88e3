import type { EarlierItem, EarlierRound } from '../assessment/Assessment';
import type { DomainId } from '../instrument/Instrument';
import type { DomainChange, DomainOutcome, ItemReport, Settled } from '../report/Report';
import { tolerance } from '../scoring/band';
import { scoreDomain } from '../scoring/scoreDomain';

/** Points, of 100, that a repeated rating seldom moves by itself (S9). */
const steady = 18.75;

/** A domain of this round, with its core items. */
export interface DomainNow {
  readonly id: DomainId;
  readonly outcome: DomainOutcome;
  readonly items: readonly ComparedItem[];
}

/** Of an item, what a comparison with the round before rests on. */
export type ComparedItem = Pick<ItemReport, 'settled' | 'tally' | 'earlier' | 'change'>;

/**
 * How a domain's score differs from the round before, and what may be made of it (S9).
 *
 * Absent where either round has no score, or where the two may not stand side by side.
 *
 * @param instrument the version of this round.
 */
export function measureDomainChange(
  domain: DomainNow,
  earlier: EarlierRound,
  instrument: string,
): DomainChange | undefined {
  const { outcome, items } = domain;
  if (outcome.state !== 'scored' || !mayCompare(domain, earlier, instrument)) return undefined;
  const before = scoreDomain(items.map((item) => settledThen(item.earlier)));
  if (before.state !== 'scored') return undefined;
  const difference = outcome.score.value - before.score.value;
  const changes = items.flatMap(({ change }) => change ?? []);
  const confirmed = changes.filter(({ reason }) => reason === 'somethingChanged').length;
  return {
    from: before.score,
    to: outcome.score,
    difference,
    verdict: judge(difference, isOneViewNow(items) || isOneViewThen(items), confirmed),
    differing: changes.length,
    confirmed,
  };
}

/**
 * Whether every core item with a level in either round may stand beside the other.
 *
 * In one version of the instrument that is so. Between two, an item with a level now that the round
 * before does not list was added, was reworded too far, or had no answer then; which of these, nobody
 * can tell any more, so the domain is not compared.
 */
function mayCompare({ id, items }: DomainNow, earlier: EarlierRound, instrument: string): boolean {
  if (earlier.apart?.includes(id)) return false;
  return (
    earlier.instrument === instrument ||
    items.every((item) => item.settled.state !== 'level' || item.earlier !== undefined)
  );
}

function judge(difference: number, oneView: boolean, confirmed: number): DomainChange['verdict'] {
  if (Math.abs(difference) < steady - tolerance) return 'aboutTheSame';
  return oneView && confirmed === 0 ? 'mayHaveMoved' : 'moved';
}

/** No level of the domain is agreed, and none rests on the levels of two respondents. */
function isOneViewNow(items: readonly ComparedItem[]): boolean {
  return items.every(({ settled, tally }) => {
    if (settled.state !== 'level') return true;
    const given = tally.levels.reduce((sum, count) => sum + count, 0);
    return settled.basis !== 'agreed' && given < 2;
  });
}

function isOneViewThen(items: readonly ComparedItem[]): boolean {
  return items.every(
    ({ earlier }) => earlier?.state !== 'level' || (!earlier.agreed && earlier.respondents < 2),
  );
}

function settledThen(item: EarlierItem | undefined): Settled {
  if (item === undefined) return { state: 'unanswered' };
  const basis = item.agreed ? 'agreed' : item.respondents < 2 ? 'oneResponse' : 'severalResponses';
  if (item.state === 'level' && item.level !== undefined) {
    return { state: 'level', level: item.level, basis };
  }
  return item.state === 'notApplicable'
    ? { state: 'notApplicable', basis, reasons: [] }
    : { state: 'dontKnow', basis };
}
