import type { Translator } from '../i18n';
import { type DomainReport, type GroupReport, listLevels, roundScore, type Score } from '../model';

/** A score with its range: "50 (38 to 63)"; the range is left out where it is a point. */
export function describeScore({ t }: Translator, { value, low, high }: Score): string {
  const numbers = { value: roundScore(value), low: roundScore(low), high: roundScore(high) };
  return t(numbers.low === numbers.high ? 'score.exact' : 'score.range', numbers);
}

/** A domain's result in words: its score and band, or why there is none. */
export function describeOutcome(translator: Translator, { outcome }: DomainReport): string {
  const { t } = translator;
  if (outcome.state !== 'scored') return t(`outcome.${outcome.state}`);
  const { score } = outcome;
  return t('outcome.scored', {
    score: describeScore(translator, score),
    band: t(`band.${score.band}`),
  });
}

/** A group's mean, or how many scored domains it still needs. */
export function describeGroup(translator: Translator, group: GroupReport): string {
  if (group.score === undefined) {
    return translator.t('group.noScore', { needed: group.needed, scored: group.scoredDomains });
  }
  return translator.t('outcome.scored', {
    score: describeScore(translator, group.score),
    band: translator.t(`band.${group.score.band}`),
  });
}

/** What a domain's score rests on. */
export function describeCoverage({ t }: Translator, { coverage }: DomainReport): string {
  const { scored, applicable, dontKnow, unanswered, notApplicable } = coverage;
  return t('coverage', { scored, applicable, dontKnow, unanswered, notApplicable });
}

/** How many people's answers a domain's levels rest on; empty where it has none. */
export function describeViews({ t }: Translator, { items }: DomainReport): string {
  const settled = items.filter(({ settled }) => settled.state === 'level');
  if (settled.length === 0) return '';
  const agreed = settled.filter(({ settled }) => 'basis' in settled && settled.basis === 'agreed');
  const several = settled.filter(({ tally }) => listLevels(tally).length > 1);
  if (agreed.length === 0 && several.length === 0) return t('results.views.one');
  return t('results.views', {
    several: several.length,
    agreed: agreed.length,
    of: settled.length,
  });
}
