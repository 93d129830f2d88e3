import type { Translator } from '../../i18n';

/** What could still point to a site in a file without names, a sentence each. */
export function listIdentifying(t: Translator['t']): readonly string[] {
  const things = ['dates', 'size', 'commissioner', 'pattern', 'few'] as const;
  return things.map((thing) => t(`portfolioDocuments.identify.${thing}`));
}
