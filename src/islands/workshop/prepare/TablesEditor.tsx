import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SavedField, useTranslator } from '../../../components';
import {
  type Assessment,
  addTable,
  createAssessment,
  type Id,
  recordTable,
  removeTable,
  sortTables,
  textLimits,
  type WorkshopTable,
} from '../../../model';
import type { AssessmentSummary } from '../../../storage';
import { newId, now, today } from '../../app/device';
import type { OpenWorkshop } from '../openWorkshop';

type Props = { readonly open: OpenWorkshop };

/** Who sits together: one practice a table, from this device or new. */
export function TablesEditor({ open }: Props) {
  const { t } = useTranslator();
  const tables = sortTables(open.workshop.value);
  return (
    <section aria-labelledby="tables-title">
      <h2 id="tables-title">{t('workshop.tables')}</h2>
      <p>{t('workshop.tables.hint')}</p>
      {tables.length > 0 && (
        <ol class="workshop-tables">
          {tables.map((table) => (
            <TableRow key={table.id} open={open} table={table} />
          ))}
        </ol>
      )}
      <NewTable open={open} />
    </section>
  );
}

function TableRow({ open, table }: Props & { readonly table: WorkshopTable }) {
  const { t } = useTranslator();
  const { id, name, people } = table;
  return (
    <li class="workshop-table">
      <SavedField
        id={`table-${id}-name`}
        label={t('workshop.table.name')}
        text={name}
        longest={textLimits.siteField}
        onSave={(text) =>
          text.trim() !== '' &&
          void open.change((one, at) => recordTable(one, id, { name: text.trim() }, at))
        }
      />
      <div class="field">
        <label for={`table-${id}-people`}>{t('workshop.table.people')}</label>
        <input
          id={`table-${id}-people`}
          class="workshop-short-field"
          inputMode="numeric"
          value={people === undefined ? '' : String(people)}
          onChange={({ currentTarget }) => {
            const count = Number.parseInt(currentTarget.value, 10);
            const known = count > 0 && count <= 200 ? count : undefined;
            void open.change((one, at) => recordTable(one, id, { people: known }, at));
          }}
        />
      </div>
      {canRemove(open, id) && (
        <button
          type="button"
          class="button-quiet"
          onClick={() => void open.change((one, at) => removeTable(one, id, at))}
        >
          {t('workshop.remove')} <span class="visually-hidden">{name}</span>
        </button>
      )}
    </li>
  );
}

/** A table at which somebody answered stays: its answers would be nowhere. */
function canRemove({ workshop }: OpenWorkshop, table: Id): boolean {
  const { participants, hands } = workshop.value;
  return ![...participants, ...hands].some((one) => one.table === table);
}

function NewTable({ open }: Props) {
  const { t } = useTranslator();
  const known = useSignal<readonly AssessmentSummary[]>([]);
  const name = useSignal('');
  useEffect(
    () =>
      open.store.watchList((list) => {
        known.value = list.filter(({ example }) => !example);
      }),
    [open],
  );
  const used = new Set(open.workshop.value.tables.map(({ assessment }) => assessment));
  const others = known.value.filter(({ id }) => !used.has(id));

  async function addNew() {
    const title = name.value.trim();
    if (title === '') return;
    const { instrument, sitting, example } = open.workshop.value;
    const ids = { assessment: newId(), site: newId(), round: newId(), respondent: newId() };
    const made = createAssessment({
      instrument,
      site: { name: title, country: sitting.country },
      round: {
        name: t('workshop.round'),
        date: sitting.date || today(),
        ...(sitting.kind === 'quick' && { quick: true }),
      },
      role: 'practiceManager',
      now: now(),
      ids,
    });
    name.value = '';
    await add(title, ids.assessment, [example ? { ...made, example } : made]);
  }
  async function add(title: string, assessment: Id, begun: readonly Assessment[] = []) {
    const id = newId();
    await open.change((one, at) => addTable(one, { id, name: title, assessment }, at), begun);
  }

  return (
    <form
      class="workshop-add"
      onSubmit={(event) => {
        event.preventDefault();
        void addNew();
      }}
    >
      <div class="field">
        <label for="new-table">{t('workshop.table.new')}</label>
        <input
          id="new-table"
          value={name.value}
          maxLength={textLimits.siteField}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
          }}
        />
      </div>
      <p class="buttons">
        <button type="submit" class="button-second">
          {t('workshop.table.add')}
        </button>
      </p>
      {others.length > 0 && (
        <div class="field">
          <label for="known-table">{t('workshop.table.known')}</label>
          <select
            id="known-table"
            value=""
            onChange={({ currentTarget }) => {
              const found = others.find(({ id }) => id === currentTarget.value);
              currentTarget.value = '';
              if (found) void add(found.siteName, found.id);
            }}
          >
            <option value="">{t('workshop.table.choose')}</option>
            {others.map(({ id, siteName, round }) => (
              <option key={id} value={id}>
                {`${siteName} (${round.name})`}
              </option>
            ))}
          </select>
        </div>
      )}
    </form>
  );
}
