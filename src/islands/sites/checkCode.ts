import type { Identifier } from '../../i18n';

/** What a typed code looks like among a country's identifiers. */
export type CodeCheck =
  | { readonly state: 'empty' }
  /** No rule says anything about it. */
  | { readonly state: 'unchecked' }
  | { readonly state: 'fits'; readonly identifier: Identifier }
  /** Nothing fits; the identifier is the one a practice usually has. */
  | { readonly state: 'differs'; readonly identifier: Identifier };

/**
 * Looks whether a code has the form of one of a country's identifiers: advice only, since codes
 * change faster than lists of them. Capitals do not matter.
 *
 * @param identifiers the most usual one of a practice first, as the country's file has them.
 */
export function checkCode(code: string, identifiers: readonly Identifier[]): CodeCheck {
  const typed = code.trim();
  if (typed === '') return { state: 'empty' };
  const telling = identifiers.filter(isTelling);
  const fitting = telling.find(({ pattern }) => {
    const rule = new RegExp(pattern, 'u');
    return rule.test(typed) || rule.test(typed.toUpperCase());
  });
  if (fitting) return { state: 'fits', identifier: fitting };
  const [usual] = telling;
  return usual === undefined ? { state: 'unchecked' } : { state: 'differs', identifier: usual };
}

/** A pattern that lets nearly everything through is there to say that no rule is known. */
function isTelling({ pattern }: Identifier): boolean {
  const rule = new RegExp(pattern, 'u');
  return !rule.test('X') && !rule.test('?!');
}
