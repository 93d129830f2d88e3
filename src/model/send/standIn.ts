import type { Agreement, Answer, Assessment, Note, Response } from '../assessment/Assessment';
import { type Level, levels } from '../instrument/Instrument';
import { settle } from '../scoring/settle';
import type { SentAssessment, SentItem } from './SentAssessment';

/**
 * An assessment that comes to the same as the one that was sent, of answers by nobody in particular.
 *
 * Where the spread of the answers is hidden, the answers are the nearest that come to what was settled.
 */
export function standIn(sent: SentAssessment): Assessment {
  const { id, changedAt, instrument, site, round, earlier, changes, actions } = sent;
  const most = Math.max(1, ...sent.items.map(({ respondents }) => respondents));
  const counts = sent.notes.map(({ texts }) => texts.length);
  const people = Array.from({ length: Math.max(most, ...counts) }, (_, index) => nameOf(index));
  const items = sent.items.map((item) => standInItem(item, changedAt));
  return {
    id,
    changedAt,
    shape: 3,
    instrument,
    ...(sent.example !== undefined && { example: sent.example }),
    site,
    round,
    ...(earlier && { earlier }),
    respondents: people.map((person) => ({ id: person, changedAt, role: 'practiceManager' })),
    respondentLabels: [],
    responses: items.flatMap(({ responses }) => responses),
    notes: writeNotes(sent),
    agreements: items.flatMap(({ agreement }) => agreement ?? []),
    targets: [],
    importances: [],
    changes,
    actions,
    removals: [],
    history: [],
  };
}

/** Answers by nobody in particular that come to what one item says, and what was agreed. */
export function standInItem(
  item: SentItem,
  changedAt: string,
): { readonly responses: readonly Response[]; readonly agreement: Agreement | undefined } {
  const answer = item.basis === 'agreed' ? findAnswer(item) : undefined;
  return {
    responses: respond(item, changedAt),
    agreement: answer && { id: item.item, changedAt, item: item.item, answer },
  };
}

const possible = new Map<number, boolean>();
/** Far more ways than real items have of being answered. */
const mostRemembered = 20_000;

/** Whether answers are possible that come to what an item says of itself. */
export function isPossibleItem(item: SentItem): boolean {
  if (isPlainAnswer(item)) return true;
  // Ten thousand plans have half a million items, which say a few hundred things.
  const said = packSaid(item);
  const known = said === undefined ? undefined : possible.get(said);
  if (known !== undefined) return known;
  const found = canBeAnswered(item);
  if (said === undefined) return found;
  if (possible.size >= mostRemembered) possible.clear();
  possible.set(said, found);
  return found;
}

const states: readonly SentItem['state'][] = ['level', 'dontKnow', 'notApplicable'];
const bases: readonly SentItem['basis'][] = ['agreed', 'oneResponse', 'severalResponses'];
/** Smaller counts are remembered: seven of them, and the rest, stay within the 53 bits of a number. */
const tooMany = 31;
const highest = 4;
/** No tally says so. */
const untold: readonly number[] = [tooMany, 0, 0, 0, 0, 0, 0];

/** What an item says of itself in one number; none where a group is large, or a level no half. */
function packSaid({ basis, respondents, tally, low, state, level }: SentItem): number | undefined {
  const halves = level === undefined ? 2 * highest + 1 : 2 * level;
  const isHalf = Number.isInteger(halves) && halves >= 0 && (level ?? 0) <= highest;
  const counts = tally ? [...tally.levels, tally.dontKnow, tally.notApplicable] : untold;
  const isLarge = respondents > tooMany || (tally && counts.some((count) => count >= tooMany));
  if (!isHalf || isLarge) return undefined;
  const kind = states.indexOf(state) * bases.length + bases.indexOf(basis);
  const alone = ((kind * 10 + halves) * 2 + (low === true ? 1 : 0)) * 32 + respondents;
  return counts.reduce((said, count) => said * 32 + count, alone);
}

function canBeAnswered(item: SentItem): boolean {
  const { responses, agreement } = standInItem(item, '');
  if (item.basis === 'agreed' && agreement === undefined) return false;
  const settled = settle(responses, agreement);
  return (
    responses.length === item.respondents &&
    settled.state === item.state &&
    settled.basis === item.basis &&
    (settled.state !== 'level' || settled.level === item.level)
  );
}

/** One person's answer as it is: most items are that, and ten thousand plans have half a million. */
function isPlainAnswer({ basis, respondents, tally, low, state, level }: SentItem): boolean {
  const isOne = basis === 'oneResponse' && respondents === 1;
  if (!isOne || tally !== undefined || low !== undefined) return false;
  return state !== 'level' || findLevel(level) !== undefined;
}

/** Padded, so that people stay in the order of their numbers. */
function nameOf(index: number): string {
  return `anyone-${String(index).padStart(5, '0')}`;
}

function respond(item: SentItem, changedAt: string): readonly Response[] {
  return listAnswers(item).map((answer, index) => {
    const respondent = nameOf(index);
    return { id: `${item.item}.${respondent}`, changedAt, item: item.item, respondent, answer };
  });
}

function listAnswers(item: SentItem): readonly Answer[] {
  const { tally, respondents } = item;
  if (tally !== undefined) {
    return [
      ...levels.flatMap((level) => repeat<Answer>({ state: 'level', level }, tally.levels[level])),
      ...repeat<Answer>({ state: 'dontKnow' }, tally.dontKnow),
      ...Array.from({ length: tally.notApplicable }, (_, index) => findReason(item, index)),
    ];
  }
  if (respondents === 2 && item.state === 'level' && item.basis !== 'agreed') return listPair(item);
  const answers = Array.from({ length: respondents }, (_, index) => findAnswer(item, index));
  const [first, ...others] = answers.flatMap((answer) => answer ?? []);
  if (first === undefined) return [];
  // A level was agreed to be unknown, though somebody said it was low: P3 wants to be told of that.
  const isRaised = item.low === true && item.state !== 'level';
  return [isRaised ? { state: 'level', level: 1 } : first, ...others];
}

/** Two levels as near as can be, of which one is low if somebody said so. */
function listPair({ level = 0, low }: SentItem): readonly Answer[] {
  const least = Math.floor(level);
  const lower = low === true ? Math.min(least, 1) : least;
  return [lower, 2 * level - lower].flatMap((one) => {
    const found = levels.find((candidate) => candidate === one);
    return found === undefined ? [] : [{ state: 'level', level: found } as const];
  });
}

/** The answer that an item came to, as one respondent gives it; absent between two levels. */
function findAnswer(item: SentItem, index = 0): Answer | undefined {
  if (item.state === 'dontKnow') return { state: 'dontKnow' };
  if (item.state === 'notApplicable') return findReason(item, index);
  const level = findLevel(item.level);
  return level === undefined ? undefined : { state: 'level', level };
}

function findLevel(level: number | undefined): Level | undefined {
  return levels.find((one) => one === level);
}

function findReason({ reasons }: SentItem, index: number): Answer {
  const reason = reasons?.[index];
  return { state: 'notApplicable', ...(reason !== undefined && { reason }) };
}

function repeat<T>(value: T, count: number): readonly T[] {
  return Array.from({ length: count }, () => value);
}

function writeNotes({ notes, changedAt }: SentAssessment): readonly Note[] {
  return notes.flatMap(({ about, texts }) =>
    texts.map((text, index): Note => {
      const respondent = nameOf(index);
      const id = `${about}.${respondent}.shared`;
      return { id, changedAt, about, respondent, audience: 'shared', text };
    }),
  );
}
