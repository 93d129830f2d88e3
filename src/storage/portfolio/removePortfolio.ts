import { type Id, type Outcome, succeed } from '../../model';
import { dropColumns } from './columns';
import { rangeOf } from './keys';
import type { PortfolioTables } from './PortfolioDatabase';

/** Removes a portfolio with all that belongs to it. */
export async function removePortfolio(
  database: PortfolioTables,
  id: Id,
): Promise<Outcome<undefined>> {
  const imports = await database.imports.where({ portfolio: id }).primaryKeys();
  await database.portfolios.delete(id);
  await database.expected.delete(id);
  await dropColumns(database, id);
  for (const table of [database.summaries, database.documents, database.joins, database.replaced]) {
    await table
      .where('key')
      .between(...rangeOf(id))
      .delete();
  }
  await database.results.where('importId').anyOf(imports).delete();
  await database.imports.bulkDelete(imports);
  return succeed(undefined);
}
