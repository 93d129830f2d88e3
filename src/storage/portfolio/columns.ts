import {
  buildMatrix,
  type Id,
  type MatrixDetails,
  type Outcome,
  type ReceivedSummary,
  succeed,
} from '../../model';
import { keyOf, rangeOf } from './keys';
import type { PortfolioDatabase, PortfolioTables } from './PortfolioDatabase';
import type { ColumnsRequest, PortfolioColumns } from './PortfolioStore';
import { findPortfolio } from './portfolioRows';

/** The kept columns, where all of them are of today; else nothing. */
export async function findColumns(
  database: PortfolioDatabase,
  id: Id,
  { layouts }: ColumnsRequest,
): Promise<Outcome<PortfolioColumns | undefined>> {
  const [portfolio, rows] = await Promise.all([
    findPortfolio(database, id),
    database.matrices
      .where('key')
      .between(...rangeOf(id))
      .toArray(),
  ]);
  if (!portfolio.ok) return portfolio;
  const { generation } = portfolio.value;
  const isOfToday = rows.every(
    (row) =>
      row.generation === generation && layouts.get(row.matrix.instrument)?.mark === row.matrix.mark,
  );
  if (!isOfToday || rows.length === 0) return succeed(undefined);
  return succeed({ matrices: rows.map(({ matrix }) => matrix), stale: [] });
}

/**
 * Builds the columns from the summaries and keeps them; inside the caller's transaction.
 *
 * They are not kept while a summary was made by other rules: the next to ask is told so too.
 */
export async function buildColumns(
  database: PortfolioDatabase,
  id: Id,
  request: ColumnsRequest,
): Promise<Outcome<PortfolioColumns>> {
  const portfolio = await findPortfolio(database, id);
  if (!portfolio.ok) return portfolio;
  const { generation } = portfolio.value;
  const rows = await database.summaries
    .where('key')
    .between(...rangeOf(id))
    .toArray();
  const { groups, stale } = sortOut(
    rows.map(({ summary }) => summary),
    request,
  );
  const built = [...groups].flatMap(([instrument, summaries]) => {
    const layout = request.layouts.get(instrument);
    if (layout === undefined) return [];
    return { key: keyOf(id, instrument), ...buildMatrix(summaries, layout, request.compareNames) };
  });
  if (stale.length === 0) {
    await dropColumns(database, id);
    await database.matrices.bulkPut(built.map(({ key, matrix }) => ({ key, generation, matrix })));
    await database.details.bulkPut(built.map(({ key, details }) => ({ key, generation, details })));
  }
  return succeed({ matrices: built.map(({ matrix }) => matrix), stale });
}

/** Items, change and actions, in the order of the columns. */
export async function findDetails(
  database: PortfolioDatabase,
  id: Id,
): Promise<Outcome<readonly MatrixDetails[]>> {
  const rows = await database.details
    .where('key')
    .between(...rangeOf(id))
    .toArray();
  return succeed(rows.map(({ details }) => details));
}

/** Throws the columns of a portfolio away. */
export async function dropColumns(database: PortfolioTables, id: Id): Promise<void> {
  await database.matrices
    .where('key')
    .between(...rangeOf(id))
    .delete();
  await database.details
    .where('key')
    .between(...rangeOf(id))
    .delete();
}

function sortOut(summaries: readonly ReceivedSummary[], { layouts }: ColumnsRequest) {
  const groups = new Map<string, ReceivedSummary[]>();
  const stale: Id[] = [];
  for (const summary of summaries) {
    const { instrument, mark, id } = summary;
    if (layouts.get(instrument)?.mark !== mark) stale.push(id);
    else if (groups.get(instrument)?.push(summary) === undefined) groups.set(instrument, [summary]);
  }
  return { groups, stale };
}
