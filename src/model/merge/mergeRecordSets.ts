import type { Stamp } from '../assessment/Assessment';
import { canonicalJson, compareText } from './canonicalJson';
import {
  buildHead,
  findHeads,
  findUnknownFields,
  type Head,
  type RecordSet,
  type RecordSetLayout,
} from './mergeHeads';
import {
  findRemovedAt,
  type Lose,
  mergeRecords,
  mergeRemovals,
  mergeVersions,
  type RemovedAt,
} from './mergeRecords';

/** Two versions of a record set on their way to become one. */
export interface Merging<R> {
  /** The head, with every field that today's reader does not know (M6). */
  readonly frame: Head;
  readonly removals: readonly R[];
  /** One record of two versions. */
  one<T extends Stamp>(mine: T, yours: T): T;
  /** One record, where both, one or neither have it. */
  perhaps<T extends Stamp>(mine: T | undefined, yours: T | undefined): T | undefined;
  /** A list of records, by its name. */
  list<T extends Stamp>(name: string, mine: readonly T[], yours: readonly T[]): readonly T[];
  /** What lost; call it last. */
  history(): readonly Stamp[];
}

/**
 * Begins to merge two versions of a record set by the rules M1 to M6 of `MERGE.md`; the caller puts the
 * parts together.
 *
 * The result is in canonical order: lists by id, the history by canonical JSON.
 *
 * @throws where the ids differ: two of them never become one.
 */
export function beginMerge<T extends RecordSet>(
  layout: RecordSetLayout,
  a: T,
  b: T,
): Merging<T['removals'][number]> {
  if (a.id !== b.id) throw new Error(`${a.id} and ${b.id} are not the same one`);
  const lost = new Map<string, Stamp>();
  const lose: Lose = (record) => lost.set(canonicalJson(record), record);
  for (const record of [...a.history, ...b.history]) lose(record);

  const removals = mergeRemovals([...a.removals, ...b.removals], lose);
  const removedFrom = findRemovedAt(removals);
  const unknown = mergeUnknownFields(layout, a, b, removedFrom, lose);
  const heads = [...findHeads(layout, a), ...findHeads(layout, b)];
  // All of them, the latest too: what is shown may have an earlier one's unknown fields besides.
  if (new Set(heads.map(canonicalJson)).size > 1) heads.forEach(lose);
  const head = buildHead(layout, heads, unknown.taken);
  return {
    frame: { ...unknown.empty, ...head, ...unknown.records },
    removals,
    one: (mine, yours) => mergeVersions(mine, yours, lose),
    perhaps: (mine, yours) => {
      const [first, second] = [mine ?? yours, yours ?? mine];
      return first && second && mergeVersions(first, second, lose);
    },
    list: (name, mine, yours) => mergeRecords([...mine, ...yours], removedFrom(name), lose),
    history: () =>
      [...lost.entries()].sort(([x], [y]) => compareText(x, y)).map(([, record]) => record),
  };
}

interface MergedUnknownFields {
  /** Records and lists that hold something. */
  readonly records: Readonly<Record<string, unknown>>;
  /** Their names: nothing else can have these. */
  readonly taken: ReadonlySet<string>;
  /** Lists that hold nothing; a plain value of the same name goes before them. */
  readonly empty: Readonly<Record<string, unknown>>;
}

/** M6: a record alone, then a list of records, then a plain value has a claim to a name. */
function mergeUnknownFields(
  layout: RecordSetLayout,
  a: RecordSet,
  b: RecordSet,
  removedFrom: (list: string) => RemovedAt,
  lose: Lose,
): MergedUnknownFields {
  const [mine, yours] = [findUnknownFields(layout, a), findUnknownFields(layout, b)];
  const records = new Map<string, unknown>();
  const empty = new Map<string, unknown>();
  for (const name of new Set([...mine.lists.keys(), ...yours.lists.keys()])) {
    const versions = [...(mine.lists.get(name) ?? []), ...(yours.lists.get(name) ?? [])];
    const list = mergeRecords(versions, removedFrom(name), lose);
    if (mine.singles.has(name) || yours.singles.has(name)) list.forEach(lose);
    else (list.length > 0 ? records : empty).set(name, list);
  }
  for (const [name, single] of [...mine.singles, ...yours.singles]) {
    const other = yours.singles.get(name) ?? single;
    const known = mine.singles.get(name) ?? single;
    records.set(name, mergeVersions(known, other, lose));
  }
  return {
    records: Object.fromEntries(records),
    taken: new Set(records.keys()),
    empty: Object.fromEntries(empty),
  };
}
