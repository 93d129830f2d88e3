import type { Instrument } from '../instrument/Instrument';
import type { CommonGap, FlagCount } from './Comparison';
import type { TableDetails } from './layDetails';
import type { PortfolioTable, ShownRows } from './PortfolioTable';
import { halvesOf, isCopied } from './packItem';

/** Level 1, counted in halves: an item at 0 or 1 is a gap; one between 1 and 2 is not. */
const gapHalves = 2;

/**
 * Core items by how many sites have them at level 0 or 1, the most first; ties in the instrument's order.
 *
 * An answer taken over from another site is a gap there all the same, but not one more finding.
 */
export function findCommonGaps(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
  details: TableDetails,
  instrument: Instrument,
): readonly CommonGap[] {
  const rows = [...sites].map((site) => ({ site, row: shown.latest[site] ?? -1 }));
  const places = new Map(table.items.map((id, place) => [id, place]));
  const gaps = instrument.domains.flatMap((domain) =>
    domain.items
      .filter(({ kind }) => kind === 'core')
      .map((item): CommonGap => {
        const place = places.get(item.id) ?? -1;
        const low: number[] = [];
        let independent = 0;
        let of = 0;
        for (const { site, row } of rows) {
          const byte = details.items[row * table.items.length + place] ?? 15;
          const halves = halvesOf(byte);
          if (row < 0 || halves < 0) continue;
          of += 1;
          if (halves > gapHalves) continue;
          low.push(site);
          if (!isCopied(byte)) independent += 1;
        }
        const { id, safety, reach } = item;
        return { item: id, domain: domain.id, safety, reach, sites: low, independent, of };
      }),
  );
  return gaps
    .filter((gap) => gap.sites.length > 0)
    .sort((a, b) => b.sites.length - a.sites.length || b.independent - a.independent);
}

/** Safety flags across sites, item by item in the instrument's order (P3). */
export function findFlags(
  { rows, safety }: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
  instrument: Instrument,
): readonly FlagCount[] {
  return safety.map((item, place) => {
    const withFlag = (wanted: number) =>
      [...sites].filter((site) => {
        const row = shown.latest[site] ?? -1;
        return row >= 0 && rows.flags[row * safety.length + place] === wanted;
      });
    const domain = instrument.domains.find(({ items }) => items.some(({ id }) => id === item));
    return { item, domain: domain?.id ?? '', actFirst: withFlag(2), checkFirst: withFlag(1) };
  });
}
