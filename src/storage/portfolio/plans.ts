import { type Id, type Instant, type Outcome, type ReceivedSummary, succeed } from '../../model';
import { keyOf, partOf, rangeOf } from './keys';
import type { PortfolioDatabase } from './PortfolioDatabase';
import type { PlanMark, PlanTexts } from './PortfolioStore';
import { findPortfolio, touch } from './portfolioRows';

/** Texts of plans after one, in order of id. */
export async function findPlans(
  database: PortfolioDatabase,
  id: Id,
  after: Id | undefined,
  limit: number,
): Promise<Outcome<PlanTexts>> {
  const [first, last] = rangeOf(id);
  const from = after === undefined ? first : keyOf(id, after);
  const rows = await database.documents
    .where('key')
    .between(from, last, after === undefined)
    .limit(limit)
    .toArray();
  return succeed(new Map(rows.map(({ key, text }) => [partOf(id, key), text])));
}

/** Which version of each plan is here. */
export async function findMarks(
  database: PortfolioDatabase,
  id: Id,
): Promise<Outcome<ReadonlyMap<Id, PlanMark>>> {
  const marks = new Map<Id, PlanMark>();
  await database.summaries
    .where('key')
    .between(...rangeOf(id))
    .each(({ hash, summary }) => marks.set(summary.id, { changedAt: summary.changedAt, hash }));
  return succeed(marks);
}

/** Puts summaries in the place of those made by other rules; the plans themselves stay as they are. */
export async function remeasure(
  database: PortfolioDatabase,
  id: Id,
  summaries: readonly ReceivedSummary[],
  now: Instant,
): Promise<Outcome<undefined>> {
  const portfolio = await findPortfolio(database, id);
  if (!portfolio.ok) return portfolio;
  const rows = await database.summaries.bulkGet(summaries.map((one) => keyOf(id, one.id)));
  await database.summaries.bulkPut(
    rows.flatMap((row, index) => {
      const summary = summaries[index];
      return row === undefined || summary === undefined ? [] : { ...row, summary };
    }),
  );
  await touch(database, portfolio.value, now);
  return succeed(undefined);
}

/** Removes plans from a portfolio; the files they came in can be read again. */
export async function removePlans(
  database: PortfolioDatabase,
  id: Id,
  assessments: readonly Id[],
  now: Instant,
): Promise<Outcome<undefined>> {
  const portfolio = await findPortfolio(database, id);
  if (!portfolio.ok) return portfolio;
  const keys = assessments.map((one) => keyOf(id, one));
  await database.summaries.bulkDelete(keys);
  await database.documents.bulkDelete(keys);
  await touch(database, portfolio.value, now);
  return succeed(undefined);
}
