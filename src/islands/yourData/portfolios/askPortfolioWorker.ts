import { fail, type Outcome, succeed } from '../../../model';
import type { PlanProgress, PortfolioNews, PortfolioOrder } from './portfolioOrders';

interface Asking<T> {
  /** The end of the work, out of the news. */
  readonly pick: (news: PortfolioNews) => T | undefined;
  readonly onProgress?: ((progress: PlanProgress) => void) | undefined;
  /** Gives the work up. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lets a worker do what takes long with portfolios, so that the page stays free.
 *
 * Problems: `portfolioWorkFailed`, `portfolioWorkStopped`, and those of the work.
 */
export function askPortfolioWorker<T>(
  order: PortfolioOrder,
  { pick, onProgress, signal }: Asking<T>,
): Promise<Outcome<T>> {
  const worker = new Worker(new URL('./portfolioWorker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const end = (outcome: Outcome<T>) => {
      worker.terminate();
      resolve(outcome);
    };
    signal?.addEventListener('abort', () => end(fail('portfolioWorkStopped')));
    worker.onerror = () => end(fail('portfolioWorkFailed'));
    worker.onmessage = ({ data }: MessageEvent<PortfolioNews>) => {
      if (data.kind === 'progress') onProgress?.(data);
      else if (data.kind === 'failed') end({ ok: false, problem: data.problem });
      else {
        const found = pick(data);
        if (found !== undefined) end(succeed(found));
      }
    };
    worker.postMessage(order);
  });
}
