import type { SourceFile } from '../../exchange';
import { openPortfolios } from '../../storage';
import { createPlanReaders } from './createPlanReaders';
import { importFiles } from './importFiles';
import type { ImportNews, ImportOrder } from './importNews';
import { loadColumns } from './loadColumns';
import type { PlanReaderOrder } from './planReaderNews';
import { takeReaderOrder } from './takeReaderOrder';

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

async function start({ portfolio, locale, of, cores }: Extract<ImportOrder, { kind: 'start' }>) {
  const store = await openPortfolios({ onClosed: (problem) => tell({ kind: 'failed', problem }) });
  if (!store.ok) {
    tell({ kind: 'failed', problem: store.problem });
    return;
  }
  const compareNames = new Intl.Collator(locale, { numeric: true }).compare;
  const readers = createPlanReaders(locale, cores);
  try {
    await importFiles(takeSlices(), of, {
      ...{ store: store.value, portfolio, tell, signal: stopping.signal, read: readers.read },
      clock: () => performance.now(),
      // Built here, the columns are only read by the page, which would stand still meanwhile.
      prepare: () => loadColumns({ store: store.value, id: portfolio, locale, compareNames }),
    });
  } catch (reason) {
    console.error(reason);
    tell({ kind: 'failed', problem: { name: 'importBroken' } });
  } finally {
    readers.stop();
    store.value.close();
  }
}

function tell(news: ImportNews): void {
  postMessage(news);
}

addEventListener('message', ({ data }: MessageEvent<ImportOrder | PlanReaderOrder>) => {
  if (data.kind === 'read' || data.kind === 'taken') {
    takeReaderOrder(data);
    return;
  }
  if (data.kind === 'start') void start(data);
  if (data.kind === 'files') waiting.push(data.files);
  if (data.kind === 'end') waiting.push(undefined);
  if (data.kind === 'cancel') stopping.abort();
  wake?.();
});
