import { openPortfolios, type PortfolioStore } from '../../../storage';
import { now } from '../../app/device';
import { newPseudonymKey } from '../../portfolio/newPseudonymKey';
import { rememberInstruments } from '../../portfolio/rememberInstruments';
import type { CheckedPortfolio } from './checkPacked';
import { checkPortfolios, countPacked } from './checkPortfolios';
import { packPortfolios } from './packPortfolios';
import type { PortfolioNews, PortfolioOrder } from './portfolioOrders';
import { restorePortfolios } from './restorePortfolios';

async function work(store: PortfolioStore, order: PortfolioOrder): Promise<PortfolioNews> {
  if (order.kind === 'pack') {
    const onProgress = (done: number, of: number) => tell({ kind: 'progress', done, of });
    const packed = await packPortfolios(store, { ...order, onProgress });
    return packed.ok
      ? { kind: 'packed', portfolios: packed.value }
      : { kind: 'failed', problem: packed.problem };
  }
  const findInstrument = rememberInstruments(order.locale);
  if (order.kind === 'check') {
    const onPlans = countUpTo(await countPacked(order.zips));
    const parts = { store, findInstrument, onPlans };
    return { kind: 'checked', portfolios: await checkPortfolios(order.zips, parts) };
  }
  const onPlans = countUpTo(order.checked.reduce((sum, one) => sum + countPlans(one), 0));
  const parts = { store, findInstrument, onPlans, now, newKey: newPseudonymKey };
  const restored = await restorePortfolios(order.checked, order.mode, parts);
  return restored.ok
    ? { kind: 'restored', portfolios: restored.value }
    : { kind: 'failed', problem: restored.problem };
}

function countPlans({ added, newer, same, older, refused }: CheckedPortfolio): number {
  return added + newer + same + older + refused.length;
}

function countUpTo(of: number): (plans: number) => void {
  let done = 0;
  return (plans) => {
    done += plans;
    tell({ kind: 'progress', done, of });
  };
}

function tell(news: PortfolioNews): void {
  postMessage(news);
}

async function start(order: PortfolioOrder): Promise<void> {
  const opened = await openPortfolios();
  if (!opened.ok) {
    tell({ kind: 'failed', problem: opened.problem });
    return;
  }
  const news = await work(opened.value, order);
  opened.value.close();
  tell(news);
}

addEventListener('message', ({ data }: MessageEvent<PortfolioOrder>) => {
  // A bug is told as one: the page hears of it.
  void start(data).catch((reason) => reportError(reason));
});
