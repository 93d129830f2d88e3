import { useSignal } from '@preact/signals';
import { useTranslator } from '../components';
import type { OpenAssessment } from './app/openAssessment';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { CalendarOffer } from './takeAway/CalendarOffer';
import { ColleagueOffer } from './takeAway/ColleagueOffer';
import { FhirOffer } from './takeAway/FhirOffer';
import { InPersonOffer } from './takeAway/InPersonOffer';
import { type DocumentOrder, orderOf } from './takeAway/makeDocument';
import { PaperKit } from './takeAway/PaperKit';
import { ShareOffers } from './takeAway/ShareOffers';
import { TableOffers } from './takeAway/TableOffers';
import { Tick } from './takeAway/Tick';

/** Documents and files made on this device. */
export function TakeAway({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="documents">
      {(open) => <Documents locale={locale} open={open} />}
    </WithAssessment>
  );
}

interface DocumentsProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function Documents({ locale, open }: DocumentsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const names = useSignal(false);
  const order: DocumentOrder = orderOf(open, translator, names.value);
  return (
    <>
      <h1>{t('takeAway.title')}</h1>
      <p class="lead">{t('takeAway.lead')}</p>
      <Tick
        label={t('takeAway.names')}
        hint={t('takeAway.names.hint')}
        ticked={names.value}
        onTick={(ticked) => {
          names.value = ticked;
        }}
      />
      <h2>{t('takeAway.share')}</h2>
      <ShareOffers order={order} />
      <h2>{t('takeAway.work')}</h2>
      <CalendarOffer order={order} />
      <TableOffers order={order} />
      <FhirOffer order={order} countries={open.countries} />
      <h2>{t('takeAway.goOn')}</h2>
      <ColleagueOffer open={open} />
      <InPersonOffer locale={locale} open={open} />
      <h2>{t('takeAway.paper')}</h2>
      <PaperKit order={order} />
    </>
  );
}
