import { fail, type Id, type Instant, type Outcome, succeed } from '../../model';
import { keyOf } from './keys';
import type { PortfolioTables, ReplacedRow } from './PortfolioDatabase';
import { findPortfolio, touch } from './portfolioRows';

/**
 * Takes plans out of a portfolio as part of an import, so that undoing it brings them back; inside the
 * caller's transaction.
 */
export async function putAside(
  database: PortfolioTables,
  importId: number,
  assessments: readonly Id[],
  now: Instant,
): Promise<Outcome<undefined>> {
  const log = await database.imports.get(importId);
  if (log === undefined) return fail('portfolioMissing');
  const portfolio = await findPortfolio(database, log.portfolio);
  if (!portfolio.ok) return portfolio;
  const keys = assessments.map((one) => keyOf(log.portfolio, one));
  const summaries = await database.summaries.bulkGet(keys);
  const documents = await database.documents.bulkGet(keys);
  const aside = keys.flatMap((key, index): readonly ReplacedRow[] => {
    const [summary, document] = [summaries[index], documents[index]];
    if (summary === undefined || document === undefined) return [];
    return [{ key, importId, summary, document }];
  });
  await database.replaced.bulkPut(aside);
  await database.summaries.bulkDelete(keys);
  await database.documents.bulkDelete(keys);
  await touch(database, portfolio.value, now);
  return succeed(undefined);
}
