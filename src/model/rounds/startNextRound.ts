import type {
  Action,
  Assessment,
  EarlierItem,
  EarlierRound,
  Id,
  Instant,
  Note,
  Response,
  Round,
} from '../assessment/Assessment';
import { sortPlan } from '../assessment/placeAction';
import { listColleagues } from '../assessment/respondents';
import type { DomainId, ItemId } from '../instrument/Instrument';
import type { ItemReport, Report } from '../report/Report';

/** What a new round takes over of one item. */
export interface CarriedItem {
  /** Its id in the version of the round before. */
  readonly from: ItemId;
  /** Its id in the version of the new round. */
  readonly to: ItemId;
  readonly answers: boolean;
  readonly notes: boolean;
  /** Whether the levels of the two rounds may stand side by side (S9). */
  readonly comparable: boolean;
}

/** What the next round of a site needs to be told; time and ids come from outside. */
export interface NextRound {
  readonly round: Omit<Round, 'id' | 'changedAt'>;
  /** The instrument version of the new round. */
  readonly instrument: string;
  readonly now: Instant;
  readonly ids: { readonly assessment: Id; readonly round: Id };
  /** What to take over, item by item; an item that is not listed is left behind. */
  readonly items: readonly CarriedItem[];
}

/**
 * Starts the next round of a site: the same site, people and targets, and the live part of its plan.
 *
 * The round before stays as it is. What it came to is kept in `earlier`, as it stands now, so that
 * change can be read (S9) where only the new round's file is at hand. Live actions move on with
 * their notes and history; those done or stopped are kept there too. Which domains matter most is
 * asked anew, since it is a question about one year (P2).
 *
 * @param before the round before, and its report.
 */
export function startNextRound(before: Assessment, report: Report, given: NextRound): Assessment {
  const { now, ids, items } = given;
  const live = before.actions.filter(({ status }) => isLive(status));
  const actions = new Set(live.map(({ id }) => id));
  const people = listColleagues(before);
  const listed = new Set(people.map(({ id }) => id));
  // What somebody said who was taken out counts no more; here it would count again. Those who answered
  // in a workshop only are asked anew in the next one.
  const isListed = (said: { readonly respondent: Id }) => listed.has(said.respondent);
  const { example } = before;
  return {
    id: ids.assessment,
    changedAt: now,
    shape: 3,
    instrument: given.instrument,
    ...(example !== undefined && { example }),
    site: { ...before.site, changedAt: now },
    round: { ...given.round, id: ids.round, changedAt: now },
    earlier: closeRound(before, report, items, now, ids.round),
    respondents: people,
    respondentLabels: before.respondentLabels.filter(isListed),
    responses: carryResponses(before.responses.filter(isListed), items, now),
    notes: [
      ...carryNotes(before.notes.filter(isListed), items, now),
      ...before.notes.filter((note) => isListed(note) && actions.has(note.about)),
    ],
    agreements: [],
    targets: before.targets,
    importances: [],
    changes: [],
    actions: live.map((action) => carryAction(action, items)),
    removals: [],
    history: [],
  };
}

function closeRound(
  before: Assessment,
  report: Report,
  items: readonly CarriedItem[],
  now: Instant,
  id: Id,
): EarlierRound {
  const { name, date } = before.round;
  const reports = new Map(
    report.domains.flatMap((domain) =>
      [...domain.items, ...domain.otherItems].map((item) => [item.id, item] as const),
    ),
  );
  const apart = findDomainsApart(report, items);
  return {
    id: `earlier.${id}`,
    changedAt: now,
    assessment: before.id,
    instrument: before.instrument,
    round: { name, date },
    items: items.flatMap(({ from, to, comparable }) => {
      const item = reports.get(from);
      return comparable && item !== undefined ? closeItem(item, to) : [];
    }),
    ...(apart.length > 0 && { apart }),
    finished: sortPlan(before.actions).filter(({ status }) => !isLive(status)),
  };
}

function closeItem({ settled, tally, respondents }: ItemReport, item: ItemId): EarlierItem[] {
  if (settled.state === 'unanswered') return [];
  const agreed = settled.basis === 'agreed';
  if (settled.state !== 'level') return [{ item, state: settled.state, respondents, agreed }];
  const given = tally.levels.reduce((sum, count) => sum + count, 0);
  return [{ item, state: 'level', level: settled.level, respondents: given, agreed }];
}

/** Domains that lost a level that counted in them, or got one that counted elsewhere (S9). */
function findDomainsApart(report: Report, items: readonly CarriedItem[]): readonly DomainId[] {
  const carried = new Map(items.map((item) => [item.from, item]));
  const apart = report.domains.flatMap((domain) =>
    domain.items.flatMap(({ id, settled }): readonly DomainId[] => {
      if (settled.state !== 'level') return [];
      const item = carried.get(id);
      if (item === undefined || !item.comparable) return [domain.id];
      return item.to === id ? [] : [domain.id, domainOf(item.to)];
    }),
  );
  return [...new Set(apart)];
}

/** An item's id is its domain's and a letter. */
function domainOf(item: ItemId): DomainId {
  return item.slice(0, -1);
}

function isLive(status: string): boolean {
  return status === 'notStarted' || status === 'inProgress';
}

/** An action that finds out about items follows them to their new ids. */
function carryAction(action: Action, items: readonly CarriedItem[]): Action {
  if (action.items === undefined) return action;
  const targets = new Map(items.map(({ from, to }) => [from, to]));
  return { ...action, items: action.items.map((item) => targets.get(item) ?? item) };
}

function carryResponses(
  responses: readonly Response[],
  items: readonly CarriedItem[],
  now: Instant,
): readonly Response[] {
  const targets = new Map(items.filter(({ answers }) => answers).map((one) => [one.from, one.to]));
  return responses.flatMap((response) => {
    const item = targets.get(response.item);
    if (item === undefined || response.answer === undefined) return [];
    return [{ ...response, id: `${item}.${response.respondent}`, item, changedAt: now }];
  });
}

function carryNotes(
  notes: readonly Note[],
  items: readonly CarriedItem[],
  now: Instant,
): readonly Note[] {
  const targets = new Map(items.filter(({ notes }) => notes).map((one) => [one.from, one.to]));
  return notes.flatMap((note) => {
    const about = targets.get(note.about);
    if (about === undefined || note.text === '') return [];
    const id = `${about}.${note.respondent}.${note.audience}`;
    return [{ ...note, id, about, changedAt: now }];
  });
}
