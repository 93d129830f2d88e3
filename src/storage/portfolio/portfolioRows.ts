import { compareText, fail, type Id, type Instant, type Outcome, succeed } from '../../model';
import { rangeOf } from './keys';
import type { PortfolioRow, PortfolioTables } from './PortfolioDatabase';
import type { ListedPortfolio, Portfolio } from './PortfolioStore';

/** A portfolio's row. Problems: `portfolioMissing`. */
export async function findPortfolio(
  database: PortfolioTables,
  id: Id,
): Promise<Outcome<PortfolioRow>> {
  const row = await database.portfolios.get(id);
  return row === undefined ? fail('portfolioMissing') : succeed(row);
}

/** A portfolio as others see it, without the number of its columns. */
export function tellPortfolio({ generation: _ofColumns, ...portfolio }: PortfolioRow): Portfolio {
  return portfolio;
}

/** All portfolios, the last changed first. */
export async function listPortfolios(
  database: PortfolioTables,
): Promise<Outcome<readonly ListedPortfolio[]>> {
  const rows = await database.portfolios.toArray();
  const listed: ListedPortfolio[] = [];
  for (const row of rows) {
    const plans = await database.summaries
      .where('key')
      .between(...rangeOf(row.id))
      .count();
    listed.push({ ...tellPortfolio(row), plans });
  }
  return succeed(
    listed.sort((a, b) => compareText(b.changedAt, a.changedAt) || compareText(a.id, b.id)),
  );
}

/** Notes that a portfolio's plans changed: its columns are of yesterday from now on. Gives the new generation. */
export async function touch(
  database: PortfolioTables,
  portfolio: PortfolioRow,
  now: Instant,
): Promise<number> {
  const generation = portfolio.generation + 1;
  await database.portfolios.put({ ...portfolio, generation, changedAt: now });
  return generation;
}

/** Changes what a portfolio is called and what it is for. */
export async function changePortfolio(
  database: PortfolioTables,
  id: Id,
  particulars: Partial<Pick<Portfolio, 'name' | 'purpose' | 'deadline'>>,
  now: Instant,
): Promise<Outcome<Portfolio>> {
  const row = await findPortfolio(database, id);
  if (!row.ok) return row;
  const changed = { ...row.value, ...particulars, changedAt: now };
  await database.portfolios.put(changed);
  return succeed(tellPortfolio(changed));
}
