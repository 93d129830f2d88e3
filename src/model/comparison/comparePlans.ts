import { actionStatuses, type PlainDate } from '../assessment/Assessment';
import { dayNumber, dayOfNumber } from '../planning/plainDate';
import type { OverlappingAction, OwnAction, PlanProgress } from './Comparison';
import type { TableActions, TableDetails } from './layDetails';
import { noDay } from './Matrix';
import type { ShownRows } from './PortfolioTable';

/** The plans of sites side by side. */
export interface PlanComparison {
  readonly overlaps: readonly OverlappingAction[];
  readonly ownActions: readonly OwnAction[];
  readonly plans: PlanProgress;
}

interface Overlap {
  readonly domain: string;
  readonly sites: Set<number>;
  readonly live: Set<number>;
  readonly done: Set<number>;
  readonly overdue: Set<number>;
}

/**
 * Compares plans: which of the instrument's actions several sites have taken on, what sites wrote
 * themselves, how far they are, and what is overdue.
 *
 * @param today where the reader is: an action is overdue the day after it was due.
 */
export function comparePlans(
  shown: ShownRows,
  sites: Uint32Array,
  { actions }: TableDetails,
  today: PlainDate,
): PlanComparison {
  const day = dayNumber(today);
  const overlaps = new Map<string, Overlap>();
  const ownActions: OwnAction[] = [];
  const counts = { notStarted: 0, inProgress: 0, done: 0, stopped: 0 };
  const withPlan: number[] = [];
  const withoutPlan: number[] = [];
  const overdue = new Set<number>();
  let overdueActions = 0;
  let undated = 0;
  for (const site of sites) {
    const row = shown.latest[site] ?? -1;
    if (row < 0) continue;
    const [start = 0, end = 0] = actions.starts.subarray(row, row + 2);
    (end > start ? withPlan : withoutPlan).push(site);
    for (let place = start; place < end; place += 1) {
      const status = actionStatuses[actions.status[place] ?? 0] ?? 'notStarted';
      const due = actions.due[place] ?? noDay;
      const isLive = status === 'notStarted' || status === 'inProgress';
      const isOverdue = isLive && due < day;
      counts[status] += 1;
      if (isLive && due === noDay) undated += 1;
      if (isOverdue) {
        overdueActions += 1;
        overdue.add(site);
      }
      const source = actions.source[place] ?? '';
      if (source === '') ownActions.push(describeOwn(actions, place, site));
      else
        addOverlap(overlaps, { source, domain: actions.domain[place] ?? '' }, site, {
          ...{ isLive, isOverdue, isDone: status === 'done' },
        });
    }
  }
  return {
    overlaps: rankOverlaps(overlaps),
    ownActions,
    plans: {
      withPlan,
      withoutPlan,
      actions: counts,
      overdueActions,
      overdue: [...overdue],
      undated,
    },
  };
}

function describeOwn(actions: TableActions, place: number, site: number): OwnAction {
  const due = actions.due[place] ?? noDay;
  const domain = actions.domain[place] ?? '';
  return {
    site,
    title: actions.title[place] ?? '',
    ...(domain !== '' && { domain }),
    status: actionStatuses[actions.status[place] ?? 0] ?? 'notStarted',
    ...(due !== noDay && { due: dayOfNumber(due) }),
  };
}

function addOverlap(
  overlaps: Map<string, Overlap>,
  { source, domain }: { readonly source: string; readonly domain: string },
  site: number,
  is: { readonly isLive: boolean; readonly isOverdue: boolean; readonly isDone: boolean },
): void {
  const found = overlaps.get(source) ?? {
    ...{ domain, sites: new Set(), live: new Set(), done: new Set(), overdue: new Set() },
  };
  overlaps.set(source, found);
  found.sites.add(site);
  if (is.isLive) found.live.add(site);
  if (is.isDone) found.done.add(site);
  if (is.isOverdue) found.overdue.add(site);
}

/** Those of two sites or more, the most live first: these could be done once. */
function rankOverlaps(overlaps: ReadonlyMap<string, Overlap>): readonly OverlappingAction[] {
  return [...overlaps]
    .filter(([, { sites }]) => sites.size > 1)
    .map(([action, { domain, sites, live, done, overdue }]) => ({
      ...{ action, domain },
      sites: [...sites],
      live: [...live],
      done: [...done],
      overdue: [...overdue],
    }))
    .sort(
      (a, b) =>
        b.live.length - a.live.length ||
        b.sites.length - a.sites.length ||
        (a.action < b.action ? -1 : 1),
    );
}
