import type { Action } from '../assessment/Assessment';
import type { DomainId, Instrument, ItemId, Level } from '../instrument/Instrument';
import type { DomainOutcome, DomainReport, ItemReport, Report, Settled } from '../report/Report';
import { scoreDomain } from '../scoring/scoreDomain';

/** An item that live actions aim to raise. */
export interface AimedItem {
  readonly item: ItemId;
  /** Its level now, in half levels; absent where it has none. */
  readonly from?: number | undefined;
  readonly to: Level;
}

/** What the plan's live actions aim at in one domain. */
export interface AimedDomain {
  readonly domain: DomainId;
  /** Core items that would rise; empty where the plan aims at none. */
  readonly items: readonly AimedItem[];
  /** The score that would follow if every live action did what it can. */
  readonly outcome: DomainOutcome;
}

/**
 * Finds what the plan aims at: the levels its live actions can raise items to, never below the present
 * one, and the domain scores that would follow by S3 to S5.
 *
 * A hope and no forecast: for the screen only, in no file and no comparison. An item that nobody knows
 * counts as raised; one that does not apply stays so; the site's own actions name no level.
 */
export function findAimed(report: Report, instrument: Instrument): readonly AimedDomain[] {
  const aims = gatherAims(report.plan, instrument);
  return report.domains.map((domain) => aimDomain(domain, aims));
}

/** The highest level that live actions can raise each item to. */
function gatherAims(plan: readonly Action[], instrument: Instrument): ReadonlyMap<ItemId, Level> {
  const live = new Set(
    plan
      .filter(({ status }) => status === 'notStarted' || status === 'inProgress')
      .map(({ source }) => source),
  );
  const aims = new Map<ItemId, Level>();
  for (const action of instrument.domains.flatMap(({ actions }) => actions)) {
    if (!live.has(action.id)) continue;
    for (const { item, to } of action.raises) {
      if (to > (aims.get(item) ?? -1)) aims.set(item, to);
    }
  }
  return aims;
}

function aimDomain(domain: DomainReport, aims: ReadonlyMap<ItemId, Level>): AimedDomain {
  const items = domain.items.flatMap((item) => aimItem(item, aims.get(item.id)) ?? []);
  const raised = new Map(items.map(({ item, to }) => [item, to]));
  const settled = domain.items.map((item): Settled => {
    const level = raised.get(item.id);
    return level === undefined ? item.settled : { state: 'level', level, basis: 'oneResponse' };
  });
  return { domain: domain.id, items, outcome: scoreDomain(settled) };
}

function aimItem({ id, settled }: ItemReport, to: Level | undefined): AimedItem | undefined {
  if (to === undefined || settled.state === 'notApplicable') return undefined;
  if (settled.state !== 'level') return { item: id, to };
  return to > settled.level ? { item: id, from: settled.level, to } : undefined;
}
