import type { Assessment, SentAssessment } from '../model';

/** Characters of the site's name that go into a file's name: leaves room for folders on Windows. */
const mostCharacters = 60;

/**
 * The name of a file for colleagues: "linkready-Elm-Street-Surgery-2026-09-01.linkready".
 *
 * Letters and figures of every script stay; whatever a file system or a mail filter may mind becomes a
 * hyphen. A name that Windows keeps for itself (CON, NUL) cannot come about, because "linkready" is first.
 */
export function nameAssessmentFile(assessment: Assessment): string {
  return nameFile(assessment, []);
}

/** The name of a file to send: "linkready-Elm-Street-Surgery-2026-09-01-to-send.linkready". */
export function nameSendFile(sent: SentAssessment): string {
  return nameFile(sent, ['to-send']);
}

/** The name of a FHIR file: "linkready-Elm-Street-Surgery-2026-09-01-fhir-to-send.json". */
export function nameFhirFile(
  of: Pick<Assessment, 'site' | 'round'>,
  purpose: 'for-colleagues' | 'to-send',
): string {
  return nameFile(of, ['fhir', purpose], 'json');
}

function nameFile(
  { site, round }: Pick<Assessment, 'site' | 'round'>,
  more: readonly string[],
  ending = 'linkready',
): string {
  const name = site.name
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = [...name].slice(0, mostCharacters).join('');
  const parts = ['linkready', short.replace(/^-+|-+$/gu, ''), round.date, ...more];
  return `${parts.filter((part) => part !== '').join('-')}.${ending}`;
}
