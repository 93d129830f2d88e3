import type { MessageKey, Translator } from '../../i18n';
import type { PlainDate } from '../../model';

/** A calendar day in a cell. */
export interface PlainDay {
  readonly day: PlainDate;
}

/** Text as it was typed, a full number, a day, or nothing. */
export type CellValue = string | number | PlainDay | undefined;

/** How a column's values are shown; words may stand among numbers where there is no number. */
export type ColumnKind = 'text' | 'count' | 'level' | 'score' | 'date';

export interface Column {
  /** Permanent, in no language: a script may rely on it. */
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
}

/** Rows of values under columns: what the spreadsheet, the .csv and the clipboard are written from. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The columns that have a title: `tables.column.` and the id is its key. */
export type ColumnId = IdOf<MessageKey>;
type IdOf<Key> = Key extends `tables.column.${infer Id}` ? Id : never;

/** How a column gets its values from rows of one kind. */
export interface Definition<Row> {
  readonly kind: ColumnKind;
  readonly width: number;
  readonly cellOf: (row: Row) => CellValue;
}

/** A column's definition; `width` is in characters. */
export function defineColumn<Row>(
  kind: ColumnKind,
  width: number,
  cellOf: (row: Row) => CellValue,
): Definition<Row> {
  return { kind, width, cellOf };
}

/** Puts rows under the wanted columns, in the order they are wanted. */
export function composeTable<Row, Id extends ColumnId>(
  { t }: Translator,
  definitions: Readonly<Record<Id, Definition<Row>>>,
  wanted: readonly Id[],
  rows: readonly Row[],
): Table {
  const titleOf = (id: ColumnId) => t(`tables.column.${id}`);
  return {
    columns: wanted.map((id) => ({ ...definitions[id], id, title: titleOf(id) })),
    rows: rows.map((row) => wanted.map((id) => definitions[id].cellOf(row))),
  };
}

/** The table without those of these columns that say nothing in any row. */
export function dropSilent({ columns, rows }: Table, optional: readonly ColumnId[]): Table {
  const ids: readonly string[] = optional;
  const kept = columns.map(
    ({ id }, index) => !ids.includes(id) || rows.some((row) => row[index] !== undefined),
  );
  return {
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

/** Text, or nothing where it is blank. */
export function textOrNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** The day, or nothing where it is no day of the calendar. */
export function dayOrNothing(day: PlainDate | undefined): PlainDay | undefined {
  return day !== undefined && isPlainDate(day) ? { day } : undefined;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
