import type { DomainId, Instrument, Item, ItemId } from '../instrument/Instrument';

/** What the numbers of a summary stand for, in the instrument's order. */
export interface Layout {
  readonly domains: readonly DomainId[];
  readonly items: readonly ItemId[];
  /** The items that can raise a flag. */
  readonly safety: readonly ItemId[];
  /** By which rules and which text of the instrument they are worked out. */
  readonly mark: string;
}

/** Raise it whenever the same record would give another summary. */
const summaryVersion = 1;

const layouts = new WeakMap<Instrument, Layout>();

/** The order of the numbers in the summaries of one instrument version. */
export function listLayout(instrument: Instrument): Layout {
  const known = layouts.get(instrument);
  if (known !== undefined) return known;
  const all = instrument.domains.flatMap(({ items }) => items);
  const layout: Layout = {
    domains: instrument.domains.map(({ id }) => id),
    items: all.map(({ id }) => id),
    safety: all.filter(({ safety, kind }) => safety && kind === 'core').map(({ id }) => id),
    mark: `${summaryVersion}/${instrument.version}/${sumOver(all)}`,
  };
  layouts.set(instrument, layout);
  return layout;
}

/** A sum over what is asked, because a draft can change under one version. */
function sumOver(items: readonly Item[]): string {
  let sum = 0x811c9dc5;
  for (const { id, kind, safety } of items) {
    for (const letter of `${id} ${kind} ${safety}`) {
      sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return (sum >>> 0).toString(16);
}
