import type { Assessment } from '../model';

/** Characters of the site's name that go into a file's name: leaves room for folders on Windows. */
const mostCharacters = 60;

/**
 * The name of a file for colleagues: "linkready-Elm-Street-Surgery-2026-09-01.linkready".
 *
 * Letters and figures of every script stay; whatever a file system or a mail filter may mind becomes a
 * hyphen. A name that Windows keeps for itself (CON, NUL) cannot come about, because "linkready" is first.
 */
export function nameAssessmentFile(assessment: Assessment): string {
  const site = assessment.site.name
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = [...site].slice(0, mostCharacters).join('');
  const parts = ['linkready', short.replace(/^-+|-+$/gu, ''), assessment.round.date];
  return `${parts.filter((part) => part !== '').join('-')}.linkready`;
}
