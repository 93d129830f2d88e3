import type {
  Agreement,
  Assessment,
  Change,
  EarlierItem,
  EarlierRound,
  Id,
  Note,
  Response,
} from '../assessment/Assessment';
import { findAnswered } from '../assessment/findAnswered';
import { type ItemId, type Role, roles } from '../instrument/Instrument';
import { compareText } from '../merge/canonicalJson';

/** What an assessment says, by item. */
export interface Answers {
  readonly responses: ReadonlyMap<ItemId, readonly Response[]>;
  /** Whom listed respondents want to ask. */
  readonly asked: ReadonlyMap<ItemId, readonly Role[]>;
  readonly agreements: ReadonlyMap<ItemId, Agreement>;
  readonly changes: ReadonlyMap<ItemId, Change>;
  readonly earlier: ReadonlyMap<ItemId, EarlierItem>;
  readonly earlierRound: EarlierRound | undefined;
  /** By item or action. */
  readonly sharedNotes: ReadonlyMap<ItemId | Id, readonly string[]>;
}

/** Gathers what an assessment says, by item; lists of records are sets, so their order plays no part. */
export function gatherAnswers(assessment: Assessment): Answers {
  const { agreements, changes, earlier } = assessment;
  return {
    responses: groupBy(findAnswered(assessment), (response) => response.item),
    asked: gatherAsked(assessment),
    agreements: new Map(agreements.map((agreement) => [agreement.item, agreement])),
    changes: new Map(changes.map((change) => [change.item, change])),
    earlier: new Map(earlier?.items.map((item) => [item.item, item])),
    earlierRound: earlier,
    sharedNotes: gatherSharedNotes(assessment),
  };
}

function gatherAsked({ responses, respondents }: Assessment): Answers['asked'] {
  const listed = new Set(respondents.map(({ id }) => id));
  const asking = responses.filter(
    ({ ask, respondent }) => ask !== undefined && listed.has(respondent),
  );
  const grouped = groupBy(asking, ({ item }) => item);
  return new Map(
    [...grouped].map(([item, found]) => [
      item,
      roles.filter((role) => found.some(({ ask }) => ask === role)),
    ]),
  );
}

/** Notes of a respondent who was taken out count no more, like their answers (M5). */
function gatherSharedNotes(assessment: Assessment): Answers['sharedNotes'] {
  const listed = new Set(assessment.respondents.map(({ id }) => id));
  // A file to send lists no respondents: only a removal says that one was taken out.
  const gone = new Set(
    assessment.removals.flatMap(({ list, record }) =>
      list === 'respondents' && !listed.has(record) ? [record] : [],
    ),
  );
  const shared = assessment.notes
    .filter((note: Note) => note.audience === 'shared' && note.text.trim() !== '')
    .filter(({ respondent }) => !gone.has(respondent))
    .sort((a, b) => compareText(a.respondent, b.respondent) || compareText(a.id, b.id));
  const grouped = groupBy(shared, (note) => note.about);
  return new Map([...grouped].map(([about, found]) => [about, found.map((note) => note.text)]));
}

function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
