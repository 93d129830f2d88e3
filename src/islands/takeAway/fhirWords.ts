import type { FhirWords } from '../../exchange';
import type { Translator } from '../../i18n';

/**
 * What FHIR files say, in a translator's words.
 *
 * @param version of the instrument.
 */
export function fhirWords({ t, fill, locale }: Translator, version: string): FhirWords {
  return {
    language: locale,
    title: t('fhir.title', { version }),
    description: t('fhir.description'),
    purpose: t('fhir.purpose'),
    kinds: {
      core: t('fhir.kind.core'),
      reserve: t('fhir.kind.reserve'),
      quick: t('fhir.kind.quick'),
    },
    domain: fill,
    stem: ({ stem }) => fill(stem),
    help: ({ help }) =>
      t('fhir.help', { counts: fill(help.counts), doesNotCount: fill(help.doesNotCount) }),
    descriptor: ({ descriptors }, level) => fill(descriptors[level]),
    score: t('fhir.score'),
    dontKnow: t('answer.dontKnow'),
    notApplicable: (when) => t('fhir.notApplicable', { when: fill(when) }),
    reason: t('item.reason'),
    note: t('fhir.note'),
    role: (role) => t(`role.${role}`),
  };
}
