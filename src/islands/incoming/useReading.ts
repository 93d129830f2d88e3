import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SourceFile } from '../../exchange';
import type { ArrivedFile } from './Arrival';
import type { ReadNews, ReadOrder, ReadProgress } from './readOrder';

/** Files that were read to the end. */
export interface ReadResult {
  readonly files: readonly ArrivedFile[];
  readonly passedOver: number;
}

export interface Reading {
  /** Absent while nothing is being read. */
  readonly progress: ReadonlySignal<ReadProgress | undefined>;
  readonly start: (files: readonly SourceFile[]) => void;
  readonly cancel: () => void;
}

interface ReadingEnd {
  readonly onEnd: (result: ReadResult) => void;
  /** The reading came to nothing, by a fault of ours. */
  readonly onFailure: () => void;
}

/** As many files are handed over at a time: thousands in one go would hold the page up. */
const slice = 500;

/** Reads files in a worker, so that the page stays free; another start ends the one before. */
export function useReading(end: ReadingEnd): Reading {
  const progress = useSignal<ReadProgress | undefined>(undefined);
  const worker = useRef<Worker>();
  const latest = useRef(end);
  latest.current = end;

  function stop() {
    worker.current?.terminate();
    worker.current = undefined;
    progress.value = undefined;
  }
  useEffect(() => stop, []);

  function start(files: readonly SourceFile[]) {
    stop();
    progress.value = { done: 0, of: files.length, passedOver: 0 };
    const started = new Worker(new URL('./readWorker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    const read: ArrivedFile[] = [];
    started.onmessage = ({ data }: MessageEvent<ReadNews>) => {
      read.push(...data.files);
      progress.value = data;
      if (!data.isEnd) return;
      stop();
      latest.current.onEnd({ files: read, passedOver: data.passedOver });
    };
    started.onerror = () => {
      stop();
      latest.current.onFailure();
    };
    for (let at = 0; at < files.length; at += slice) {
      const order: ReadOrder = {
        files: files.slice(at, at + slice),
        isLast: at + slice >= files.length,
      };
      started.postMessage(order);
    }
  }

  return { progress, start, cancel: stop };
}
