import type { Answer, Assessment, Id, Instant } from '../assessment/Assessment';
import { findAnswered } from '../assessment/findAnswered';
import { restoreResponse } from '../assessment/recordResponse';
import { stampAfter } from '../assessment/stamp';
import { type ItemId, levels } from '../instrument/Instrument';
import type { Report, Settled } from '../report/Report';

/** An assessment with the network's answers taken over, and what was left as it was. */
export interface NetworkCopy {
  readonly assessment: Assessment;
  readonly copied: readonly ItemId[];
  /** Answered here already: what people said here stays. */
  readonly kept: readonly ItemId[];
  /** Without one whole answer at the other site: nothing, don't know, or a level between two. */
  readonly unsettled: readonly ItemId[];
}

/**
 * Copies what a network settled once from one site's assessment to another's, marked as copied.
 *
 * A copied answer is a response of this site's respondent: it can be changed, and then is their own.
 * An earlier copy is replaced, whoever took it over. What was answered or agreed here stays, and so
 * does everything where the two sites use different versions of the instrument.
 *
 * @param from the report of the site where the items were answered.
 * @param items the network items to copy.
 */
export function copyNetworkItems(
  from: Report,
  to: Assessment,
  respondent: Id,
  items: readonly ItemId[],
  now: Instant,
): NetworkCopy {
  const isKept = findOwn(to);
  const offered = items.filter((item) => !isKept(item));
  const settled =
    from.instrument === to.instrument ? indexSettled(from) : new Map<ItemId, Settled>();
  const answers = offered.flatMap((item) => {
    const answer = findWholeAnswer(settled.get(item));
    return answer === undefined ? [] : [{ item, answer }];
  });
  const source = { site: from.site.name, at: now };
  const earlier = new Map(
    findAnswered(to).flatMap((one) => (one.copied ? [[one.item, one.respondent]] : [])),
  );
  const copied = answers.map(({ item }) => item);
  const { responses } = answers.reduce((one, { item, answer }) => {
    const by = earlier.get(item) ?? respondent;
    return restoreResponse(one, item, by, { answer, copied: source }, now);
  }, to);
  return {
    assessment: copied.length === 0 ? to : { ...to, changedAt: stampAfter(now, to), responses },
    copied,
    kept: items.filter(isKept),
    unsettled: offered.filter((item) => !copied.includes(item)),
  };
}

/** What tells whether an item was agreed or answered here, and not only taken over. */
function findOwn(assessment: Assessment): (item: ItemId) => boolean {
  const own = new Set([
    ...findAnswered(assessment).flatMap(({ item, copied }) => (copied ? [] : item)),
    ...assessment.agreements.map(({ item }) => item),
  ]);
  return (item) => own.has(item);
}

function indexSettled(report: Report): ReadonlyMap<ItemId, Settled> {
  return new Map(
    report.domains.flatMap((domain) =>
      [...domain.items, ...domain.otherItems].map((item) => [item.id, item.settled] as const),
    ),
  );
}

function findWholeAnswer(settled: Settled | undefined): Answer | undefined {
  if (settled?.state === 'level') {
    const level = levels.find((one) => one === settled.level);
    return level === undefined ? undefined : { state: 'level', level };
  }
  if (settled?.state === 'notApplicable') {
    const [reason] = settled.reasons;
    return { state: 'notApplicable', ...(reason !== undefined && { reason }) };
  }
  // A don't know is nothing to take over: somebody at the other site may know.
  return undefined;
}
