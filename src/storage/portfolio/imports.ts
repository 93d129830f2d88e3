import { compareText, fail, type Id, type Instant, type Outcome, succeed } from '../../model';
import { dropColumns } from './columns';
import type { KeyMemory } from './createKeyMemory';
import { keyOf } from './keys';
import type {
  DocumentRow,
  ImportRow,
  PortfolioTables,
  ReplacedRow,
  SummaryRow,
} from './PortfolioDatabase';
import type {
  CompareTexts,
  FileResult,
  ImportProgress,
  IncomingPlan,
  PortfolioImport,
} from './PortfolioStore';
import { undoParticulars } from './particulars';
import { findPortfolio, touch } from './portfolioRows';

/** Begins an import, and forgets what the one before wrote over; inside the caller's transaction. */
export async function beginImport(
  database: PortfolioTables,
  portfolio: Id,
  of: number,
  startedAt: Instant,
): Promise<Outcome<number>> {
  const found = await findPortfolio(database, portfolio);
  if (!found.ok) return found;
  const earlier = await database.imports.where({ portfolio }).primaryKeys();
  await database.replaced.where('importId').anyOf(earlier).delete();
  const counts = { added: 0, replaced: 0, known: 0, older: 0, left: 0, failed: 0 };
  return succeed(await database.imports.add({ portfolio, startedAt, done: 0, of, counts }));
}

/** What one batch of an import brings. */
export interface Batch {
  readonly plans: readonly IncomingPlan[];
  readonly others: readonly FileResult[];
  readonly progress: ImportProgress;
  readonly compareTexts: CompareTexts;
}

/** Takes in one batch, with how far the import came; inside the caller's transaction. */
export async function addPlans(
  database: PortfolioTables,
  importId: number,
  { plans, others, progress, compareTexts }: Batch,
  { memory, now }: { readonly memory: KeyMemory; readonly now: Instant },
): Promise<Outcome<readonly FileResult[]>> {
  const log = await database.imports.get(importId);
  if (log === undefined) return fail('portfolioMissing');
  const portfolio = await findPortfolio(database, log.portfolio);
  if (!portfolio.ok) return portfolio;
  const keys = plans.map(({ summary }) => keyOf(log.portfolio, summary.id));
  const here = await database.summaries.bulkGet([
    ...(await memory.findHere(database, portfolio.value, keys)),
  ]);
  const weighed = await weighPlans(database, {
    importId,
    keys,
    plans,
    here: indexByKey(here),
    compareTexts,
  });
  const results = [...weighed.results, ...others];
  const toKeep = results.filter((one) => one.state !== 'added' || one.altered === true);
  const counts = addCounts(log.counts, results);
  // All at once: to wait for each would take as long again.
  await Promise.all([
    database.summaries.bulkPut([...weighed.summaries.values()]),
    database.documents.bulkPut([...weighed.documents.values()]),
    database.replaced.bulkPut(weighed.replaced),
    database.results.bulkAdd(toKeep.map((result) => ({ importId, result }))),
    database.imports.put({ ...log, id: importId, ...progress, counts }),
  ]);
  if (weighed.summaries.size > 0) {
    const generation = await touch(database, portfolio.value, now);
    memory.note(log.portfolio, generation, weighed.summaries.keys());
  }
  return succeed(results);
}

function addCounts(counts: ImportRow['counts'], results: readonly FileResult[]) {
  const sums = { ...counts };
  for (const { state } of results) sums[state] += 1;
  return sums;
}

interface Weighed {
  readonly results: FileResult[];
  readonly summaries: Map<string, SummaryRow>;
  readonly documents: Map<string, DocumentRow>;
  readonly replaced: ReplacedRow[];
}

interface Weighing {
  readonly importId: number;
  readonly plans: readonly IncomingPlan[];
  /** Of the plans, in their order. */
  readonly keys: readonly string[];
  /** Those of them that are here, by key. */
  readonly here: ReadonlyMap<string, SummaryRow>;
  readonly compareTexts: CompareTexts;
}

