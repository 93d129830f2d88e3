import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import type { Id, WorkshopTable } from '../../../model';
import { Scanner } from '../../scan/Scanner';
import { JoinCode } from '../JoinCode';
import { TablePicker } from './TablePicker';
import { type HandIns, useHandIns } from './useHandIns';
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
      <Questions run={run} handIns={handIns} />
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

interface QuestionsProps {
  readonly run: Run;
  readonly handIns: HandIns;
}

/** What a code alone does not tell: where its person sits, or which of several people it is from. */
function Questions({ run, handIns }: QuestionsProps) {
  const { t } = useTranslator();
  const nameOf = (table: Id) => run.tables.value.find(({ id }) => id === table)?.name ?? '';
  if (handIns.doubt.value !== undefined) {
    const ways = handIns.doubt.value.alike.map(({ id, table, role }) => ({
      key: id,
      name: t('workshop.codes.same', {
        table: nameOf(table),
        role: role === undefined ? 'none' : t(`role.${role}`),
      }),
      go: () => handIns.takeFrom(id),
    }));
    const another = {
      key: 'another',
      name: t('workshop.codes.another'),
      go: () => handIns.takeFrom('another'),
    };
    return <Question text={t('workshop.codes.whose')} ways={[...ways, another]} />;
  }
  if (handIns.waiting.value === undefined) return null;
  const ways = run.tables.value.map(({ id, name }) => ({
    key: id,
    name,
    go: () => handIns.sit(id),
  }));
  return <Question text={t('workshop.codes.whichTable')} ways={ways} />;
}

interface QuestionProps {
  readonly text: string;
  readonly ways: readonly {
    readonly key: string;
    readonly name: string;
    readonly go: () => Promise<void>;
  }[];
}

function Question({ text, ways }: QuestionProps) {
  return (
    <div class="callout" role="alertdialog" aria-label={text}>
      <p>{text}</p>
      <p class="buttons">
        {ways.map(({ key, name, go }) => (
          <button key={key} type="button" class="button-second" onClick={() => void go()}>
            {name}
          </button>
        ))}
      </p>
    </div>
  );
}
