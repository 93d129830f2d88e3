import { useTranslator } from '../../../components';
import type { Run } from '../run/useRun';

const asks = ['wall.plan.choose', 'wall.plan.owner', 'wall.plan.first', 'wall.plan.copy'] as const;

/** What each table does now, in four lines, and how far each has agreed. */
export function WallPlan({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const { agreements } = run.open.workshop.value;
  return (
    <>
      <h2 class="wall-stem">{t('wall.plan')}</h2>
      <ol class="wall-asks">
        {asks.map((one) => (
          <li key={one}>{t(one)}</li>
        ))}
      </ol>
      <div class="wall-tables">
        {run.tables.value.map(({ id, name }) => (
          <p key={id}>
            <strong>{name}</strong>{' '}
            {t('wall.plan.agreed', { count: agreements.filter((one) => one.table === id).length })}
          </p>
        ))}
      </div>
    </>
  );
}
