import { type Outcome, succeed } from '../../../model';
import { holdsPortfolios } from '../../../storage';
import { askPortfolioWorker } from './askPortfolioWorker';
import type { PlanProgress, StampedPortfolio } from './portfolioOrders';

interface PackForBackup {
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly onProgress?: ((progress: PlanProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What this page packed last: where backups are saved after each change, most portfolios are as they were. */
let known: readonly StampedPortfolio[] = [];

/** Packs every portfolio of this device. Problems: those of `askPortfolioWorker`. */
export async function packForBackup({
  writtenAt,
  writtenBy,
  ...asking
}: PackForBackup): Promise<Outcome<readonly StampedPortfolio[]>> {
  if (!(await holdsPortfolios())) return succeed([]);
  const packed = await askPortfolioWorker(
    { kind: 'pack', known, writtenAt, writtenBy },
    { ...asking, pick: (news) => (news.kind === 'packed' ? news.portfolios : undefined) },
  );
  if (packed.ok) known = packed.value;
  return packed;
}
