import { useTranslator } from '../../../components';
import { PlaceLink } from '../address/PlaceLink';
import type { PatternProps } from './PatternsView';

/** How far plans are, and what is past its day. */
export function PlanFigures({ open, comparison }: PatternProps) {
  const { t } = useTranslator();
  const { withPlan, withoutPlan, actions, overdueActions, overdue, undated } = comparison.plans;
  return (
    <section aria-labelledby="plans">
      <h3 id="plans">{t('portfolio.plans')}</h3>
      <ul class="plain-list">
        <li>
          <PlaceLink open={open} to={{ view: 'sites', behind: 'plan', page: 1 }}>
            {t('portfolio.plans.with', { count: withPlan.length })}
          </PlaceLink>
        </li>
        {withoutPlan.length > 0 && (
          <li>
            <PlaceLink open={open} to={{ view: 'sites', behind: 'noPlan', page: 1 }}>
              {t('portfolio.plans.without', { count: withoutPlan.length })}
            </PlaceLink>
          </li>
        )}
        <li>{t('portfolio.plans.actions', { ...actions })}</li>
        {overdueActions > 0 && (
          <li>
            <PlaceLink open={open} to={{ view: 'sites', overdue: true, page: 1 }}>
              {t('portfolio.plans.overdue', { actions: overdueActions, sites: overdue.length })}
            </PlaceLink>
          </li>
        )}
        {undated > 0 && <li>{t('portfolio.plans.undated', { count: undated })}</li>}
      </ul>
    </section>
  );
}
