import { type Assessment, recordLists, type Stamp } from '../assessment/Assessment';
import { currentShape } from '../versions/upgrades';
import { canonicalJson } from './canonicalJson';
import { compareVersions, isRecord } from './mergeRecords';

/** An assessment's own fields, without its records; fields we do not know are among them. */
export type Head = Pick<Assessment, 'id' | 'changedAt' | 'shape' | 'instrument' | 'example'>;

type Fields = Readonly<Record<string, unknown>>;

const headFields: ReadonlySet<string> = new Set([
  'id',
  'changedAt',
  'shape',
  'instrument',
  'example',
]);

const recordFields: ReadonlySet<string> = new Set([
  'site',
  'round',
  'earlier',
  ...recordLists,
  'removals',
  'history',
]);

/** Fields that this reader does not know, by kind (M6). */
export interface UnknownFields {
  /** A record standing alone, as `site` does. */
  readonly singles: ReadonlyMap<string, Stamp>;
  /** Lists of records; an empty one says only that its field is there. */
  readonly lists: ReadonlyMap<string, readonly Stamp[]>;
}

/** Sorts an assessment's unknown fields into records and lists of records; the rest is its head's. */
export function findUnknownFields(assessment: Assessment): UnknownFields {
  const singles = new Map<string, Stamp>();
  const lists = new Map<string, readonly Stamp[]>();
  for (const [name, value] of unknownEntries(assessment)) {
    if (isRecord(value)) singles.set(name, value);
    if (isRecordList(value)) lists.set(name, value);
  }
  return { singles, lists };
}

/**
 * Every version of an assessment's head: the one it shows and those in its history.
 *
 * A shown head that was put together out of the history's is no version of its own; taking it for one
 * would let the order of merging show.
 */
export function findHeads(assessment: Assessment): readonly Head[] {
  const past = assessment.history.filter((record) => isHead(record, assessment.id));
  const shown = headOf(assessment);
  const taken = new Set(
    unknownEntries(assessment)
      .filter(isTaken)
      .map(([name]) => name),
  );
  const derived = past.length > 0 && canonicalJson(buildHead(past, taken)) === canonicalJson(shown);
  return derived ? past : [...past, shown];
}

/**
 * The latest head whole, with those unknown fields that only earlier ones have (M5, M6).
 *
 * @param heads at least one.
 * @param taken names that records have taken.
 */
export function buildHead(heads: readonly Head[], taken: ReadonlySet<string>): Head {
  const [first, ...rest] = [...heads].sort((a, b) => compareVersions(b, a));
  if (first === undefined) throw new Error('An assessment has a head');
  const unknown = new Map<string, unknown>();
  for (const head of [first, ...rest]) {
    for (const [name, value] of unknownEntries(head)) {
      const plain = !isRecord(value) && !isRecordList(value);
      if (plain && !taken.has(name) && !unknown.has(name)) unknown.set(name, value);
    }
  }
  return { ...Object.fromEntries(unknown), ...knownHead(first) };
}

function headOf(assessment: Assessment): Head {
  const unknown = unknownEntries(assessment).filter(
    ([, value]) => !isRecord(value) && !isRecordList(value),
  );
  return { ...Object.fromEntries(unknown), ...knownHead(assessment) };
}

function knownHead(head: Head): Head {
  const { id, changedAt, shape, instrument, example } = head;
  return { id, changedAt, shape, instrument, ...(example !== undefined && { example }) };
}

function isHead(record: Stamp, id: string): record is Head {
  return (
    record.id === id &&
    'shape' in record &&
    record.shape === currentShape &&
    'instrument' in record &&
    typeof record.instrument === 'string'
  );
}

function unknownEntries(fields: Head): readonly (readonly [string, unknown])[] {
  const all: Fields = { ...fields };
  return Object.entries(all).filter(
    ([name, value]) => value !== undefined && !headFields.has(name) && !recordFields.has(name),
  );
}

/** An empty list is taken for a list of records, though nothing in it says so. */
function isRecordList(value: unknown): value is readonly Stamp[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isTaken([, value]: readonly [string, unknown]): boolean {
  return isRecord(value) || (isRecordList(value) && value.length > 0);
}
