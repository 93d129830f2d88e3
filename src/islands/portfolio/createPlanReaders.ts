import type { SourceFile } from '../../exchange';
import type { PlanReaderNews, PlanReaderOrder } from './planReaderNews';
import { createPlanReader, type PlanReader, splitFiles, type TakePlan } from './readPlans';
import { rememberInstruments } from './rememberInstruments';

/** Readers, in workers of their own where there are cores for them: plans are read while others are kept. */
export interface PlanReaders {
  readonly read: PlanReader;
  readonly stop: () => void;
}

const mostReaders = 4;

/**
 * Starts readers, two less than the device can run at once: the browser's database has work of its own.
 *
 * Where that leaves none, plans are read in this thread. On two cores that takes as long and a sixth less
 * work, because nothing has to be handed over.
 *
 * @param cores what the device can run at once.
 */
export function createPlanReaders(locale: string, cores: number): PlanReaders {
  const count = Math.min(mostReaders, cores - 2);
  if (count < 1) return { read: createPlanReader(rememberInstruments(locale)), stop() {} };
  const workers = Array.from(
    { length: count },
    // The same script again, which takes orders to read as well: what reads files is kept once.
    () => new Worker(location.href, { type: 'module' }),
  );
  return {
    async read(files, take) {
      const shares = splitFiles(files, workers.length);
      await Promise.all(
        workers.map((worker, index) => readIn(worker, locale, shares[index] ?? [], take)),
      );
    },
    stop() {
      for (const worker of workers) worker.terminate();
    },
  };
}

/** Lets one worker read files, and takes what it hands over. Rejects where the worker breaks. */
function readIn(
  worker: Worker,
  locale: string,
  files: readonly SourceFile[],
  take: TakePlan,
): Promise<void> {
  if (files.length === 0) return Promise.resolve();
  const order = (message: PlanReaderOrder) => worker.postMessage(message);
  return new Promise((resolve, reject) => {
    let taking: Promise<void> = Promise.resolve();
    async function takePart(part: Extract<PlanReaderNews, { kind: 'part' }>['part']) {
      let goOn = true;
      for (const plan of part) goOn &&= await take(plan);
      order({ kind: 'taken', goOn });
    }
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<PlanReaderNews>) => {
      taking = taking.then(() => (data.kind === 'done' ? resolve() : takePart(data.part)));
      taking.catch(reject);
    };
    order({ kind: 'read', locale, files });
  });
}
