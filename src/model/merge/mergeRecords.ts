import type { Id, Instant, Stamp } from '../assessment/Assessment';
import { canonicalJson, compareText } from './canonicalJson';

/** A removal, of whatever list. */
export interface Removed extends Stamp {
  readonly list: string;
  readonly record: Id;
}

/** Takes in a record that lost. */
export type Lose = (record: Stamp) => void;

/** When a record was last removed; absent where it never was. */
export type RemovedAt = (record: Id) => Instant | undefined;

/** Whether a value is a record: something with an `id` and a `changedAt`. */
export function isRecord(value: unknown): value is Stamp {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'changedAt' in value &&
    typeof value.changedAt === 'string'
  );
}

/** Order of two versions of a record: by `changedAt`, ties by canonical JSON (M5). */
export function compareVersions(a: Stamp, b: Stamp): number {
  if (a === b) return 0;
  return compareText(a.changedAt, b.changedAt) || compareText(canonicalJson(a), canonicalJson(b));
}

/** The later of two versions; the other is lost, unless they are equal. */
export function mergeVersions<T extends Stamp>(a: T, b: T, lose: Lose): T {
  const order = compareVersions(a, b);
  if (order < 0) lose(a);
  if (order > 0) lose(b);
  return order < 0 ? b : a;
}

/**
 * Merges the versions found in a list: one record for each id, in order of id (M5).
 *
 * @param versions of both sides, in any order.
 * @param removedAt a version is gone while a later removal names it.
 */
export function mergeRecords<T extends Stamp>(
  versions: readonly T[],
  removedAt: RemovedAt,
  lose: Lose,
): readonly T[] {
  const latest = latestByKey(versions, (record) => record.id, lose);
  return [...latest.values()]
    .filter((record) => {
      const removed = removedAt(record.id);
      const gone = removed !== undefined && removed > record.changedAt;
      if (gone) lose(record);
      return !gone;
    })
    .sort((a, b) => compareText(a.id, b.id));
}

/** Merges removals: one for each thing removed, the latest (M5). */
export function mergeRemovals<T extends Removed>(versions: readonly T[], lose: Lose): readonly T[] {
  // Keyed by what it removes and not by id: a later removal of the same thing can then take an
  // earlier one's place without setting free anything else, and grouping does not matter (M3).
  const latest = latestByKey(
    versions,
    (removal) => nameRemoved(removal.list, removal.record),
    lose,
  );
  return [...latest.entries()].sort(([a], [b]) => compareText(a, b)).map(([, removal]) => removal);
}

/** Looks up when the records of a list were removed. */
export function findRemovedAt(removals: readonly Removed[]): (list: string) => RemovedAt {
  const times = new Map(
    removals.map((one) => [nameRemoved(one.list, one.record), one.changedAt] as const),
  );
  return (list) => (record) => times.get(nameRemoved(list, record));
}

function latestByKey<T extends Stamp>(
  versions: readonly T[],
  keyOf: (record: T) => string,
  lose: Lose,
): Map<string, T> {
  const latest = new Map<string, T>();
  for (const version of versions) {
    const key = keyOf(version);
    const known = latest.get(key);
    latest.set(key, known === undefined ? version : mergeVersions(known, version, lose));
  }
  return latest;
}

function nameRemoved(list: string, record: Id): string {
  return JSON.stringify([list, record]);
}
