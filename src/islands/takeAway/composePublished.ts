import { composeQuestionnaire } from '../../exchange';
import type { Translator } from '../../i18n';
import type { Instrument } from '../../model';
import { fhirWords } from './fhirWords';

/** A version's questions as FHIR, in a translator's words. */
export function composePublished(instrument: Instrument, translator: Translator) {
  return composeQuestionnaire(instrument, fhirWords(translator, instrument.version));
}
