import { useTranslator } from '../components';
import type { ScreenProps } from './app/WithAssessment';
import type { OpenWorkshop } from './workshop/openWorkshop';
import { AgendaEditor } from './workshop/prepare/AgendaEditor';
import { KitOffers } from './workshop/prepare/KitOffers';
import { ReadyCheck } from './workshop/prepare/ReadyCheck';
import { SittingFields } from './workshop/prepare/SittingFields';
import { TablesEditor } from './workshop/prepare/TablesEditor';
import { WithWorkshop } from './workshop/WithWorkshop';
import { addressOfWorkshop } from './workshop/workshopAddress';

/** Before the day: what the workshop is about, who sits where, the times, the kit, and the device. */
export function PrepareWorkshop({ locale }: ScreenProps) {
  return (
    <WithWorkshop locale={locale} place="prepare">
      {(open) => <Preparation open={open} />}
    </WithWorkshop>
  );
}

function Preparation({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  return (
    <>
      <h1>{t('workshop.prepare.title')}</h1>
      <p class="lead">{t('workshop.prepare.lead')}</p>
      <SittingFields open={open} />
      <TablesEditor open={open} />
      <AgendaEditor open={open} />
      <KitOffers open={open} />
      <ReadyCheck open={open} />
      <p class="buttons workshop-onward">
        <a class="button" href={addressOfWorkshop(open.locale, 'run', open.workshop.value.id)}>
          {t('workshop.prepare.run')}
        </a>
      </p>
    </>
  );
}
