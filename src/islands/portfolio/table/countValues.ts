import type { PortfolioTable, ShownRows } from '../../../model';

/** How many sites say what, by filter. */
export function countValues(table: PortfolioTable, { latest }: ShownRows) {
  const { rows, sites, texts, versions, expected } = table;
  const counted = new Map<string, Map<string, number>>();
  const add = (name: string, value: string) => {
    const counts = counted.get(name) ?? new Map<string, number>();
    counted.set(name, counts.set(value, (counts.get(value) ?? 0) + 1));
  };
  for (const [site, row] of latest.entries()) {
    if (row < 0) continue;
    add('network', sites.networks[sites.network[site] ?? 0] ?? '');
    for (const name of ['commissioner', 'country', 'round'] as const) {
      add(name, texts[rows[name][row] ?? 0] ?? '');
    }
    add('instrument', versions[table.version[row] ?? 0]?.instrument ?? '');
    const further = expected.sites[sites.expected[site] ?? -1]?.further ?? {};
    for (const column of expected.columns) add(`further.${column}`, further[column] ?? '');
  }
  return counted;
}
