import type { SourceFile } from '../../exchange';
import type { Id } from '../../model';
import type { ImportNews, ImportOrder } from './importNews';

/** What an import is asked for. */
export interface ImportRequest {
  readonly portfolio: Id;
  readonly locale: string;
  readonly files: readonly SourceFile[];
  /** Told of progress, of each batch, and of the end: `done`, `cancelled` or `failed` comes last. */
  readonly onNews: (news: ImportNews) => void;
}

/** An import that runs in a worker of its own. */
export interface RunningImport {
  /** Stops before the next batch; the end is told as `cancelled`. */
  readonly cancel: () => void;
  /** Ends at once, without a word: for a page that goes away. Whole batches stay. */
  readonly abandon: () => void;
}

const sliceSize = 500;

/** Starts an import of files into a portfolio, in a worker, so that the page stays free. */
export function startImport({ portfolio, locale, files, onNews }: ImportRequest): RunningImport {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  const order = (message: ImportOrder) => worker.postMessage(message);
  let isOver = false;
  const end = () => {
    isOver = true;
    worker.terminate();
  };
  worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
    if (isOver) return;
    onNews(data);
    if (data.kind !== 'progress' && data.kind !== 'results') end();
  };
  worker.onerror = () => {
    if (isOver) return;
    onNews({ kind: 'failed', problem: { name: 'importBroken' } });
    end();
  };
  const { hardwareConcurrency: cores } = navigator;
  order({ kind: 'start', portfolio, locale, of: files.length, cores });
  void handOver(files, order, () => isOver);
  return {
    cancel: () => order({ kind: 'cancel' }),
    abandon: end,
  };
}

/** In slices of much the same size, with a breath between them, so that the page can paint. */
async function handOver(
  files: readonly SourceFile[],
  order: (message: ImportOrder) => void,
  isOver: () => boolean,
): Promise<void> {
  const slices = Math.max(1, Math.ceil(files.length / sliceSize));
  const size = Math.ceil(files.length / slices);
  for (let start = 0; start < files.length && !isOver(); start += size) {
    order({ kind: 'files', files: files.slice(start, start + size) });
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (!isOver()) order({ kind: 'end' });
}
