import { type DomainAgreement, type ItemReport, levels, listLevels, type Tally } from '../model';
import type { Translator } from './createTranslator';

/** How far respondents agree on a domain, in a word, with what that rests on (S8). */
export function describeAgreement({ t }: Translator, agreement: DomainAgreement): string {
  const { word, items, respondents } = agreement;
  return t('agreement.domain', { word: t(`agreement.word.${word}`), items, respondents });
}

/** How far apart the levels given to an item lie: "Answers run from 0 to 3" (S8). */
export function describeSpread({ t }: Translator, { tally }: Pick<ItemReport, 'tally'>): string {
  const given = listLevels(tally);
  const [lowest] = given;
  const highest = given.at(-1);
  if (lowest === undefined || highest === undefined) return t('agreement.noLevel');
  return lowest === highest
    ? t('agreement.same', { level: lowest, count: given.length })
    : t('agreement.spread', { lowest, highest });
}

/** How many gave each answer to an item, leaving out answers that nobody gave. */
export function describeTally({ t, list }: Translator, tally: Tally): string {
  const counted = levels.flatMap((level) => {
    const count = tally.levels[level];
    return count === 0 ? [] : [t('agreement.tally.level', { level, count })];
  });
  const { dontKnow, notApplicable } = tally;
  if (dontKnow > 0) counted.push(t('agreement.tally.dontKnow', { count: dontKnow }));
  if (notApplicable > 0) counted.push(t('agreement.tally.notApplicable', { count: notApplicable }));
  return list(counted);
}
