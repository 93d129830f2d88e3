import { canonicalJson, fail, type Join, nobodyExpected, type Outcome, succeed } from '../../model';
import { joinKey, keyOf, rangeOf } from './keys';
import type { JoinRow, PortfolioRow, PortfolioTables } from './PortfolioDatabase';
import type { PortfolioParticulars } from './PortfolioStore';
import { findPortfolio } from './portfolioRows';

/** What an import changed of a portfolio's particulars, so that it can be taken back. */
export interface ChangedParticulars {
  readonly before: PortfolioParticulars;
  readonly after: PortfolioParticulars;
}

/** Changes a portfolio's particulars as part of an import; inside the caller's transaction. */
export async function changeParticulars(
  database: PortfolioTables,
  importId: number,
  change: (now: PortfolioParticulars) => PortfolioParticulars,
): Promise<Outcome<undefined>> {
  const log = await database.imports.get(importId);
  if (log === undefined) return fail('portfolioMissing');
  const found = await findPortfolio(database, log.portfolio);
  if (!found.ok) return found;
  const now = await readParticulars(database, found.value);
  const after = change(now);
  if (isSame(now, after)) return succeed(undefined);
  await writeParticulars(database, found.value, after);
  // Only the last import can be undone: what those before it changed is forgotten.
  await database.imports.where({ portfolio: log.portfolio }).modify((row, reference) => {
    if (row.particulars) reference.value = { ...row, particulars: undefined };
  });
  const before = log.particulars?.before ?? now;
  await database.imports.put({ ...log, id: importId, particulars: { before, after } });
  return succeed(undefined);
}

/**
 * Takes back what an import changed of the particulars, inside the caller's transaction; what somebody
 * changed since stays as it is.
 */
export async function undoParticulars(
  database: PortfolioTables,
  portfolio: PortfolioRow,
  { before, after }: ChangedParticulars,
): Promise<void> {
  const now = await readParticulars(database, portfolio);
  const undo = <T>(pick: (one: PortfolioParticulars) => T): T =>
    pick(isSame(pick(now), pick(after)) ? before : now);
  await writeParticulars(database, portfolio, {
    name: undo(({ name }) => name),
    purpose: undo(({ purpose }) => purpose),
    deadline: undo(({ deadline }) => deadline),
    pseudonymKey: undo(({ pseudonymKey }) => pseudonymKey),
    expected: undo(({ expected }) => expected),
    joins: undoJoins(now.joins, before.joins, after.joins),
  });
}

function undoJoins(
  now: readonly Join[],
  before: readonly Join[],
  after: readonly Join[],
): readonly Join[] {
  const [known, brought] = [indexJoins(before), indexJoins(after)];
  const here = indexJoins(now);
  const kept = now.flatMap((join) => {
    const key = joinKey(join);
    return isSame(join, brought.get(key)) ? (known.get(key) ?? []) : join;
  });
  // What the import took away comes back, unless somebody decided the same anew.
  const gone = before.filter((join) => {
    const key = joinKey(join);
    return !brought.has(key) && !here.has(key);
  });
  return [...kept, ...gone];
}

function indexJoins(joins: readonly Join[]): ReadonlyMap<string, Join> {
  return new Map(joins.map((join) => [joinKey(join), join]));
}

async function readParticulars(
  database: PortfolioTables,
  { id, name, purpose, deadline, pseudonymKey }: PortfolioRow,
): Promise<PortfolioParticulars> {
  const row = await database.expected.get(id);
  const rows = await database.joins
    .where('key')
    .between(...rangeOf(id))
    .toArray();
  const expected = row?.list ?? nobodyExpected;
  return { name, purpose, deadline, pseudonymKey, expected, joins: rows.map(tellJoin) };
}

/** A join as others see it. */
export function tellJoin({ key: _key, ...join }: JoinRow): Join {
  return join;
}

async function writeParticulars(
  database: PortfolioTables,
  portfolio: PortfolioRow,
  { expected, joins, ...own }: PortfolioParticulars,
): Promise<void> {
  const { id } = portfolio;
  await database.portfolios.put({ ...portfolio, ...own });
  await database.expected.put({ portfolio: id, list: expected });
  await database.joins
    .where('key')
    .between(...rangeOf(id))
    .delete();
  await database.joins.bulkPut(joins.map((join) => ({ ...join, key: keyOf(id, joinKey(join)) })));
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson([one]) === canonicalJson([other]);
}
