import { useTranslator } from '../../../components';
import { JoinCode } from '../JoinCode';
import type { Run } from '../run/useRun';

/** The code of each table, and how many of it have handed in. */
export function WallJoin({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const { participants } = run.open.workshop.value;
  return (
    <>
      <p class="wall-lead">{t('wall.join')}</p>
      <div class="wall-tables wall-codes">
        {run.tables.value.map((table) => {
          const count = participants.filter((one) => one.table === table.id).length;
          return (
            <div key={table.id}>
              <JoinCode open={run.open} table={table} />
              <p>{t('workshop.codes.in', { count, people: table.people ?? 0 })}</p>
            </div>
          );
        })}
      </div>
      <p class="wall-note">{t('wall.join.paper')}</p>
    </>
  );
}
