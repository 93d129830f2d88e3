import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MissedPlan, PlanNews, PlanOrder } from './planBatch';

/** How a batch of plans stands. */
export type BatchState =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly made: number; readonly missed: readonly MissedPlan[] }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' };

export interface PlanBatch {
  readonly batch: ReadonlySignal<BatchState>;
  readonly start: (order: PlanOrder) => void;
  readonly cancel: () => void;
}

/**
 * Makes many plans in a worker, so that the page stays free.
 *
 * @param onZip is handed the finished zip; it has no files in it only where none could be made.
 */
export function usePlanBatch(onZip: (zip: Uint8Array) => void): PlanBatch {
  const batch = useSignal<BatchState>({ state: 'idle' });
  const worker = useRef<Worker>();

  function stop() {
    worker.current?.terminate();
    worker.current = undefined;
  }
  useEffect(() => stop, []);

  function start(order: PlanOrder) {
    stop();
    const of = order.assessments.length;
    batch.value = { state: 'working', done: 0, of };
    const started = new Worker(new URL('./planWorker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<PlanNews>) => {
      if (data.state === 'working') {
        batch.value = { state: 'working', done: data.done, of };
        return;
      }
      if (data.made > 0) onZip(data.zip);
      batch.value = { state: 'done', made: data.made, missed: data.missed };
      stop();
    };
    started.onerror = () => {
      batch.value = { state: 'failed' };
      stop();
    };
    started.postMessage(order);
  }

  function cancel() {
    stop();
    batch.value = { state: 'cancelled' };
  }

  return { batch, start, cancel };
}
