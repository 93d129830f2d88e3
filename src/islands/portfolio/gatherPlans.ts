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
  if (parsed.kind === 'send') return gatherAll([{ file: parsed.file, path }], findInstrument);
  if (parsed.kind === 'pdf') {
    const found = parsed.plans.map(({ file, fingerprintMatches }) => ({
      ...{ file, path },
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
  readonly path: string;
  readonly altered?: boolean;
}

async function gatherAll(
  found: readonly Found[],
  findInstrument: FindInstrument,
): Promise<Gathered> {
  const plans: IncomingPlan[] = [];
  const others: FileResult[] = [];
  for (const { file, path, altered = false } of found) {
    const instrument = await findInstrument(file.sent.instrument);
    if (instrument.ok) {
      const summary = summariseSent(file.sent, instrument.value);
      plans.push({ summary, path, ...writeText(file), ...(altered && { altered }) });
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

/** The text of a file to send, with a sum over what the plan itself says. */
function writeText({ sent, ...head }: SendFile): Pick<IncomingPlan, 'text' | 'hash'> {
  const body = JSON.stringify(sent);
  return { text: `${JSON.stringify(head).slice(0, -1)},"sent":${body}}`, hash: sumOver(body) };
}

/** 32 bits and the length of a text: enough to know again a file of the same plan and the same moment. */
function sumOver(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return `${(sum >>> 0).toString(36)}-${text.length.toString(36)}`;
}

function readSent(text: string): unknown {
  const file: unknown = JSON.parse(text);
  return typeof file === 'object' && file !== null ? Reflect.get(file, 'sent') : undefined;
}
