import {
  type Id,
  type KnownVersion,
  type Outcome,
  type ReceivedSummary,
  succeed,
  summariseSent,
} from '../../model';
import type { PortfolioStore } from '../../storage';

const atOnce = 250;

/** Measures plans anew by today's rules, from the plans themselves. */
export async function measureAgain(
  store: PortfolioStore,
  portfolio: Id,
  stale: readonly Id[],
  known: readonly KnownVersion[],
): Promise<Outcome<undefined>> {
  // Seldom needed, and large: it checks what comes from outside.
  const { parseSendFile } = await import('../../exchange');
  const encoder = new TextEncoder();
  for (let start = 0; start < stale.length; start += atOnce) {
    const summaries: ReceivedSummary[] = [];
    for (const id of stale.slice(start, start + atOnce)) {
      const text = await store.getPlan(portfolio, id);
      if (!text.ok) return text;
      const file = parseSendFile(encoder.encode(text.value));
      if (!file.ok) return file;
      const { sent } = file.value;
      const version = known.find(({ instrument }) => instrument.version === sent.instrument);
      if (version !== undefined) summaries.push(summariseSent(sent, version.instrument));
    }
    const saved = await store.remeasure(portfolio, summaries);
    if (!saved.ok) return saved;
  }
  return succeed(undefined);
}
