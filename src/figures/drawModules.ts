import type { Figure, PathCommand } from './Figure';

/**
 * A square code as a figure, one unit a module, without its quiet zone.
 *
 * Dark modules side by side are one rectangle, so that no hairline shows between them.
 *
 * @param modules rows of equal length, true for dark.
 */
export function drawModules(modules: readonly (readonly boolean[])[]): Figure {
  const commands = modules.flatMap((row, y) => findRuns(row).flatMap((run) => traceRun(run, y)));
  const width = Math.max(1, ...modules.map((row) => row.length));
  return {
    width,
    height: Math.max(1, modules.length),
    shapes: commands.length === 0 ? [] : [{ kind: 'path', commands, fill: 'code' }],
  };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function findRuns(row: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last?.end === x) runs[runs.length - 1] = { start: last.start, end: x + 1 };
    else runs.push({ start: x, end: x + 1 });
  });
  return runs;
}

function traceRun({ start, end }: Run, y: number): readonly PathCommand[] {
  return [['M', start, y], ['L', end, y], ['L', end, y + 1], ['L', start, y + 1], ['Z']];
}
