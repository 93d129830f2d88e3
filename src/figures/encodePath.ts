import type { PathCommand } from './Figure';

/** Path commands as the `d` attribute of an SVG path, to hundredths of a unit. */
export function encodePath(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => [letter, ...numbers.map(round)].join(' ')).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
