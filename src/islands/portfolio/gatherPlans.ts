import { formatVersion, type PortfolioIndex, type ReadFile, type SendFile } from '../../exchange';
import {
  type Assessment,
  canonicalJson,
  compareText,
  type Instrument,
  type Outcome,
  prepareToSend,
  summariseSent,
} from '../../model';
import type { FileResult, IncomingPlan } from '../../storage';

/** Finds the instrument of a version. */
export type FindInstrument = (version: string) => Promise<Outcome<Instrument>>;

/** What a file brings: plans to keep, or what became of it without any. */
export interface Gathered {
  readonly plans: readonly IncomingPlan[];
  readonly others: readonly FileResult[];
  /** What came with the plans of a portfolio that was handed on. */
  readonly index?: PortfolioIndex | undefined;
}

/**
 * Gathers the plans out of a file that was read.
 *
 * A colleague's file is prepared to send first: what a practice keeps to itself is not kept here either.
 */
export async function gatherPlans(
  { path, outcome }: ReadFile,
  findInstrument: FindInstrument,
): Promise<Gathered> {
  if (!outcome.ok)
    return { plans: [], others: [{ state: 'failed', path, problem: outcome.problem }] };
  const parsed = outcome.value;
  if (parsed.kind === 'send')
    return gatherAll([{ file: parsed.file, text: parsed.text, path }], findInstrument);
  if (parsed.kind === 'pdf') {
    const found = parsed.plans.map(({ file, text, fingerprintMatches }) => ({
      ...{ file, text, path },
      altered: !fingerprintMatches,
    }));
    return gatherAll(found, findInstrument);
  }
  if (parsed.kind === 'colleague') {
    const prepared = await prepare(parsed.assessment, findInstrument);
    if (prepared.ok) return gatherAll([{ file: prepared.value, path }], findInstrument);
    return { plans: [], others: [{ state: 'failed', path, problem: prepared.problem }] };
  }
  const index = parsed.kind === 'portfolio' ? parsed.portfolio : undefined;
  return { plans: [], others: [{ state: 'left', path, what: parsed.kind }], index };
}

/** Order of two texts of one plan with the same time, by what they hold (M5). */
export function comparePlanTexts(a: string, b: string): number {
  return compareText(canonicalJson(readSent(a)), canonicalJson(readSent(b)));
}

interface Found {
  readonly file: SendFile;
  /** As it was written; absent where it was prepared here. */
  readonly text?: string | undefined;
  readonly path: string;
  readonly altered?: boolean;
}

async function gatherAll(
  found: readonly Found[],
  findInstrument: FindInstrument,
): Promise<Gathered> {
  const plans: IncomingPlan[] = [];
  const others: FileResult[] = [];
  for (const { file, path, text = JSON.stringify(file), altered = false } of found) {
    const instrument = await findInstrument(file.sent.instrument);
    if (instrument.ok) {
      const summary = summariseSent(file.sent, instrument.value);
      plans.push({ summary, path, text, hash: hashPlan(text), ...(altered && { altered }) });
    } else others.push({ state: 'failed', path, problem: instrument.problem });
  }
  return { plans, others };
}

async function prepare(
  assessment: Assessment,
  findInstrument: FindInstrument,
): Promise<Outcome<SendFile>> {
  const instrument = await findInstrument(assessment.instrument);
  if (!instrument.ok) return instrument;
  const sent = prepareToSend(assessment, instrument.value, { ownerNames: false });
  const written = { writtenAt: assessment.changedAt, writtenBy: 'LinkReady' };
  return {
    ok: true,
    value: { format: 'linkready', formatVersion, kind: 'send', ...written, sent },
  };
}

const bodyName = '"sent"';

/**
 * 32 bits and the length of what a file says of its plan: enough to know again one of the same plan and the
 * same moment. When and by what it was written does not count, which stands before.
 */
function hashPlan(text: string): string {
  const start = Math.max(0, text.indexOf(bodyName));
  let sum = 0x811c9dc5;
  for (let index = start; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return `${(sum >>> 0).toString(36)}-${(text.length - start).toString(36)}`;
}

function readSent(text: string): unknown {
  const file: unknown = JSON.parse(text);
  return typeof file === 'object' && file !== null ? Reflect.get(file, 'sent') : undefined;
}