/** Decides of each plan whether it stays, against what is here and what came before it in the batch. */
async function weighPlans(
  database: PortfolioTables,
  { importId, plans, keys, here, compareTexts }: Weighing,
): Promise<Weighed> {
  const weighed: Weighed = {
    ...{ results: [], replaced: [] },
    ...{ summaries: new Map(), documents: new Map() },
  };
  const may = plans.flatMap((plan, index) => {
    const known = here.get(keys[index] ?? '');
    return known !== undefined && mayReplace(plan, known) ? [known.key] : [];
  });
  const texts = indexByKey(await database.documents.bulkGet(may));
  for (const [index, plan] of plans.entries()) {
    const key = keys[index] ?? '';
    const known = weighed.summaries.get(key) ?? here.get(key);
    const document = weighed.documents.get(key) ?? texts.get(key);
    const state = known === undefined ? 'added' : weigh(plan, known, document, compareTexts);
    const { path, altered } = plan;
    weighed.results.push({
      ...{ state, path, assessment: plan.summary.id },
      ...(altered === true && { altered }),
    });
    if (state !== 'added' && state !== 'replaced') continue;
    // Only what was here before this import is brought back by undoing it.
    if (known !== undefined && known.importId !== importId && document !== undefined) {
      weighed.replaced.push({ key, importId, summary: known, document });
    }
    const { summary, hash, text } = plan;
    weighed.summaries.set(key, { key, importId, hash, summary });
    weighed.documents.set(key, { key, text });
  }
  return weighed;
}

function indexByKey<T extends { readonly key: string }>(
  rows: readonly (T | undefined)[],
): ReadonlyMap<string, T> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
}

function mayReplace({ summary, hash }: IncomingPlan, known: SummaryRow): boolean {
  return summary.changedAt >= known.summary.changedAt && hash !== known.hash;
}

/** The later stays; of two with the same time, the one that is later by what it holds (M5). */
function weigh(
  plan: IncomingPlan,
  known: SummaryRow,
  document: DocumentRow | undefined,
  compareTexts: CompareTexts,
): 'known' | 'older' | 'replaced' {
  const order = compareText(plan.summary.changedAt, known.summary.changedAt);
  if (order !== 0) return order > 0 ? 'replaced' : 'older';
  if (plan.hash === known.hash) return 'known';
  const byText = compareTexts(plan.text, document?.text ?? '');
  if (byText === 0) return 'known';
  return byText > 0 ? 'replaced' : 'older';
}

/** Ends an import that came to its end. */
export async function finishImport(
  database: PortfolioTables,
  importId: number,
  finishedAt: Instant,
): Promise<Outcome<PortfolioImport>> {
  const log = await database.imports.get(importId);
  if (log === undefined) return fail('portfolioMissing');
  const finished = { ...log, id: importId, finishedAt };
  await database.imports.put(finished);
  return succeed(finished);
}

/** The imports of a portfolio, the latest first. */
export async function listImports(
  database: PortfolioTables,
  portfolio: Id,
): Promise<Outcome<readonly PortfolioImport[]>> {
  const rows = await database.imports.where({ portfolio }).toArray();
  return succeed(rows.map(({ id = 0, ...row }) => ({ ...row, id })).sort((a, b) => b.id - a.id));
}

/** Takes back the last import, inside the caller's transaction. Problems: `importNotLast`. */
export async function undoImport(
  database: PortfolioTables,
  importId: number,
  now: Instant,
): Promise<Outcome<undefined>> {
  const log = await database.imports.get(importId);
  if (log === undefined) return fail('importNotLast');
  const { portfolio } = log;
  const later = await database.imports.where({ portfolio }).primaryKeys();
  if (later.some((id) => id > importId)) return fail('importNotLast');
  const found = await findPortfolio(database, portfolio);
  if (!found.ok) return found;
  const added = await database.summaries.where({ importId }).primaryKeys();
  await database.summaries.bulkDelete(added);
  await database.documents.bulkDelete(added);
  const replaced = await database.replaced.where({ importId }).toArray();
  await database.summaries.bulkPut(replaced.map(({ summary }) => summary));
  await database.documents.bulkPut(replaced.map(({ document }) => document));
  await database.replaced.where({ importId }).delete();
  await database.results.where({ importId }).delete();
  await database.imports.delete(importId);
  await dropColumns(database, portfolio);
  if (log.particulars) await undoParticulars(database, found.value, log.particulars);
  const undone = await findPortfolio(database, portfolio);
  if (undone.ok) await touch(database, undone.value, now);
  return succeed(undefined);
}
