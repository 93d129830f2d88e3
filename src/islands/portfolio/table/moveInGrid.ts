/** Rows that Page Up and Page Down go. */
const leap = 10;

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads in a grid of so many rows and columns; undefined for keys that are not the grid's.
 *
 * As the grid pattern of ARIA has it: arrows go a cell, Home and End to the ends of a row, with Control to
 * the ends of the grid, Page Up and Page Down ten rows. Nothing goes round.
 */
export function findNextCell(
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  {
    key,
    control,
    rightToLeft,
  }: { readonly key: string; readonly control: boolean; readonly rightToLeft: boolean },
): Place | undefined {
  const onward = rightToLeft ? -1 : 1;
  const wanted: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowRight: { row, column: column + onward },
    ArrowLeft: { row, column: column - onward },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: row - leap, column },
    PageDown: { row: row + leap, column },
  };
  const place = wanted[key];
  return (
    place && {
      row: Math.min(rows - 1, Math.max(0, place.row)),
      column: Math.min(columns - 1, Math.max(0, place.column)),
    }
  );
}

/** Moves the focus in a table as the key says. */
export function moveInGrid(table: HTMLTableElement, event: KeyboardEvent): void {
  if (event.altKey || event.metaKey || event.shiftKey) return;
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  const line = cell?.closest('tr');
  if (!(cell instanceof HTMLTableCellElement) || !line) return;
  const rows = [...table.rows];
  const next = findNextCell(
    { row: rows.indexOf(line), column: cell.cellIndex },
    { rows: rows.length, columns: rows[0]?.cells.length ?? 1 },
    {
      key: event.key,
      control: event.ctrlKey,
      rightToLeft: getComputedStyle(table).direction === 'rtl',
    },
  );
  if (next === undefined) return;
  event.preventDefault();
  const cells = rows[next.row]?.cells;
  const target = cells?.[Math.min(next.column, cells.length - 1)];
  if (target === undefined) return;
  const inside = target.querySelector<HTMLElement>('a, button');
  const focused = inside ?? target;
  focused.focus({ preventScroll: true });
  focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
