import { joinBytes, pickColumns } from './layRows';
import { type MatrixDetails, textSeparator } from './Matrix';
import type { PortfolioTable } from './PortfolioTable';

/** Items and actions of a table's rows. */
export interface TableDetails {
  /** One byte an item of the table and row, see `unpackItem`. */
  readonly items: Uint8Array;
  readonly actions: TableActions;
}

/** One entry an action in each, see `ActionColumns`; row `r` has those from `starts[r]` to `starts[r + 1]`. */
export interface TableActions {
  readonly starts: Uint32Array;
  readonly source: readonly string[];
  readonly title: readonly string[];
  readonly domain: readonly string[];
  readonly status: Uint8Array;
  readonly due: Int32Array;
  readonly owner: readonly string[];
}

const notAsked = 15;

/**
 * Lays the details of a table's versions under its items; an item that another version asks differently is
 * one without an answer here.
 *
 * @param details of the same generation as the matrices that the table was arranged from.
 * @throws where they do not belong together.
 */
export function layDetails(table: PortfolioTable, details: readonly MatrixDetails[]): TableDetails {
  const parts = table.versions.map(({ instrument, plans }) => {
    const part = details.find((one) => one.instrument === instrument);
    if (part?.count !== plans) throw new Error(`The details of ${instrument} are of another day`);
    return part;
  });
  return {
    items: joinBytes(parts.map((part, version) => layItems(table, version, part))),
    actions: layActions(table, parts),
  };
}

function layItems({ versions, items }: PortfolioTable, version: number, part: MatrixDetails) {
  const places = versions[version]?.itemPlaces ?? [];
  const from = part.count === 0 ? items.length : part.items.length / part.count;
  const isSame = from === places.length && places.every((place, index) => place === index);
  if (isSame) return part.items;
  return pickColumns(part.items, part.count, places, { from, width: 1, nothing: notAsked });
}

function layActions(table: PortfolioTable, parts: readonly MatrixDetails[]): TableActions {
  const starts = new Uint32Array(table.count + 1);
  const all = { source: [], title: [], domain: [], owner: [] } as Record<
    'source' | 'title' | 'domain' | 'owner',
    string[]
  >;
  const status: number[] = [];
  const due: number[] = [];
  let firstRow = 0;
  for (const { actions, count } of parts) {
    const texts = actions.texts.split(textSeparator);
    for (const [index, row] of actions.row.entries()) {
      starts[firstRow + row + 1] = (starts[firstRow + row + 1] ?? 0) + 1;
      for (const name of ['source', 'title', 'domain', 'owner'] as const) {
        all[name].push(texts[actions[name][index] ?? 0] ?? '');
      }
      status.push(actions.status[index] ?? 0);
      due.push(actions.due[index] ?? 0);
    }
    firstRow += count;
  }
  for (let row = 0; row < table.count; row += 1) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  return { starts, ...all, status: Uint8Array.from(status), due: Int32Array.from(due) };
}
