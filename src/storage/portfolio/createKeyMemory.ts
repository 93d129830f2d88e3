import type { Id } from '../../model';
import { rangeOf } from './keys';
import type { PortfolioRow, PortfolioTables } from './PortfolioDatabase';

/** Which plans a portfolio has, remembered from one batch of an import to the next. */
export interface KeyMemory {
  /** Of some keys those that the portfolio has now. */
  readonly findHere: (
    tables: PortfolioTables,
    portfolio: PortfolioRow,
    keys: readonly string[],
  ) => Promise<readonly string[]>;
  /** Plans were added, and the portfolio's generation became this one. */
  readonly note: (portfolio: Id, generation: number, keys: Iterable<string>) => void;
  /** A transaction failed: what was noted in it has not happened. */
  readonly forget: () => void;
}

/**
 * Remembers keys, because to ask the database for each plan whether it is here took half as long as to
 * keep it. What another tab changes gives the portfolio another generation, and the keys are read anew.
 */
export function createKeyMemory(): KeyMemory {
  let remembered: { portfolio: Id; generation: number; keys: Set<string> } | undefined;
  return {
    async findHere(tables, { id, generation }, keys) {
      if (remembered?.portfolio !== id || remembered.generation !== generation) {
        const all = await tables.summaries
          .where('key')
          .between(...rangeOf(id))
          .primaryKeys();
        remembered = { portfolio: id, generation, keys: new Set(all) };
      }
      const { keys: here } = remembered;
      return keys.filter((key) => here.has(key));
    },
    note(portfolio, generation, keys) {
      if (remembered?.portfolio !== portfolio) return;
      remembered.generation = generation;
      for (const key of keys) remembered.keys.add(key);
    },
    forget() {
      remembered = undefined;
    },
  };
}
