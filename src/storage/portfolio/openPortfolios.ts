import { type Outcome, succeed } from '../../model';
import { openDatabase } from '../openDatabase';
import { currentTime, type StoreOptions } from '../openStore';
import { createPortfolioStore } from './createPortfolioStore';
import { PortfolioDatabase, portfolioDatabaseVersion } from './PortfolioDatabase';
import type { PortfolioStore } from './PortfolioStore';

/**
 * Opens the portfolios of this device, on a page or in a worker.
 *
 * Problems: as `openStore`.
 */
export async function openPortfolios(options: StoreOptions = {}): Promise<Outcome<PortfolioStore>> {
  const { name = 'linkready-portfolios', now = currentTime, timeOut = 30_000, onClosed } = options;
  const opened = await openDatabase({
    ...{ name, timeOut, onClosed },
    version: portfolioDatabaseVersion,
    create: (...called) => new PortfolioDatabase(...called),
  });
  return opened.ok ? succeed(createPortfolioStore({ ...opened.value, now, timeOut })) : opened;
}
