import { useTranslator } from '../../components';
import { addressOf } from '../app/Trail';
import type { ReceivedPlan } from './Arrival';

interface PlanLinesProps {
  readonly locale: string;
  readonly plans: readonly (ReceivedPlan & { readonly path: string })[];
  /** Ids of the assessments that are on this device. */
  readonly here: ReadonlySet<string>;
}

/** Many plans that were sent to be read, a line each. */
export function PlanLines({ locale, plans, here }: PlanLinesProps) {
  const { t, date } = useTranslator();
  return plans.map(({ id, site, round, items, actions, print, path }, index) => (
    // One plan may come twice.
    <li key={`${index} ${id}`}>
      <b>{site}</b> {t('home.savedRound', { round: round.name, date: date(round.date) })}{' '}
      <span class="quiet">
        {t('received.counts', { items, actions })} <span class="path">{path}</span>
      </span>
      {print?.matches === false && <p>{t('received.altered')}</p>}
      {here.has(id) && (
        <p>
          <a href={addressOf(locale, 'answer/', id)}>{t('received.here')}</a>
        </p>
      )}
    </li>
  ));
}
