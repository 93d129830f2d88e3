import type { Stamp } from '../assessment/Assessment';
import { canonicalJson } from './canonicalJson';
import { compareVersions, isRecord, type Removed } from './mergeRecords';

/** A record set's own fields, without its records; fields we do not know are among them. */
export interface Head extends Stamp {
  readonly shape: number;
  readonly instrument: string;
  readonly example?: boolean | undefined;
}

/** A thing that is a set of records, such as an assessment or a workshop: what it is made of. */
export interface RecordSetLayout {
  /** The number of its shape today. */
  readonly shape: number;
  /** Fields that hold one record. */
  readonly singles: readonly string[];
  /** Fields that hold a list of records; `removals` and `history` come besides. */
  readonly lists: readonly string[];
}

/** What two of them have in common. */
export interface RecordSet extends Head {
  readonly removals: readonly Removed[];
  readonly history: readonly Stamp[];
}

type Fields = Readonly<Record<string, unknown>>;

const headFields: ReadonlySet<string> = new Set([
  'id',
  'changedAt',
  'shape',
  'instrument',
  'example',
]);

/** Fields that this reader does not know, by kind (M6). */
export interface UnknownFields {
  /** A record standing alone, as `site` does. */
  readonly singles: ReadonlyMap<string, Stamp>;
  /** Lists of records; an empty one says only that its field is there. */
  readonly lists: ReadonlyMap<string, readonly Stamp[]>;
}

/** Sorts a record set's unknown fields into records and lists of records; the rest is its head's. */
export function findUnknownFields(layout: RecordSetLayout, whole: Head): UnknownFields {
  const singles = new Map<string, Stamp>();
  const lists = new Map<string, readonly Stamp[]>();
  for (const [name, value] of unknownEntries(layout, whole)) {
    if (isRecord(value)) singles.set(name, value);
    if (isRecordList(value)) lists.set(name, value);
  }
  return { singles, lists };
}

/**
 * Every version of a record set's head: the one it shows and those in its history.
 *
 * A shown head that was put together out of the history's is no version of its own; taking it for one
 * would let the order of merging show.
 */
export function findHeads(layout: RecordSetLayout, whole: RecordSet): readonly Head[] {
  const isPast = (record: Stamp) => isHead(record, whole.id, layout.shape);
  const past = whole.history.filter((record): record is Head => isPast(record));
  const shown = headOf(layout, whole);
  const taken = new Set(
    unknownEntries(layout, whole)
      .filter(isTaken)
      .map(([name]) => name),
  );
  const derived =
    past.length > 0 && canonicalJson(buildHead(layout, past, taken)) === canonicalJson(shown);
  return derived ? past : [...past, shown];
}

/**
 * The latest head whole, with those unknown fields that only earlier ones have (M5, M6).
 *
 * @param heads at least one.
 * @param taken names that records have taken.
 */
export function buildHead(
  layout: RecordSetLayout,
  heads: readonly Head[],
  taken: ReadonlySet<string>,
): Head {
  const [first, ...rest] = [...heads].sort((a, b) => compareVersions(b, a));
  if (first === undefined) throw new Error('A record set has a head');
  const unknown = new Map<string, unknown>();
  for (const head of [first, ...rest]) {
    for (const [name, value] of unknownEntries(layout, head)) {
      const plain = !isRecord(value) && !isRecordList(value);
      if (plain && !taken.has(name) && !unknown.has(name)) unknown.set(name, value);
    }
  }
  return { ...Object.fromEntries(unknown), ...knownHead(first) };
}

function headOf(layout: RecordSetLayout, whole: Head): Head {
  const unknown = unknownEntries(layout, whole).filter(
    ([, value]) => !isRecord(value) && !isRecordList(value),
  );
  return { ...Object.fromEntries(unknown), ...knownHead(whole) };
}

function knownHead(head: Head): Head {
  const { id, changedAt, shape, instrument, example } = head;
  return { id, changedAt, shape, instrument, ...(example !== undefined && { example }) };
}

function isHead(record: Stamp, id: string, shape: number): record is Head {
  return (
    record.id === id &&
    'shape' in record &&
    record.shape === shape &&
    'instrument' in record &&
    typeof record.instrument === 'string'
  );
}

function unknownEntries(
  layout: RecordSetLayout,
  fields: Head,
): readonly (readonly [string, unknown])[] {
  const all: Fields = { ...fields };
  const known = new Set([...layout.singles, ...layout.lists, 'removals', 'history']);
  return Object.entries(all).filter(
    ([name, value]) => value !== undefined && !headFields.has(name) && !known.has(name),
  );
}

/** An empty list is taken for a list of records, though nothing in it says so. */
function isRecordList(value: unknown): value is readonly Stamp[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isTaken([, value]: readonly [string, unknown]): boolean {
  return isRecord(value) || (isRecordList(value) && value.length > 0);
}
