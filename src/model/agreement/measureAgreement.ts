import type { Assessment, Response } from '../assessment/Assessment';
import { findAnswered } from '../assessment/findAnswered';
import type { Domain, DomainId, Instrument, ItemId } from '../instrument/Instrument';
import { type Consensus, type GivenLevel, measureConsensus } from './measureConsensus';
import { fewestRespondents } from './measureDomainAgreement';
import { measureSpread, type Spread } from './measureSpread';

/** The statistics of one item. */
export interface ItemStatistics extends Spread {
  readonly item: ItemId;
}

/** The statistics of one domain and its core items. */
export interface DomainStatistics {
  readonly domain: DomainId;
  /** Absent under 3 respondents. */
  readonly consensus?: Consensus | undefined;
  readonly items: readonly ItemStatistics[];
}

/**
 * Measures how far respondents agree, for those who want the figures behind the words (S8).
 *
 * Every domain in the instrument's order, with its core items. What was agreed afterwards has no part
 * in it: these are the answers as they were given.
 */
export function measureAgreement(
  assessment: Pick<Assessment, 'respondents' | 'responses'>,
  instrument: Instrument,
): readonly DomainStatistics[] {
  const levels = gatherLevels(findAnswered(assessment));
  return instrument.domains.map((domain) => {
    const given = listCoreItems(domain).map((item) => ({ item, levels: levels.get(item) ?? [] }));
    const consensus = measureConsensus(given.map((one) => one.levels));
    const shown = consensus !== undefined && consensus.respondents >= fewestRespondents;
    return {
      domain: domain.id,
      ...(shown && { consensus }),
      items: given.map((one) => ({
        item: one.item,
        ...measureSpread(one.levels.map(({ level }) => level)),
      })),
    };
  });
}

/**
 * Each respondent's mean level in a domain, for those who gave one: what an ICC is made from.
 *
 * Raised hands are left out: which of them belong to one person is not known.
 */
export function findRaterMeans(assessment: Assessment, domain: Domain): readonly number[] {
  const people = assessment.respondents.filter(({ counted }) => counted !== true);
  const levels = gatherLevels(findAnswered({ ...assessment, respondents: people }));
  const byRater = new Map<string, readonly number[]>();
  for (const { respondent, level } of listCoreItems(domain).flatMap((id) => levels.get(id) ?? [])) {
    byRater.set(respondent, [...(byRater.get(respondent) ?? []), level]);
  }
  return [...byRater.values()].map((given) => given.reduce((a, b) => a + b, 0) / given.length);
}

/** The levels given to each item, with who gave them. */
export function gatherLevels(
  responses: readonly Response[],
): ReadonlyMap<ItemId, readonly GivenLevel[]> {
  const levels = new Map<ItemId, GivenLevel[]>();
  for (const { item, respondent, answer } of responses) {
    if (answer?.state !== 'level') continue;
    const given = levels.get(item) ?? [];
    given.push({ respondent, level: answer.level });
    levels.set(item, given);
  }
  return levels;
}

function listCoreItems({ items }: Domain): readonly ItemId[] {
  return items.filter(({ kind }) => kind === 'core').map(({ id }) => id);
}
