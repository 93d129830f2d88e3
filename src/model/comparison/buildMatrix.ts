import { actionStatuses } from '../assessment/Assessment';
import { compareText } from '../merge/canonicalJson';
import { dayNumber } from '../planning/plainDate';
import type { Layout } from './Layout';
import {
  type ActionColumns,
  exampleMark,
  type Matrix,
  type MatrixDetails,
  type MatrixRows,
  noDay,
  quickMark,
  textSeparator,
} from './Matrix';
import { changeFields, type ReceivedSummary, scoreFields } from './ReceivedSummary';

/** Order of two names in the language of whoever reads; the model knows none. */
export type CompareNames = (a: string, b: string) => number;

/**
 * Builds the columns of one instrument version's summaries.
 *
 * The same summaries give the same columns, in whatever order they come.
 *
 * @param summaries all of this version and mark.
 */
export function buildMatrix(
  summaries: readonly ReceivedSummary[],
  layout: Layout,
  compareNames: CompareNames,
): { readonly matrix: Matrix; readonly details: MatrixDetails } {
  const sorted = sortSummaries(summaries, compareNames);
  const count = sorted.length;
  const instrument = sorted[0]?.instrument ?? '';
  const texts = createTexts();
  const rows = fillRows(sorted, layout, texts);
  return {
    matrix: { ...layout, instrument, count, texts: texts.join(), rows },
    details: {
      ...{ instrument, mark: layout.mark, count },
      items: concat(sorted, layout.items.length, ({ items }) => items),
      actions: fillActions(sorted),
    },
  };
}

/** By the latest name a site had, so that its rounds stay together when it was renamed. */
function sortSummaries(summaries: readonly ReceivedSummary[], compareNames: CompareNames) {
  const byTime = summaries.toSorted(
    (a, b) =>
      compareText(a.site.id, b.site.id) ||
      compareText(a.round.date, b.round.date) ||
      compareText(a.changedAt, b.changedAt) ||
      compareText(a.id, b.id),
  );
  const sites = new Map<string, ReceivedSummary[]>();
  for (const row of byTime) {
    const known = sites.get(row.site.id);
    if (known) known.push(row);
    else sites.set(row.site.id, [row]);
  }
  const latestName = (rows: readonly ReceivedSummary[]) => rows.at(-1)?.site.name ?? '';
  // Equal names keep the order of their sites' ids, which is the same on every machine.
  return [...sites.values()].sort((a, b) => compareNames(latestName(a), latestName(b))).flat();
}

function fillRows(
  sorted: readonly ReceivedSummary[],
  { domains, safety }: Layout,
  texts: Texts,
): MatrixRows {
  const text = (textOf: (row: ReceivedSummary) => string | undefined) =>
    Uint32Array.from(sorted, (row) => texts.place(textOf(row)));
  const statuses = actionStatuses.length;
  return {
    assessment: text(({ id }) => id),
    site: text(({ site }) => site.id),
    name: text(({ site }) => site.name),
    code: text(({ site }) => site.code),
    network: text(({ site }) => site.network),
    commissioner: text(({ site }) => site.commissioner),
    country: text(({ site }) => site.country),
    round: text(({ round }) => round.name),
    earlier: text(({ earlier }) => earlier),
    date: Int32Array.from(sorted, ({ round }) => dayNumber(round.date)),
    changedAt: Float64Array.from(sorted, ({ changedAt }) => Date.parse(changedAt)),
    listSize: Int32Array.from(sorted, ({ site }) => site.listSize ?? -1),
    respondents: Uint16Array.from(sorted, ({ respondents }) => respondents),
    answered: Uint16Array.from(sorted, ({ answered }) => answered),
    marks: Uint8Array.from(
      sorted,
      ({ example, round }) => (example ? exampleMark : 0) + (round.quick ? quickMark : 0),
    ),
    scores: concat(sorted, domains.length * scoreFields, ({ scores }) => scores),
    flags: concat(sorted, safety.length, ({ flags }) => flags),
    actions: concat(sorted, statuses, countStatuses),
    firstDue: Int32Array.from(sorted, findFirstDue),
    changes: concat(sorted, domains.length * changeFields, ({ changes }) => changes),
  };
}

function countStatuses({ actions }: ReceivedSummary): Uint8Array {
  return Uint8Array.from(actionStatuses, (status) =>
    Math.min(255, actions.filter((action) => action.status === status).length),
  );
}

function findFirstDue({ actions }: ReceivedSummary): number {
  return actions.reduce((first, { status, dueDate }) => {
    const isLive = status === 'notStarted' || status === 'inProgress';
    return isLive && dueDate !== undefined ? Math.min(first, dayNumber(dueDate)) : first;
  }, noDay);
}

function fillActions(sorted: readonly ReceivedSummary[]): ActionColumns {
  const texts = createTexts();
  const all = sorted.flatMap(({ actions }, row) => actions.map((action) => ({ row, action })));
  return {
    row: Uint32Array.from(all, ({ row }) => row),
    source: Uint32Array.from(all, ({ action }) => texts.place(action.source)),
    title: Uint32Array.from(all, ({ action }) => texts.place(action.title)),
    domain: Uint32Array.from(all, ({ action }) => texts.place(action.domain)),
    status: Uint8Array.from(all, ({ action }) => actionStatuses.indexOf(action.status)),
    due: Int32Array.from(all, ({ action: { dueDate } }) =>
      dueDate === undefined ? noDay : dayNumber(dueDate),
    ),
    owner: Uint32Array.from(all, ({ action }) => texts.place(action.owner)),
    texts: texts.join(),
  };
}

/** The same number of bytes of each row, one after the other; a row that has none is zeros. */
function concat(
  sorted: readonly ReceivedSummary[],
  width: number,
  bytesOf: (row: ReceivedSummary) => Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(sorted.length * width);
  for (const [index, row] of sorted.entries()) bytes.set(bytesOf(row), index * width);
  return bytes;
}

interface Texts {
  place(text: string | undefined): number;
  join(): string;
}

/** Texts, each once; the first is empty, for nothing. */
function createTexts(): Texts {
  const places = new Map<string, number>([['', 0]]);
  return {
    place(text = '') {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    join: () => [...places.keys()].join(textSeparator),
  };
}
