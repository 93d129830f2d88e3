import { type Level, levels, type Tally } from '../model';
import type { Figure, Shape } from './Figure';
import { traceCircle } from './traceSector';

/** Those who gave no level: how many, and what they are called, in up to two lines. */
export interface OtherPile {
  readonly label: readonly string[];
  readonly count: number;
}

/** How a group answered one item. */
export interface DotsOrder {
  readonly levels: Tally['levels'];
  /** Beside the levels, such as "don't know". */
  readonly others: readonly OtherPile[];
  /** The level that was settled on; it gets a frame. */
  readonly agreed?: Level | undefined;
}

const column = 96;
const gap = 26;
/** The highest pile. */
const most = 230;
const numberSize = 26;
const above = numberSize * 1.6;
const labelSize = 30;
const otherSize = 21;
const below = labelSize * 1.9;
const largest = 19;
/** A dot and the room around it, in radii. */
const pitch = 2.25;

/** Where a figure's piles stand, and how their dots lie. */
interface Layout {
  readonly ground: number;
  readonly radius: number;
  /** Dots side by side. */
  readonly across: number;
}

/**
 * How a room answered one item, for a wall: a dot for each person above the five steps and, apart from
 * them, above what is no level. The number of each pile stands on top.
 *
 * Dots stand side by side and shrink where a pile is high, so that forty people can be drawn as well as
 * three. Piles of one figure have dots of one size.
 */
export function drawDots({ levels: counts, others, agreed }: DotsOrder): Figure {
  const highest = Math.max(1, ...counts, ...others.map(({ count }) => count));
  const layout = layOut(highest);
  const { ground } = layout;
  const start = column * levels.length + gap;
  const width = others.length === 0 ? column * levels.length : start + column * others.length;
  const shapes = [
    ...(agreed === undefined ? [] : [drawFrame(column * agreed, ground)]),
    ...levels.flatMap((level) => [
      ...drawPile(column * (level + 0.5), counts[level], layout, 'filled'),
      drawText(column * (level + 0.5), ground + labelSize * 1.25, String(level), labelSize),
    ]),
    ...others.flatMap(({ label, count }, index) => {
      const middle = start + column * (index + 0.5);
      const lines = label.map((line, row) =>
        drawText(middle, ground + otherSize * (1.3 + 1.05 * row), line, otherSize),
      );
      return [...drawPile(middle, count, layout, 'hollow'), ...lines];
    }),
  ];
  return { width, height: ground + below, shapes };
}

/** The largest dots with which the highest pile fits, and how many stand side by side. */
function layOut(highest: number): Layout {
  const fits = [1, 2, 3, 4].map((across) => ({
    across,
    radius: Math.min(
      largest,
      most / (pitch * Math.ceil(highest / across)),
      (column - 12) / (pitch * across),
    ),
  }));
  const best = fits.reduce((found, one) => (one.radius > found.radius ? one : found));
  return { ...best, ground: above + 6 + pitch * best.radius * Math.ceil(highest / best.across) };
}

function drawPile(
  middle: number,
  count: number,
  { ground, radius, across }: Layout,
  look: 'filled' | 'hollow',
): readonly Shape[] {
  const step = pitch * radius;
  const dots = Array.from({ length: count }, (_, index): Shape => {
    const row = Math.floor(index / across);
    const inRow = Math.min(across, count - row * across);
    const x = middle + step * ((index % across) - (inRow - 1) / 2);
    const y = ground - 5 - radius - step * row;
    return look === 'filled'
      ? { kind: 'path', commands: traceCircle(x, y, radius), fill: 'opportunity' }
      : { kind: 'path', commands: traceCircle(x, y, radius - 1), stroke: 'ink', strokeWidth: 2 };
  });
  const top = ground - 5 - step * Math.ceil(count / across) - 6;
  return [
    drawGround(middle, ground),
    ...dots,
    ...(count > 0 ? [drawText(middle, top, String(count), numberSize, 'semibold')] : []),
  ];
}

function drawGround(middle: number, ground: number): Shape {
  const half = column / 2 - 6;
  return {
    kind: 'path',
    commands: [
      ['M', middle - half, ground],
      ['L', middle + half, ground],
    ],
    stroke: 'quiet',
    strokeWidth: 2,
  };
}

function drawText(
  x: number,
  y: number,
  text: string,
  size: number,
  weight: 'regular' | 'semibold' = 'regular',
): Shape {
  return { kind: 'text', x, y, text, size, anchor: 'middle', weight, fill: 'ink' };
}

/** Around the step that was settled on. */
function drawFrame(left: number, ground: number): Shape {
  const [right, bottom] = [left + column - 2, ground + labelSize * 1.7];
  return {
    kind: 'path',
    commands: [
      ['M', left + 2, 2],
      ['L', right, 2],
      ['L', right, bottom],
      ['L', left + 2, bottom],
      ['Z'],
    ],
    stroke: 'opportunity',
    strokeWidth: 4,
  };
}
