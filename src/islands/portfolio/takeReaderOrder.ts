import type { PlanReaderNews, PlanReaderOrder } from './planReaderNews';
import { createPlanReader, type ReadPlan } from './readPlans';
import { rememberInstruments } from './rememberInstruments';

/** Files in one message: each message costs something, and what waits costs memory. */
const partSize = 32;
/** Parts that may wait to be taken: reading goes on meanwhile, but not far ahead. */
const mostWaiting = 2;

let waiting = 0;
let goesOn = true;
/** Those of the lanes that wait for a part to be taken. */
const wakes: (() => void)[] = [];
let part: ReadPlan[] = [];
let findInstrument: ReturnType<typeof rememberInstruments> | undefined;

async function read({ locale, files }: Extract<PlanReaderOrder, { kind: 'read' }>): Promise<void> {
  findInstrument ??= rememberInstruments(locale);
  await createPlanReader(findInstrument)(files, async (plan) => {
    part.push(plan);
    if (part.length >= partSize) await hand();
    return goesOn;
  });
  await hand();
  tell({ kind: 'done' });
}

async function hand(): Promise<void> {
  if (part.length === 0) return;
  tell({ kind: 'part', part });
  part = [];
  waiting += 1;
  while (waiting > mostWaiting) await new Promise<void>((resolve) => wakes.push(resolve));
}

function tell(news: PlanReaderNews): void {
  postMessage(news);
}

/** Does what the worker that keeps plans asks of one that reads them. */
export function takeReaderOrder(order: PlanReaderOrder): void {
  if (order.kind === 'read') {
    // What nobody expected ends the worker, and whoever started it is told.
    read(order).catch((reason: unknown) => reportError(reason));
    return;
  }
  waiting -= 1;
  goesOn &&= order.goOn;
  for (const wake of wakes.splice(0)) wake();
}
