import { useTranslator } from '../../components';
import {
  type FhirOptions,
  nameFhirFile,
  writeFhirResponses,
  writeFhirSettled,
} from '../../exchange';
import { siteRoot } from '../../i18n';
import { prepareToSend } from '../../model';
import { now } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { findCodeSystem } from '../sites/findCodeSystem';
import { fhirWords } from './fhirWords';
import { MakeFile } from './MakeFile';
import type { DocumentOrder } from './makeDocument';
import { Offer } from './Offer';

interface FhirOfferProps {
  readonly order: DocumentOrder;
  readonly countries: OpenAssessment['countries'];
}

const type = 'application/fhir+json';

/** Answers and settled levels as FHIR, each with who may have it. */
export function FhirOffer({ order, countries }: FhirOfferProps) {
  const { t } = useTranslator();
  const { assessment, instrument, translator } = order;

  function gatherOptions(): FhirOptions {
    const { country, code } = assessment.site;
    const identifiers = countries.find((one) => one.country === country)?.identifiers ?? [];
    return {
      words: fhirWords(translator, instrument.version),
      writtenAt: now(),
      codeSystem: findCodeSystem(code, identifiers),
    };
  }

  return (
    <Offer id="fhir" title={t('takeAway.fhir')} purpose={t('takeAway.fhir.for')}>
      <h4>{t('takeAway.fhir.individual')}</h4>
      <p>{t('takeAway.fhir.individual.for')}</p>
      <MakeFile
        label={t('takeAway.fhir.individual.go')}
        make={async () => ({
          bytes: writeFhirResponses(assessment, instrument, gatherOptions()),
          name: nameFhirFile(assessment, 'for-colleagues'),
          type,
        })}
      />
      <h4>{t('takeAway.fhir.settled')}</h4>
      <p>{t('takeAway.fhir.settled.for')}</p>
      <MakeFile
        label={t('takeAway.fhir.settled.go')}
        make={async () => ({
          bytes: writeFhirSettled(
            prepareToSend(assessment, instrument, { ownerNames: false }),
            instrument,
            gatherOptions(),
          ),
          name: nameFhirFile(assessment, 'to-send'),
          type,
        })}
      />
      <p>
        <a href={`${siteRoot}data/fhir/Questionnaire-${instrument.version}.json`} download>
          {t('takeAway.fhir.questions')}
        </a>
      </p>
    </Offer>
  );
}
