import type { Id } from '../../model';
import type { ExpectedRow, JoinRow, MatrixRow, PortfolioRow } from './PortfolioDatabase';

/** Rows of one portfolio, of one moment, and the number of the database that they are from. */
export interface AheadRows {
  readonly version: number;
  readonly portfolio: PortfolioRow | undefined;
  readonly matrices: readonly MatrixRow[];
  readonly expected: ExpectedRow | undefined;
  readonly joins: readonly JoinRow[];
}

/** What is being read before anybody asks for it: nothing in the end, where it could not be. */
interface Ahead {
  readonly id: Id;
  readonly rows: Promise<AheadRows | undefined>;
}

declare global {
  /** Where the script that reads ahead leaves it: it shares no file with the page's other scripts. */
  var portfolioAhead: Ahead | undefined;
}

/**
 * Begins to read the portfolio that the address names (`?p=`), before the page's own code is there: the
 * browser fetches both at once.
 *
 * Without imports, so that the build puts it into the page itself. What it leaves, `PortfolioStore.read` takes.
 */
export function readAhead(): void {
  const id = new URLSearchParams(location.search).get('p');
  if (id === null) return;
  // Where the browser forbids storage, the store will say so.
  globalThis.portfolioAhead = { id, rows: readRows(id).catch(() => undefined) };
}

function readRows(id: Id): Promise<AheadRows | undefined> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('linkready-portfolios');
    // There is no such database yet; to open one would make it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      // Some browsers write it to the console otherwise.
      event.preventDefault();
      resolve(undefined);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const end = (rows?: AheadRows) => {
        // Nobody is kept waiting who wants to bring the database up to date.
        database.close();
        resolve(rows);
      };
      try {
        startReading(database, id, end);
      } catch {
        // It is of another LinkReady, with other tables.
        end();
      }
    };
  });
}

function startReading(database: IDBDatabase, id: Id, end: (rows?: AheadRows) => void): void {
  const tables = ['portfolios', 'matrices', 'expected', 'joins'] as const;
  const transaction = database.transaction(tables, 'readonly');
  const all = IDBKeyRange.bound(`${id}.`, `${id}.\uffff`);
  const portfolio: IDBRequest<PortfolioRow | undefined> = transaction
    .objectStore('portfolios')
    .get(id);
  const matrices: IDBRequest<MatrixRow[]> = transaction.objectStore('matrices').getAll(all);
  const expected: IDBRequest<ExpectedRow | undefined> = transaction.objectStore('expected').get(id);
  const joins: IDBRequest<JoinRow[]> = transaction.objectStore('joins').getAll(all);
  transaction.onabort = () => end();
  transaction.oncomplete = () =>
    end({
      version: database.version,
      portfolio: portfolio.result,
      matrices: matrices.result,
      expected: expected.result,
      joins: joins.result,
    });
}
