import { useTranslator } from '../../../components';
import type { WorkshopTable } from '../../../model';
import type { Run } from './useRun';

interface TablePickerProps {
  readonly run: Run;
  /** What is said of a table beside its name: how many are in. */
  readonly about?: (table: WorkshopTable) => string;
}

/** Which table is looked after just now; there is nothing to choose where there is one. */
export function TablePicker({ run, about }: TablePickerProps) {
  const { t } = useTranslator();
  const tables = run.tables.value;
  if (tables.length < 2) {
    const [only] = tables;
    return only && about ? <p class="quiet">{about(only)}</p> : null;
  }
  return (
    <fieldset class="workshop-picker">
      <legend class="visually-hidden">{t('workshop.table')}</legend>
      {tables.map((table) => (
        <label key={table.id} class="workshop-pick">
          <input
            type="radio"
            name="table"
            checked={table.id === run.table.value?.id}
            onChange={() => run.chooseTable(table.id)}
          />
          <span>
            {table.name}
            {about && <span class="workshop-pick-about"> {about(table)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
