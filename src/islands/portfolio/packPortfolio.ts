import { type PlanPart, type PortfolioIndex, writePortfolioFile } from '../../exchange';
import { fail, type Id, type Outcome, succeed } from '../../model';
import type { PortfolioStore } from '../../storage';

interface PackOptions {
  readonly writtenAt: string;
  /** The programme with its version. */
  readonly writtenBy: string;
  /** For a backup, which stays with the person: with the key to the pseudonyms. */
  readonly isBackup?: boolean;
  /** Told after each part, how many plans went in since. */
  readonly onPlans?: (plans: number) => void;
}

/** Plans in memory at once. */
const atOnce = 250;
/** A zip can list 65,535 files; the index is one. */
const mostPlans = 65_000;

/**
 * Packs a portfolio with all that cannot be had again into one zip, a part of its plans at a time.
 *
 * Problems: `portfolioTooLarge` (`limit`, plans), and those of the store.
 */
export async function packPortfolio(
  store: PortfolioStore,
  id: Id,
  options: PackOptions,
): Promise<Outcome<Blob>> {
  const index = await readIndex(store, id, options.isBackup === true);
  if (!index.ok) return index;
  let lost: Outcome<never> | undefined;
  async function* parts(): AsyncGenerator<PlanPart, void> {
    let after: string | undefined;
    for (let plans = 0; ; ) {
      const part = await store.getPlans(id, after, atOnce);
      if (!part.ok) {
        lost = part;
        return;
      }
      if (part.value.size === 0) return;
      plans += part.value.size;
      if (plans > mostPlans) {
        lost = fail('portfolioTooLarge', { limit: mostPlans });
        return;
      }
      yield part.value;
      options.onPlans?.(part.value.size);
      after = [...part.value.keys()].at(-1);
    }
  }
  const { writtenAt, writtenBy } = options;
  const blob = await writePortfolioFile(index.value, parts(), { writtenAt, writtenBy });
  // Half a portfolio is worse than none.
  return lost ?? succeed(blob);
}

/** What a portfolio says besides its plans. */
export async function readIndex(
  store: PortfolioStore,
  id: Id,
  isBackup: boolean,
): Promise<Outcome<PortfolioIndex>> {
  const read = await store.read(id);
  if (!read.ok) return read;
  const { portfolio, expected, joins } = read.value;
  const { name, purpose, deadline, createdAt, pseudonymKey } = portfolio;
  return succeed({
    ...{ id, name, purpose, deadline, expected, joins },
    // Whoever has the key can tell who is behind a pseudonym: a portfolio that is handed on has none.
    ...(isBackup && { createdAt, pseudonymKey }),
  });
}
