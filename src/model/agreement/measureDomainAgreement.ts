import type { DomainAgreement } from '../report/Report';
import { tolerance } from '../scoring/band';
import { type GivenLevel, measureConsensus } from './measureConsensus';

/** Under this many, a word about agreement would speak of two people. */
export const fewestRespondents = 3;

/**
 * How far respondents agree on a domain, in a word (S8); absent with fewer than 3 of them.
 *
 * @param items the levels given to each of its core items.
 */
export function measureDomainAgreement(
  items: readonly (readonly GivenLevel[])[],
): DomainAgreement | undefined {
  const consensus = measureConsensus(items);
  if (consensus === undefined || consensus.respondents < fewestRespondents) return undefined;
  const { lindell, items: used, respondents } = consensus;
  return { word: findWord(lindell), value: lindell, items: used, respondents };
}

function findWord(value: number): DomainAgreement['word'] {
  if (value < 0.5 - tolerance) return 'low';
  return value > 0.7 + tolerance ? 'high' : 'medium';
}
