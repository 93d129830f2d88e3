import { type Id, nobodyExpected, type Outcome, succeed } from '../../model';
import { partOf, rangeOf } from './keys';
import type { MatrixRow, PortfolioDatabase } from './PortfolioDatabase';
import type { PortfolioReading } from './PortfolioStore';
import { findPortfolio, tellPortfolio } from './portfolioRows';

/** Reads what a portfolio's page opens with: each thing once, and all of one moment. */
export function readPortfolio(
  database: PortfolioDatabase,
  id: Id,
): Promise<Outcome<PortfolioReading>> {
  const { portfolios, matrices, expected, joins, summaries } = database;
  return database.transaction('r', [portfolios, matrices, expected, joins, summaries], async () => {
    const [portfolio, rows, list, joined] = await Promise.all([
      findPortfolio(database, id),
      matrices
        .where('key')
        .between(...rangeOf(id))
        .toArray(),
      expected.get(id),
      joins
        .where('key')
        .between(...rangeOf(id))
        .toArray(),
    ]);
    if (!portfolio.ok) return portfolio;
    const { generation } = portfolio.value;
    const isOfToday = rows.length > 0 && rows.every((row) => row.generation === generation);
    return succeed({
      ...{ portfolio: tellPortfolio(portfolio.value), generation },
      expected: list?.list ?? nobodyExpected,
      joins: joined.map(({ key: _key, ...join }) => join),
      versions: isOfToday ? versionsOf(rows, id) : await findVersions(database, id),
      matrices: isOfToday ? rows.map(({ matrix }) => matrix) : undefined,
    });
  });
}

function versionsOf(rows: readonly MatrixRow[], id: Id): readonly string[] {
  return rows.map(({ key }) => partOf(id, key)).sort();
}

async function findVersions(database: PortfolioDatabase, id: Id): Promise<readonly string[]> {
  const versions = new Set<string>();
  await database.summaries
    .where('key')
    .between(...rangeOf(id))
    .each(({ summary }) => versions.add(summary.instrument));
  return [...versions].sort();
}
