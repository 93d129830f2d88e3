import type { ItemReport, Report } from '../report/Report';

/**
 * The items whose level is not last round's and of which nobody has said why yet (S9), in the
 * instrument's order.
 */
export function findUnexplained(report: Report): readonly ItemReport[] {
  return listItems(report).filter(({ change }) => change !== undefined && !change.reason);
}

/** The items of which somebody said that something changed: the only ones called change (S9). */
export function findConfirmed(report: Report): readonly ItemReport[] {
  return listItems(report).filter(({ change }) => change?.reason === 'somethingChanged');
}

/** How many core items differ from the round before, and what was said of them (S9). */
export interface ChangeCount {
  /** Core items with a level in both rounds that may stand side by side. */
  readonly compared: number;
  readonly differing: number;
  readonly confirmed: number;
  readonly unexplained: number;
}

/** Counts what differs from the round before, over the core items. */
export function countChanges(report: Report): ChangeCount {
  const items = report.domains.flatMap((domain) => domain.items);
  const changes = items.flatMap(({ change }) => change ?? []);
  return {
    compared: items.filter(
      ({ settled, earlier }) => settled.state === 'level' && earlier?.state === 'level',
    ).length,
    differing: changes.length,
    confirmed: changes.filter(({ reason }) => reason === 'somethingChanged').length,
    unexplained: changes.filter(({ reason }) => reason === undefined).length,
  };
}

function listItems(report: Report): readonly ItemReport[] {
  return report.domains.flatMap(({ items, otherItems }) => [...items, ...otherItems]);
}
