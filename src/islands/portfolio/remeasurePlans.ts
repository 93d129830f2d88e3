import { parseSendFile } from '../../exchange';
import { type Id, type Problem, type ReceivedSummary, summariseSent } from '../../model';
import type { PortfolioStore } from '../../storage';
import { loadInstrument } from '../app/loadData';

const batchSize = 25;

interface Remeasuring {
  readonly store: PortfolioStore;
  readonly id: Id;
  readonly locale: string;
  /** Plans whose summary was made by other rules. */
  readonly stale: readonly Id[];
}

/** Measures plans anew after the rules changed, a few at a time, so that the page stays free. */
export async function remeasurePlans(parts: Remeasuring): Promise<Problem | undefined> {
  const { store, id, stale } = parts;
  for (let start = 0; start < stale.length; start += batchSize) {
    const summaries: ReceivedSummary[] = [];
    for (const assessment of stale.slice(start, start + batchSize)) {
      const summary = await measurePlan(parts, assessment);
      if (summary !== undefined) summaries.push(summary);
    }
    const kept = await store.remeasure(id, summaries);
    if (!kept.ok) return kept.problem;
  }
  return undefined;
}

/** Undefined where the plan went meanwhile, or its version is not served here. */
async function measurePlan(
  { store, id, locale }: Remeasuring,
  assessment: Id,
): Promise<ReceivedSummary | undefined> {
  const text = await store.getPlan(id, assessment);
  if (!text.ok) return undefined;
  const file = parseSendFile(new TextEncoder().encode(text.value));
  if (!file.ok) return undefined;
  const instrument = await loadInstrument(file.value.sent.instrument, locale);
  return instrument.ok ? summariseSent(file.value.sent, instrument.value) : undefined;
}
