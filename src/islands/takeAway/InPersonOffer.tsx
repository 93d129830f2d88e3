import { useTranslator } from '../../components';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';
import { Offer } from './Offer';

interface InPersonOfferProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

/** Codes on the screen, for somebody in the same room. */
export function InPersonOffer({ locale, open }: InPersonOfferProps) {
  const { t } = useTranslator();
  return (
    <Offer id="in-person" title={t('inPerson.title')} purpose={t('inPerson.lead')}>
      <p>
        <a href={addressOf(locale, 'hand-over/', open.assessment.value.id)}>{t('inPerson.link')}</a>
      </p>
    </Offer>
  );
}
