import type { SourceFile } from '../../exchange';
import { fail, type Instrument, type Outcome } from '../../model';
import { openPortfolios } from '../../storage';
import { loadInstrument } from '../app/loadData';
import type { FindInstrument } from './gatherPlans';
import { importFiles } from './importFiles';
import type { ImportNews, ImportOrder } from './importNews';

/** Slices of files as they come from the page; `undefined` says that there are no more. */
const waiting: (readonly SourceFile[] | undefined)[] = [];
let wake: (() => void) | undefined;
const stopping = new AbortController();

async function* takeSlices(): AsyncGenerator<readonly SourceFile[], void> {
  for (;;) {
    if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    if (stopping.signal.aborted) return;
    const slice = waiting.shift();
    if (slice === undefined) return;
    yield slice;
  }
}

async function start({ portfolio, locale, of }: Extract<ImportOrder, { kind: 'start' }>) {
  const store = await openPortfolios({ onClosed: (problem) => tell({ kind: 'failed', problem }) });
  if (!store.ok) {
    tell({ kind: 'failed', problem: store.problem });
    return;
  }
  await importFiles(takeSlices(), of, {
    ...{ store: store.value, portfolio, tell, signal: stopping.signal },
    findInstrument: rememberInstruments(locale),
    clock: () => performance.now(),
  });
  store.value.close();
}

/** Every plan asks for its instrument, and nearly all for the same. */
function rememberInstruments(locale: string): FindInstrument {
  const known = new Map<string, Promise<Outcome<Instrument>>>();
  return (version) => {
    const found = known.get(version) ?? findInstrument(version, locale);
    known.set(version, found);
    return found;
  };
}

async function findInstrument(version: string, locale: string): Promise<Outcome<Instrument>> {
  const found = await loadInstrument(version, locale);
  return found.ok ? found : fail('fileInstrumentUnknown', { instrument: version });
}

function tell(news: ImportNews): void {
  postMessage(news);
}

addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  if (data.kind === 'start') void start(data);
  if (data.kind === 'files') waiting.push(data.files);
  if (data.kind === 'end') waiting.push(undefined);
  if (data.kind === 'cancel') stopping.abort();
  wake?.();
});
