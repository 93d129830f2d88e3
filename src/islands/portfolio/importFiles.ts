import type { PortfolioIndex, SourceFile } from '../../exchange';
import type { fail, Id, Outcome } from '../../model';
import type { FileResult, ImportProgress, IncomingPlan, PortfolioStore } from '../../storage';
import { absorbIndex } from './absorbIndex';
import { comparePlanTexts } from './gatherPlans';
import type { ImportNews } from './importNews';
import type { PlanReader, ReadPlan } from './readPlans';

/** Where files are put, and who is told. */
export interface ImportParts {
  readonly store: PortfolioStore;
  readonly portfolio: Id;
  readonly read: PlanReader;
  readonly tell: (news: ImportNews) => void;
  readonly signal: AbortSignal;
  /** Milliseconds, from anywhere. */
  readonly clock: () => number;
  /** What is still to be done before the end is told. */
  readonly prepare?: () => Promise<unknown>;
}

/** Plans in one transaction: more would freeze other tabs, fewer are slower. */
const batchSize = 250;
/** Milliseconds between two reports of progress. */
const tellEvery = 100;

/**
 * Imports files into a portfolio: keeps what is read in batches while reading goes on.
 *
 * Nothing but a batch or two and the files being read is in memory. Each batch is kept whole with how far the
 * import came; when it is cut off, the same files can be given again, and what is here already is known.
 */
export async function importFiles(
  slices: AsyncIterable<readonly SourceFile[]>,
  of: number,
  parts: ImportParts,
): Promise<void> {
  const begun = await parts.store.beginImport(parts.portfolio, of);
  if (!begun.ok) {
    parts.tell({ kind: 'failed', problem: begun.problem });
    return;
  }
  const keeper = createKeeper(begun.value, of, parts);
  const goesOn = () => !parts.signal.aborted && keeper.findProblem() === undefined;
  for await (const files of slices) {
    await parts.read(files, async (plan) => {
      await keeper.take(plan);
      return goesOn();
    });
    if (!goesOn()) break;
  }
  const kept = await keeper.finish();
  await parts.prepare?.();
  if (kept.ok) parts.tell(kept.value);
  else parts.tell({ kind: 'failed', problem: kept.problem });
}

interface Keeper {
  take(read: ReadPlan): Promise<void>;
  findProblem(): ReturnType<typeof fail> | undefined;
  finish(): Promise<Outcome<ImportNews>>;
}

/** Keeps plans in batches, one batch while the next is being read. */
function createKeeper(importId: number, files: number, parts: ImportParts): Keeper {
  const { store, tell, clock, signal } = parts;
  const counts: Record<FileResult['state'], number> = {
    ...{ added: 0, replaced: 0, known: 0, older: 0, left: 0, failed: 0 },
  };
  const tally = { done: 0, of: files, passedOver: 0 };
  let plans: IncomingPlan[] = [];
  let others: FileResult[] = [];
  const indexes: PortfolioIndex[] = [];
  let keeping: Promise<void> = Promise.resolve();
  let problem: ReturnType<typeof fail> | undefined;
  let told = Number.NEGATIVE_INFINITY;

  async function keep(
    batch: readonly IncomingPlan[],
    rest: readonly FileResult[],
    progress: ImportProgress,
  ): Promise<void> {
    if (problem !== undefined) return;
    const kept = await store.addPlans(importId, batch, rest, progress, comparePlanTexts);
    if (!kept.ok) {
      problem = kept;
      return;
    }
    for (const { state } of kept.value) counts[state] += 1;
    tell({ kind: 'results', results: kept.value });
  }
  /** Waits for the batch before, not for this one: reading goes on meanwhile, but not far ahead. */
  async function flush(): Promise<void> {
    const [batch, rest, { done, of }] = [plans, others, tally];
    plans = [];
    others = [];
    const before = keeping;
    keeping = before.then(() => keep(batch, rest, { done, of }));
    await before;
  }
  function report(): void {
    if (clock() - told < tellEvery) return;
    told = clock();
    tell({ kind: 'progress', done: tally.done, of: tally.of, counts: { ...counts } });
  }

  return {
    async take(read) {
      tally.of += read.more - read.passedOver;
      tally.passedOver += read.passedOver;
      if (read.index !== undefined) indexes.push(read.index);
      plans.push(...read.plans);
      others.push(...read.others);
      tally.done += 1;
      report();
      if (plans.length + others.length >= batchSize) await flush();
    },
    findProblem: () => problem,
    async finish() {
      await flush();
      await keeping;
      if (problem !== undefined) return problem;
      for (const index of indexes) {
        const absorbed = await absorbIndex(store, importId, index);
        if (!absorbed.ok) return absorbed;
      }
      const about = { importId, counts, passedOver: tally.passedOver };
      if (signal.aborted) return { ok: true, value: { kind: 'cancelled', ...about } };
      const finished = await store.finishImport(importId);
      return finished.ok ? { ok: true, value: { kind: 'done', ...about } } : finished;
    },
  };
}
