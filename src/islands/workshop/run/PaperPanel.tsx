import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { findOwnAnswers, type Participant, type Role, recordHandIn, roles } from '../../../model';
import { newId } from '../../app/device';
import { readSheet } from './readSheet';
import { SecondPass } from './SecondPass';
import { SheetField } from './SheetField';
import { SheetList } from './SheetList';
import { TablePicker } from './TablePicker';
import type { Run } from './useRun';

/** Paper sheets by the keyboard: a sign an item, Enter for the next sheet, and a second pass that checks. */
export function PaperPanel({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const pass = useSignal<'first' | 'second'>('first');
  const table = run.table.value;
  if (table === undefined) return null;
  const sheets = listSheets(run, table.id);
  const unchecked = sheets.filter(({ checkedAt }) => checkedAt === undefined);
  return (
    <div class="workshop-panel">
      <p class="hint">{t('workshop.paper.how')}</p>
      <TablePicker
        run={run}
        about={(one) => t('workshop.paper.sheets', { count: listSheets(run, one.id).length })}
      />
      {pass.value === 'first' || unchecked.length === 0 ? (
        <FirstPass key={table.id} run={run} table={table.id} number={nextNumber(run)} />
      ) : (
        <SecondPass key={table.id} run={run} sheets={unchecked} />
      )}
      <p class="buttons">
        {pass.value === 'second' && (
          <button
            type="button"
            class="button-second"
            onClick={() => {
              pass.value = 'first';
            }}
          >
            {t('workshop.paper.more')}
          </button>
        )}
        {pass.value === 'first' && unchecked.length > 0 && (
          <button
            type="button"
            class="button-second"
            onClick={() => {
              pass.value = 'second';
            }}
          >
            {t('workshop.paper.check', { count: unchecked.length })}
          </button>
        )}
      </p>
      <SheetList run={run} sheets={sheets} />
    </div>
  );
}

interface FirstPassProps {
  readonly run: Run;
  readonly table: string;
  /** The number to write on the sheet. */
  readonly number: number;
}

function FirstPass({ run, table, number }: FirstPassProps) {
  const { t } = useTranslator();
  const role = useSignal<Role | undefined>(undefined);
  const said = useSignal('');
  const { open } = run;

  async function keep(text: string): Promise<boolean> {
    const { answers } = readSheet(text, run.items.peek());
    const sheet = nextNumber(run);
    const participant = newId();
    let taken = 0;
    await open.change((one, now) => {
      const outcome = recordHandIn(
        one,
        open.instrument,
        {
          participant,
          source: 'paper',
          table,
          role: role.peek(),
          sheet,
          session: 'this',
          instrument: one.instrument,
          answers,
        },
        now,
      );
      if (!('workshop' in outcome)) return one;
      taken = outcome.answers;
      return outcome.workshop;
    });
    said.value =
      taken > 0
        ? t('workshop.paper.kept', { number: sheet, count: taken })
        : t('workshop.paper.nothing');
    return taken > 0;
  }
  return (
    <>
      <h3>{t('workshop.paper.next', { number })}</h3>
      <div class="field">
        <label for="sheet-role">{t('workshop.paper.role')}</label>
        <select
          id="sheet-role"
          onChange={({ currentTarget }) => {
            role.value = roles.find((one) => one === currentTarget.value);
          }}
        >
          <option value="">{t('workshop.paper.noRole')}</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {capitalise(t(`role.${one}`))}
            </option>
          ))}
        </select>
      </div>
      <SheetField run={run} label={t('workshop.paper.answers')} onKeep={keep} />
      <p role="status">{said.value}</p>
    </>
  );
}

/** The paper sheets of a table, the last typed first. */
function listSheets({ open }: Run, table: string): readonly Participant[] {
  return open.workshop.value.participants
    .filter((one) => one.table === table && one.source === 'paper')
    .sort((a, b) => (b.sheet ?? 0) - (a.sheet ?? 0));
}

/** Numbers run through the whole room, so that a sheet can be found by its number alone. */
function nextNumber({ open }: Run): number {
  return Math.max(0, ...open.workshop.value.participants.map(({ sheet = 0 }) => sheet)) + 1;
}

/** How many answers a sheet has. */
export function countOwn({ open }: Run, participant: string): number {
  const own = findOwnAnswers(open.workshop.value, participant);
  return [...own.values()].filter(({ answer }) => answer !== undefined).length;
}
