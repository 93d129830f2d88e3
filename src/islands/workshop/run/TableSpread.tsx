import { useTranslator } from '../../../components';
import { capitalise, describeTally } from '../../../i18n';
import {
  type Item,
  isDivided,
  listLevels,
  showByRole,
  showItem,
  type WorkshopTable,
} from '../../../model';
import { Dots } from '../Dots';
import { nameAnswer } from '../nameAnswer';
import type { Run } from './useRun';

interface TableSpreadProps {
  readonly run: Run;
  readonly item: Item;
  readonly table: WorkshopTable;
}

/** How one table answered: nothing but how many until it is revealed. */
export function TableSpread({ run, item, table }: TableSpreadProps) {
  const translator = useTranslator();
  const { t } = translator;
  const shown = showItem(run.open.workshop.value, item.id, table.id);
  const byRole = showByRole(run.open.workshop.value, item.id, table.id);
  const isOnly = run.tables.value.length === 1;
  return (
    <section class="workshop-spread" aria-label={table.name} data-table={table.id}>
      {!isOnly && <h4>{table.name}</h4>}
      {shown.state === 'hidden' ? (
        !isOnly && (
          <p class="quiet">
            {t('workshop.in', { answered: shown.answered, people: shown.people })}
          </p>
        )
      ) : (
        <>
          <Dots shown={shown} />
          <p>
            {isDivided(listLevels(shown.tally)) && (
              <strong class="workshop-talk-about">{t('workshop.talkAbout')}</strong>
            )}{' '}
            {shown.late > 0 && t('workshop.late', { count: shown.late })}
          </p>
          {shown.agreement && (
            <p class="workshop-agreed">
              <strong>
                {t('workshop.agreed', { answer: nameAnswer(translator, shown.agreement.answer) })}
              </strong>{' '}
              {shown.agreement.reason}
            </p>
          )}
          {byRole.length > 0 && (
            <details>
              <summary>{t('workshop.byRole')}</summary>
              <dl class="ends">
                {byRole.map(({ role, tally }) => (
                  <div key={role}>
                    <dt>{capitalise(t(`role.${role}`))}</dt>
                    <dd>{describeTally(translator, tally)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      )}
    </section>
  );
}
