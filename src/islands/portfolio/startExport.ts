import { fail, type Outcome, succeed } from '../../model';
import type { ExportNews, ExportOrder } from './exportNews';

/** A file that is being written in a worker of its own. */
export interface RunningExport {
  readonly written: Promise<Outcome<Blob>>;
  /** Gives it up; `written` then stays open. */
  readonly cancel: () => void;
}

/** Writes a file out of a portfolio, in a worker, so that the page stays free. Problems: `documentFailed`, and the store's. */
export function startExport(order: ExportOrder): RunningExport {
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' });
  const written = new Promise<Outcome<Blob>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ExportNews>) => {
      resolve(data.kind === 'done' ? succeed(data.blob) : { ok: false, problem: data.problem });
      worker.terminate();
    };
    worker.onerror = () => {
      resolve(fail('documentFailed'));
      worker.terminate();
    };
  });
  worker.postMessage(order);
  return { written, cancel: () => worker.terminate() };
}
