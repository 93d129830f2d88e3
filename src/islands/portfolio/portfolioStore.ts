import { type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome, Problem } from '../../model';
import { openPortfolios, type PortfolioStore } from '../../storage';

const closed = signal<Problem | undefined>(undefined);
let opening: Promise<Outcome<PortfolioStore>> | undefined;

/** Why this page can keep no more of a portfolio. */
export const portfoliosClosed: ReadonlySignal<Problem | undefined> = closed;

/** The portfolios of this device, opened once a page. */
export function getPortfolios(): Promise<Outcome<PortfolioStore>> {
  opening ??= openPortfolios({
    onClosed: (problem) => {
      closed.value = problem;
    },
  });
  return opening;
}
