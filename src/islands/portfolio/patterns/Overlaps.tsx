import { useTranslator } from '../../../components';
import { findAction } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import { CountList } from './CountList';
import type { PatternProps } from './PatternsView';

/** What several sites plan: it may be enough to do it once. */
export function Overlaps({ open, comparison }: PatternProps) {
  const { t, fill } = useTranslator();
  const { instrument } = open.sheet.value;
  const { overlaps, ownActions, sites: of } = comparison;
  const lines = overlaps.map(({ action, sites, live, done, overdue }) => ({
    key: action,
    title: fill(findAction(instrument, action)?.title ?? action),
    count: sites.length,
    of,
    said: t('portfolio.overlaps.said', {
      count: sites.length,
      live: live.length,
      done: done.length,
      overdue: overdue.length,
    }),
    to: { view: 'sites', behind: `plan.${action}`, page: 1 } as const,
  }));
  const own = new Set(ownActions.map(({ site }) => site)).size;
  return (
    <section aria-labelledby="overlaps">
      <h3 id="overlaps">{t('portfolio.overlaps')}</h3>
      <p>{t('portfolio.overlaps.hint')}</p>
      {lines.length === 0 ? (
        <p class="quiet">{t('portfolio.overlaps.none')}</p>
      ) : (
        <CountList open={open} lines={lines} />
      )}
      {own > 0 && (
        <p>
          <PlaceLink open={open} to={{ view: 'sites', behind: 'own', page: 1 }}>
            {t('portfolio.overlaps.own', { actions: ownActions.length, sites: own })}
          </PlaceLink>
        </p>
      )}
    </section>
  );
}
