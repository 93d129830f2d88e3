import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import type { WorkshopTable } from '../../../model';
import { Scanner } from '../../scan/Scanner';
import { JoinCode } from '../JoinCode';
import { TablePicker } from './TablePicker';
import { useHandIns } from './useHandIns';
import type { Run } from './useRun';

/** Phones: the code to join with, the way in for what each person shows, and who is in. */
export function CodesPanel({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const handIns = useHandIns(run);
  const shown = useSignal(false);
  const { participants } = run.open.workshop.value;
  const inAt = ({ id, people = 0 }: WorkshopTable) => {
    const count = participants.filter((one) => one.table === id).length;
    return t('workshop.codes.in', { count, people });
  };
  const waiting = handIns.waiting.value;
  return (
    <div class="workshop-panel">
      <p class="hint">{t('workshop.codes.how')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button-second"
          onClick={() => run.show({ view: 'join', collecting: true })}
        >
          {t('workshop.codes.onWall')}
        </button>
        <button
          type="button"
          class="button-second"
          aria-expanded={shown.value}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          {t('workshop.codes.show')}
        </button>
      </p>
      {shown.value && run.table.value && (
        <>
          <TablePicker run={run} about={inAt} />
          <JoinCode open={run.open} table={run.table.value} />
        </>
      )}
      <h3>{t('workshop.codes.bring')}</h3>
      <ul class="workshop-who">
        {run.tables.value.map((table) => (
          <li key={table.id}>
            <strong>{table.name}</strong> {inAt(table)}
          </li>
        ))}
      </ul>
      {waiting !== undefined && (
        <div class="callout" role="alertdialog" aria-label={t('workshop.codes.whichTable')}>
          <p>{t('workshop.codes.whichTable')}</p>
          <p class="buttons">
            {run.tables.value.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="button-second"
                onClick={() => void handIns.take(waiting, id)}
              >
                {name}
              </button>
            ))}
          </p>
        </div>
      )}
      <div class="workshop-news" role="log" aria-label={t('workshop.codes.news')}>
        {handIns.news.value.map(({ key, text, state }) => (
          <p key={key} data-state={state}>
            {text}
          </p>
        ))}
      </div>
      <Scanner
        onText={async (text) => {
          await handIns.take(text);
          return 'goOn' as const;
        }}
      />
    </div>
  );
}
