import { type ReadonlySignal, signal } from '@preact/signals';
import type { Id, Outcome, Problem } from '../../model';
import { openPortfolios, type PortfolioReading, type PortfolioStore } from '../../storage';
import { stateInAddress } from '../app/device';
import { loadWords } from '../app/loadWords';

const closed = signal<Problem | undefined>(undefined);
let opening: Promise<Outcome<PortfolioStore>> | undefined;
let early: { readonly id: Id; readonly reading: Promise<Outcome<PortfolioReading>> } | undefined;

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

/** Begins to read the words and the portfolio that the address names, while the page's own code is on its way. */
export function readEarly(): void {
  // Whoever needs them is told where they cannot be had.
  loadWords(document.documentElement.lang).catch(() => {});
  const id = stateInAddress('p');
  if (id === undefined) return;
  const reading = getPortfolios().then((store) => (store.ok ? store.value.read(id) : store));
  early = { id, reading };
}

/** What was read early, once: whoever asks later asks the database. */
export function takeEarly(id: Id): Promise<Outcome<PortfolioReading>> | undefined {
  const reading = early?.id === id ? early.reading : undefined;
  early = undefined;
  return reading;
}
