import type { Identifier } from '../../i18n';

/**
 * Whose a site's code is, as FHIR names the issuers of codes; absent where the country has no such name
 * for codes of its form.
 *
 * @param identifiers of the site's country.
 */
export function findCodeSystem(
  code: string | undefined,
  identifiers: readonly Identifier[],
): string | undefined {
  const typed = code?.trim().toUpperCase() ?? '';
  const found = identifiers.find(({ pattern }) => new RegExp(pattern, 'u').test(typed));
  return found?.system;
}
