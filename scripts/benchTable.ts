/** A subject of the bench. A file in `tests/bench` exports one, named `section`. */
export interface BenchSection {
  readonly title: string;
  readonly run: () => Promise<readonly BenchRow[]>;
}

/** One thing measured. */
export interface BenchRow {
  readonly name: string;
  /** One figure for a size, several for a time. */
  readonly figures: readonly number[];
  readonly unit: 'ms' | 's' | 'KiB' | 'MiB' | 'count';
  /** The row of the same section that this one is compared with. */
  readonly comparedWith?: string;
}

/** Runs an action and returns its times in milliseconds, without the first runs in which the machine warms up. */
export async function timesOf(
  action: () => unknown,
  options: { readonly runs: number; readonly warmUp: number },
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = -options.warmUp; run < options.runs; run += 1) {
    const start = performance.now();
    await action();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** The rows as a table: median, least and greatest, and the ratio to the row each is compared with. */
export function benchTable(rows: readonly BenchRow[]): string {
  const medians = new Map(rows.map(({ name, figures }) => [name, median(figures)]));
  const head = ['', 'median', 'least', 'greatest', 'runs', 'ratio'];
  const lines = rows.map(({ name, figures, unit, comparedWith }) => {
    const own = medians.get(name);
    const other = comparedWith === undefined ? undefined : medians.get(comparedWith);
    return [
      name,
      shown(own, unit),
      figures.length > 1 ? shown(Math.min(...figures), unit) : '',
      figures.length > 1 ? shown(Math.max(...figures), unit) : '',
      figures.length > 1 ? String(figures.length) : '',
      own === undefined || other === undefined
        ? ''
        : `${(own / other).toFixed(2)} x ${comparedWith}`,
    ];
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function median(figures: readonly number[]): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

function shown(figure: number | undefined, unit: BenchRow['unit']): string {
  if (figure === undefined) return '-';
  return unit === 'count' ? String(figure) : `${figure.toFixed(figure < 10 ? 2 : 1)} ${unit}`;
}
