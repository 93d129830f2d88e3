import { useTranslator } from '../../components';
import { planCalendar } from '../../documents';
import { MakeFile } from './MakeFile';
import { type DocumentOrder, makePlanFile } from './makeDocument';
import { Offer } from './Offer';

/** The plan's dates for a calendar, and what each kind of calendar does with them. */
export function CalendarOffer({ order }: { readonly order: DocumentOrder }) {
  const { t } = useTranslator();
  const count = planCalendar.countDates(order.report);
  return (
    <Offer id="calendar" title={t('takeAway.calendar')} purpose={t('takeAway.calendar.for')}>
      {count === 0 ? (
        <p class="quiet">{t('takeAway.calendar.none')}</p>
      ) : (
        <MakeFile
          label={t('takeAway.calendar.go', { count })}
          make={() => makePlanFile(planCalendar, order)}
        />
      )}
      <details>
        <summary>{t('takeAway.calendar.help')}</summary>
        <ul>
          {planCalendar.help.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </details>
    </Offer>
  );
}
