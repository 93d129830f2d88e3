import { type Instrument, summariseSent } from '../../../src/model';
import { type IncomingPlan, openPortfolios, type PortfolioStore } from '../../../src/storage';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';

/** The id of the portfolio that the bench fills. */
export const benchPortfolio = 'bench';

/** Opens the portfolios of a database, with an empty one to measure. */
export async function openBenchStore(name: string): Promise<PortfolioStore> {
  const opened = await openPortfolios({ name, timeOut: 600_000 });
  if (!opened.ok) throw new Error(opened.problem.name);
  const at = '2026-01-01T00:00:00.000Z';
  await opened.value.create({
    ...{ id: benchPortfolio, name: 'Bench', pseudonymKey: 'A' },
    ...{ createdAt: at, changedAt: at },
  });
  return opened.value;
}

/** Fills the portfolio with sites of three rounds each, and the list they were expected by. */
export async function fillPortfolio(
  store: PortfolioStore,
  sites: number,
  instrument: Instrument,
): Promise<void> {
  const generated = makePortfolio({ sites, rounds: 3, instruments: [instrument] });
  const importId = await store.beginImport(benchPortfolio, sites);
  if (!importId.ok) throw new Error(importId.problem.name);
  let part: IncomingPlan[] = [];
  const flush = async () => {
    const kept = await store.addPlans(importId.value, part, [], { done: 0, of: 0 }, () => 0);
    if (!kept.ok) throw new Error(kept.problem.name);
    part = [];
  };
  for (const sent of generated.plans()) {
    part.push({ summary: summariseSent(sent, instrument), text: '', hash: sent.id, path: '' });
    if (part.length === 1_000) await flush();
  }
  await flush();
  await store.finishImport(importId.value);
  await store.saveExpected(benchPortfolio, { columns: ['Place'], sites: generated.expected });
}
