import { type Outcome, succeed } from '../../model';
import type { DeviceContent, Import, RestoredPortfolio, RestoreMode } from '../../storage';
import { getStore } from '../app/store';
import { getPortfolios } from '../portfolio/portfolioStore';
import { askPortfolioWorker } from './portfolios/askPortfolioWorker';
import type { CheckedPortfolio } from './portfolios/checkPacked';
import type { PlanProgress } from './portfolios/portfolioOrders';
import { undoPortfolios } from './portfolios/undoPortfolios';

interface RestoreAll {
  readonly content: DeviceContent;
  readonly checked: readonly CheckedPortfolio[];
  readonly mode: RestoreMode;
  /** Name of the backup. */
  readonly file: string;
  readonly locale: string;
  readonly onProgress: (progress: PlanProgress) => void;
}

/**
 * Brings a whole backup in: portfolios first, a part at a time; then the rest in one transaction. Where
 * that fails, the portfolios are taken out again.
 */
export async function restoreAll(parts: RestoreAll): Promise<Outcome<Import>> {
  const { content, mode, file } = parts;
  const store = await getStore();
  if (!store.ok) return store;
  const portfolios = await restorePortfolios(parts);
  if (!portfolios.ok) return portfolios;
  const about = { files: [file], portfolios: portfolios.value };
  const restored = await store.value.restoreDevice(content, mode, about);
  if (!restored.ok && portfolios.value.length > 0) {
    const opened = await getPortfolios();
    if (opened.ok) await undoPortfolios(opened.value, portfolios.value);
  }
  return restored;
}

function restorePortfolios({
  checked,
  mode,
  locale,
  onProgress,
}: RestoreAll): Promise<Outcome<readonly RestoredPortfolio[]>> {
  if (checked.length === 0) return Promise.resolve(succeed([]));
  return askPortfolioWorker(
    { kind: 'restore', checked, mode, locale },
    { onProgress, pick: (news) => (news.kind === 'restored' ? news.portfolios : undefined) },
  );
}
