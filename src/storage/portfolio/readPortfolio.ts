import { type Id, nobodyExpected, type Outcome, succeed } from '../../model';
import { partOf, rangeOf } from './keys';
import type { PortfolioDatabase, PortfolioRow } from './PortfolioDatabase';
import type { PortfolioReading } from './PortfolioStore';
import { findPortfolio, tellPortfolio } from './portfolioRows';
import type { AheadRows } from './readAhead';

/** Reads what a portfolio's page opens with: each thing once, and all of one moment. */
export async function readPortfolio(
  database: PortfolioDatabase,
  id: Id,
): Promise<Outcome<PortfolioReading>> {
  const ahead = await takeAhead(id);
  if (ahead?.portfolio !== undefined && ahead.version === database.backendDB().version) {
    const reading = tellReading(id, { ...ahead, portfolio: ahead.portfolio });
    if (reading.matrices !== undefined) return succeed(reading);
  }
  const { portfolios, matrices, expected, joins, summaries } = database;
  return database.transaction('r', [portfolios, matrices, expected, joins, summaries], async () => {
    const [portfolio, columns, list, joined] = await Promise.all([
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
    const rows = { portfolio: portfolio.value, matrices: columns, expected: list, joins: joined };
    const reading = tellReading(id, rows);
    const versions = reading.matrices ? reading.versions : await findVersions(database, id);
    return succeed({ ...reading, versions });
  });
}

/** What was read before the page's code was there, once: whoever asks later asks the database. */
async function takeAhead(id: Id): Promise<AheadRows | undefined> {
  const ahead = globalThis.portfolioAhead;
  globalThis.portfolioAhead = undefined;
  return ahead?.id === id ? ahead.rows : undefined;
}

interface Rows extends Omit<AheadRows, 'version'> {
  readonly portfolio: PortfolioRow;
}

function tellReading(id: Id, { portfolio, matrices, expected, joins }: Rows): PortfolioReading {
  const { generation } = portfolio;
  const isOfToday = matrices.length > 0 && matrices.every((row) => row.generation === generation);
  return {
    ...{ portfolio: tellPortfolio(portfolio), generation },
    expected: expected?.list ?? nobodyExpected,
    joins: joins.map(({ key: _key, ...join }) => join),
    versions: matrices.map(({ key }) => partOf(id, key)).sort(),
    matrices: isOfToday ? matrices.map(({ matrix }) => matrix) : undefined,
  };
}

async function findVersions(database: PortfolioDatabase, id: Id): Promise<readonly string[]> {
  const versions = new Set<string>();
  await database.summaries
    .where('key')
    .between(...rangeOf(id))
    .each(({ summary }) => versions.add(summary.instrument));
  return [...versions].sort();
}
