import type { Crosswalk } from '../instrument/Crosswalk';
import { findChanges } from '../instrument/findChanges';
import type { Instrument, ItemId } from '../instrument/Instrument';

/** A version of the instrument, with where its items come from. */
export interface KnownVersion {
  readonly instrument: Instrument;
  /** From the version before; absent for the first. */
  readonly crosswalk?: Crosswalk | undefined;
}

/** How one version stands beside another. */
export interface VersionMatch {
  /** By the other's item: the item of this version whose level may stand beside it. */
  readonly items: ReadonlyMap<ItemId, ItemId>;
  /** In the order of the other's domains: whether the scores may stand side by side. */
  readonly comparable: readonly boolean[];
}

/**
 * How the plans of one version may stand beside those of another.
 *
 * Two domain scores are compared only where both count the same core items, each under a text that the
 * crosswalks call comparable. Between versions that no crosswalks join, nothing is compared.
 */
export function matchVersions(
  from: string,
  to: Instrument,
  known: readonly KnownVersion[],
): VersionMatch {
  const source = known.find(({ instrument }) => instrument.version === from)?.instrument;
  const isLater = source !== undefined && chain(from, to.version, known) !== undefined;
  const items = isLater
    ? chain(from, to.version, known)
    : invert(chain(to.version, from, known) ?? new Map());
  const matched = items ?? new Map<ItemId, ItemId>();
  return {
    items: matched,
    comparable: to.domains.map((domain) => {
      const former = source?.domains.find(({ id }) => id === domain.id);
      const isCore = ({ kind }: { readonly kind: string }) => kind === 'core';
      const theirs = domain.items.filter(isCore).map(({ id }) => matched.get(id));
      const ours = new Set(former?.items.filter(isCore).map(({ id }) => id));
      return theirs.length === ours.size && theirs.every((id) => id !== undefined && ours.has(id));
    }),
  };
}

/** By the later version's item: the earlier one's, along all crosswalks between; none without them. */
function chain(
  from: string,
  to: string,
  known: readonly KnownVersion[],
): ReadonlyMap<ItemId, ItemId> | undefined {
  const target = known.find(({ instrument }) => instrument.version === to);
  if (target === undefined) return undefined;
  if (from === to) {
    const all = target.instrument.domains.flatMap(({ items }) => items);
    return new Map(all.map(({ id }) => [id, id]));
  }
  const { crosswalk, instrument } = target;
  const former = known.find((one) => one.instrument.version === crosswalk?.from)?.instrument;
  if (crosswalk === undefined || former === undefined) return undefined;
  const before = chain(from, former.version, known);
  if (before === undefined) return undefined;
  const { same, reworded, moved } = findChanges(former, instrument, crosswalk);
  const step = [
    ...same.map(({ id }) => [id, id] as const),
    ...[...reworded, ...moved]
      .filter(({ comparable }) => comparable)
      .map((change) => [change.next.id, change.former.id] as const),
  ];
  return new Map(
    step.flatMap(([next, earlier]) => {
      const origin = before.get(earlier);
      return origin === undefined ? [] : [[next, origin] as const];
    }),
  );
}

function invert(items: ReadonlyMap<ItemId, ItemId>): ReadonlyMap<ItemId, ItemId> {
  return new Map([...items].map(([next, earlier]) => [earlier, next]));
}
