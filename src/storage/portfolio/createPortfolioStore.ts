import { fail, nobodyExpected, type Outcome, succeed } from '../../model';
import { follow, readIn, type StoreParts, tell, writeIn } from '../access';
import { buildColumns, findColumns, findDetails } from './columns';
import { createKeyMemory } from './createKeyMemory';
import { addPlans, beginImport, finishImport, listImports, undoImport } from './imports';
import { joinKey, keyOf, rangeOf } from './keys';
import {
  type PortfolioDatabase,
  type PortfolioTables,
  portfolioTablesOf,
} from './PortfolioDatabase';
import type { PortfolioStore } from './PortfolioStore';
import { changeParticulars, tellJoin } from './particulars';
import { findMarks, findPlans, remeasure, removePlans } from './plans';
import { changePortfolio, findPortfolio, listPortfolios, tellPortfolio } from './portfolioRows';
import { putAside } from './putAside';
import { readPortfolio } from './readPortfolio';
import { removePortfolio } from './removePortfolio';

/** Creates the store over an open database. */
export function createPortfolioStore(parts: StoreParts<PortfolioDatabase>): PortfolioStore {
  return {
    ...portfolioCalls(parts),
    ...planCalls(parts),
    ...importCalls(parts),
    ...listCalls(parts),
    close: () => parts.database.close({ disableAutoOpen: true }),
  };
}

type Parts = StoreParts<PortfolioDatabase>;
type Calls<Names extends keyof PortfolioStore> = Pick<PortfolioStore, Names>;

/** Does everything in one transaction, with the tables of that transaction. */
function write<T>(
  parts: Parts,
  work: (tables: PortfolioTables) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return writeIn(parts, (transaction) => work(portfolioTablesOf(transaction)));
}

function portfolioCalls(
  parts: Parts,
): Calls<
  'create' | 'change' | 'remove' | 'get' | 'read' | 'list' | 'watchList' | 'watchGeneration'
> {
  const { database, now } = parts;
  return {
    create: (portfolio) =>
      writeIn(parts, async () => {
        await database.portfolios.add({ ...portfolio, generation: 0 });
        return succeed(portfolio);
      }),
    change: (id, particulars) =>
      write(parts, (tables) => changePortfolio(tables, id, particulars, now())),
    remove: (id) => write(parts, (tables) => removePortfolio(tables, id)),
    get: (id) =>
      readIn(parts, async () => {
        const row = await findPortfolio(database, id);
        return row.ok ? succeed(tellPortfolio(row.value)) : row;
      }),
    read: (id) => readIn(parts, () => readPortfolio(database, id)),
    list: () => readIn(parts, () => listPortfolios(database)),
    watchList: (listener, onProblem) =>
      follow(() => listPortfolios(database), tell(listener, onProblem)),
    watchGeneration: (id, listener) =>
      follow(
        async () => succeed((await database.portfolios.get(id))?.generation),
        tell(listener, undefined),
      ),
  };
}

function planCalls(
  parts: Parts,
): Calls<
  'getColumns' | 'getDetails' | 'getPlan' | 'getPlans' | 'getMarks' | 'remeasure' | 'removePlans'
> {
  const { database, now } = parts;
  return {
    getColumns: async (id, request) => {
      const found = await readIn(parts, () => findColumns(database, id, request));
      if (!found.ok) return found;
      if (found.value !== undefined) return succeed(found.value);
      return writeIn(parts, () => buildColumns(database, id, request));
    },
    getDetails: (id) => readIn(parts, () => findDetails(database, id)),
    getPlan: (id, assessment) =>
      readIn(parts, async () => {
        const row = await database.documents.get(keyOf(id, assessment));
        return row === undefined ? fail('assessmentMissing') : succeed(row.text);
      }),
    getPlans: (id, after, limit) => readIn(parts, () => findPlans(database, id, after, limit)),
    getMarks: (id) => readIn(parts, () => findMarks(database, id)),
    remeasure: (id, summaries) => writeIn(parts, () => remeasure(database, id, summaries, now())),
    removePlans: (id, assessments) =>
      writeIn(parts, () => removePlans(database, id, assessments, now())),
  };
}

function importCalls(
  parts: Parts,
): Calls<
  | 'beginImport'
  | 'addPlans'
  | 'putAside'
  | 'changeParticulars'
  | 'finishImport'
  | 'listImports'
  | 'listResults'
  | 'undoImport'
> {
  const { database, now } = parts;
  const memory = createKeyMemory();
  return {
    beginImport: (id, of) => write(parts, (tables) => beginImport(tables, id, of, now())),
    addPlans: async (importId, plans, others, progress, compareTexts) => {
      const batch = { plans, others, progress, compareTexts };
      const added = await write(parts, (tables) =>
        addPlans(tables, importId, batch, { memory, now: now() }),
      );
      if (!added.ok) memory.forget();
      return added;
    },
    putAside: (importId, assessments) =>
      write(parts, (tables) => putAside(tables, importId, assessments, now())),
    changeParticulars: (importId, change) =>
      write(parts, (tables) => changeParticulars(tables, importId, change)),
    finishImport: (importId) => write(parts, (tables) => finishImport(tables, importId, now())),
    listImports: (id) => readIn(parts, () => listImports(database, id)),
    listResults: (importId) =>
      readIn(parts, async () => {
        const rows = await database.results.where({ importId }).sortBy('id');
        return succeed(rows.map(({ result }) => result));
      }),
    undoImport: (importId) => write(parts, (tables) => undoImport(tables, importId, now())),
  };
}

function listCalls(
  parts: Parts,
): Calls<'saveExpected' | 'getExpected' | 'saveJoin' | 'removeJoin' | 'listJoins'> {
  const { database, now } = parts;
  return {
    saveExpected: (portfolio, list) =>
      write(parts, async (tables) => {
        const found = await findPortfolio(tables, portfolio);
        if (!found.ok) return found;
        await tables.expected.put({ portfolio, list });
        await tables.portfolios.update(portfolio, { changedAt: now() });
        return succeed(list);
      }),
    getExpected: (portfolio) =>
      readIn(parts, async () =>
        succeed((await database.expected.get(portfolio))?.list ?? nobodyExpected),
      ),
    saveJoin: (portfolio, join) =>
      write(parts, async (tables) => {
        await tables.joins.put({ ...join, key: keyOf(portfolio, joinKey(join)) });
        await tables.portfolios.update(portfolio, { changedAt: now() });
        return succeed(join);
      }),
    removeJoin: (portfolio, join) =>
      write(parts, async (tables) => {
        await tables.joins.delete(keyOf(portfolio, joinKey(join)));
        await tables.portfolios.update(portfolio, { changedAt: now() });
        return succeed(undefined);
      }),
    listJoins: (portfolio) =>
      readIn(parts, async () => {
        const rows = await database.joins
          .where('key')
          .between(...rangeOf(portfolio))
          .toArray();
        return succeed(rows.map(tellJoin));
      }),
  };
}
