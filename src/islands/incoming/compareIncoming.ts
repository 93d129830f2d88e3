import {
  type Assessment,
  canonicalJson,
  mergeAssessments,
  type Note,
  type Response,
  type Stamp,
} from '../../model';

/** How many records of a kind a file brings. */
export interface Arriving {
  /** Not here yet. */
  readonly added: number;
  /** Here, and changed by the file because it is later there. */
  readonly changed: number;
  /** Other in the file, and kept as they are here because they are later here. */
  readonly kept: number;
}

/** What reading a file would do to the assessment that is here. */
export interface Incoming {
  readonly answers: Arriving;
  readonly notes: Arriving;
  readonly actions: Arriving;
  readonly people: Arriving;
  /** Whether the site's or the round's particulars change. */
  readonly particulars: boolean;
  /** Whether all that can be seen here stays as it is; the history may still grow. */
  readonly nothing: boolean;
}

/** Compares a file's assessment with the one that is here, by what merging them would change (M5). */
export function compareIncoming(mine: Assessment, given: Assessment): Incoming {
  const merged = mergeAssessments(mine, given);
  const compare = <T extends Stamp>(
    listOf: (assessment: Assessment) => readonly T[],
    says: (record: T) => boolean,
  ) => countArriving(listOf(mine), listOf(given), listOf(merged), says);
  return {
    answers: compare<Response>((one) => one.responses, hasAnswer),
    notes: compare<Note>(
      (one) => one.notes,
      ({ text }) => text !== '',
    ),
    actions: compare(
      (one) => one.actions,
      () => true,
    ),
    people: compare(
      (one) => one.respondents,
      () => true,
    ),
    particulars:
      contentOf(mine.site) !== contentOf(merged.site) ||
      contentOf(mine.round) !== contentOf(merged.round),
    nothing: visibleOf(mergeAssessments(mine, mine)) === visibleOf(merged),
  };
}

function hasAnswer({ answer, ask }: Response): boolean {
  return answer !== undefined || ask !== undefined;
}

/** @param says whether a record says anything: an answer taken back does not. */
function countArriving<T extends Stamp>(
  mine: readonly T[],
  given: readonly T[],
  merged: readonly T[],
  says: (record: T) => boolean,
): Arriving {
  const [here, there, after] = [byId(mine), byId(given), byId(merged)];
  let [added, changed, kept] = [0, 0, 0];
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [before, theirs, result] = [here, there, after].map((records) => {
      const record = records.get(id);
      return record !== undefined && says(record) ? contentOf(record) : undefined;
    });
    if (before !== result) {
      if (before === undefined) added += 1;
      else changed += 1;
    } else if (there.has(id) && theirs !== result) kept += 1;
  }
  return { added, changed, kept };
}

function byId<T extends Stamp>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** All of an assessment but what it once was, and when something was last said. */
function visibleOf(assessment: Assessment): string {
  return canonicalJson({ ...assessment, changedAt: '', history: [] });
}

/** What a record says, whenever it was said. */
function contentOf({ changedAt: _, ...content }: Stamp): string {
  return canonicalJson(content);
}
