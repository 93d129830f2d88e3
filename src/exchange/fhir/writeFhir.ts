import type { Assessment, Instant, Instrument, SentAssessment } from '../../model';
import { composeBundle } from './composeBundle';
import { composeResponses } from './composeResponses';
import { composeSettled } from './composeSettled';
import type { FhirWords } from './FhirWords';
import { plainText } from './plainText';

/** What goes into a FHIR file besides the answers. */
export interface FhirOptions {
  readonly words: FhirWords;
  readonly writtenAt: Instant;
  /** Whose code the site's is, where the country has a system for it: see `findCodeSystem`. */
  readonly codeSystem?: string | undefined;
}

/**
 * Writes what each respondent answered as FHIR R4, for the systems of the practice and its colleagues:
 * a Bundle of the practice and one QuestionnaireResponse a respondent, as UTF-8 JSON.
 *
 * Respondents are roles without names; private notes and names of respondents never go in (P6, M5a).
 *
 * @param instrument in the assessment's version.
 */
export function writeFhirResponses(
  assessment: Assessment,
  instrument: Instrument,
  options: FhirOptions,
): Uint8Array {
  const responses = composeResponses(assessment, instrument, options);
  return write(composeBundle('individual', assessment, responses, options));
}

/**
 * Writes what a practice came to as FHIR R4, for others: a Bundle of the practice and one
 * QuestionnaireResponse with the settled levels, as UTF-8 JSON.
 *
 * @param instrument in the assessment's version.
 */
export function writeFhirSettled(
  sent: SentAssessment,
  instrument: Instrument,
  options: FhirOptions,
): Uint8Array {
  const response = composeSettled(sent, instrument, options);
  return write(composeBundle('settled', sent, [response], options));
}

function write(resource: object): Uint8Array {
  const plain = (_name: string, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value;
  return new TextEncoder().encode(`${JSON.stringify(resource, plain, 2)}\n`);
}
