import type { Assessment, Stamp } from '../assessment/Assessment';
import { canonicalJson, compareText } from './canonicalJson';
import { buildHead, findHeads, findUnknownFields } from './mergeHeads';
import {
  findRemovedAt,
  type Lose,
  mergeRecords,
  mergeRemovals,
  mergeVersions,
  type RemovedAt,
} from './mergeRecords';

/**
 * Merges two versions of one assessment by the rules M1 to M6 of `MERGE.md`.
 *
 * The result is in canonical order: lists by id, the history by canonical JSON. `merge(a, a)` brings
 * any assessment into that order.
 *
 * @throws where the ids differ: two assessments never become one.
 */
export function mergeAssessments(a: Assessment, b: Assessment): Assessment {
  if (a.id !== b.id) throw new Error(`Assessments ${a.id} and ${b.id} are not the same one`);
  const lost = new Map<string, Stamp>();
  const lose: Lose = (record) => lost.set(canonicalJson(record), record);
  for (const record of [...a.history, ...b.history]) lose(record);

  const removals = mergeRemovals([...a.removals, ...b.removals], lose);
  const removedFrom = findRemovedAt(removals);
  const merge = <T extends Stamp>(list: string, mine: readonly T[], yours: readonly T[]) =>
    mergeRecords([...mine, ...yours], removedFrom(list), lose);
  const unknown = mergeUnknownFields(a, b, removedFrom, lose);
  const heads = [...findHeads(a), ...findHeads(b)];
  // All of them, the latest too: what is shown may have an earlier one's unknown fields besides.
  if (new Set(heads.map(canonicalJson)).size > 1) heads.forEach(lose);

  return {
    ...unknown.empty,
    ...buildHead(heads, unknown.taken),
    ...unknown.records,
    site: mergeVersions(a.site, b.site, lose),
    round: mergeVersions(a.round, b.round, lose),
    ...mergeEarlier(a.earlier, b.earlier, lose),
    respondents: merge('respondents', a.respondents, b.respondents),
    respondentLabels: merge('respondentLabels', a.respondentLabels, b.respondentLabels),
    responses: merge('responses', a.responses, b.responses),
    notes: merge('notes', a.notes, b.notes),
    agreements: merge('agreements', a.agreements, b.agreements),
    targets: merge('targets', a.targets, b.targets),
    importances: merge('importances', a.importances, b.importances),
    changes: merge('changes', a.changes, b.changes),
    actions: merge('actions', a.actions, b.actions),
    removals,
    history: [...lost.entries()].sort(([x], [y]) => compareText(x, y)).map(([, record]) => record),
  };
}

function mergeEarlier(
  a: Assessment['earlier'],
  b: Assessment['earlier'],
  lose: Lose,
): Pick<Assessment, 'earlier'> {
  const [one, other] = [a ?? b, b ?? a];
  return one && other ? { earlier: mergeVersions(one, other, lose) } : {};
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
  a: Assessment,
  b: Assessment,
  removedFrom: (list: string) => RemovedAt,
  lose: Lose,
): MergedUnknownFields {
  const [mine, yours] = [findUnknownFields(a), findUnknownFields(b)];
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
