import type { DomainGroup } from '../model';
import type { Figure, Shape } from './Figure';
import { traceLine } from './traceLine';
import { traceCircle } from './traceSector';

/** How many scores lie where. */
export interface DistributionFigures {
  /** 0 to 100 each, in any order. */
  readonly values: ArrayLike<number>;
  /** Absent where there are too few for a middle half to mean anything. */
  readonly lowerQuartile?: number | undefined;
  readonly median?: number | undefined;
  readonly upperQuartile?: number | undefined;
}

/** Where the figure's parts lie, in its units. */
interface Ground {
  readonly width: number;
  readonly line: number;
  readonly at: (score: number) => number;
}

/** Where bands change (S7). */
const bandStarts = [37.5, 62.5, 87.5];
const margin = 5;
/** Below the line: the bar of the middle half. */
const boxHeight = 8;
const boxGap = 3;
const largestDot = 3;
/** Smaller dots run into one another on paper; then columns stand for them. */
const smallestDot = 1.1;
const ribStep = 7;

/**
 * Scores of many sites: a dot each, piled up over a line from 0 to 100, with the middle half as a bar below
 * it and the median as a stroke. Where dots would be too small, columns of the same heights stand for
 * them. Nobody is named, and nothing is ranked.
 */
export function drawDistribution(
  group: DomainGroup,
  figures: DistributionFigures,
  { width, height } = { width: 240, height: 44 },
): Figure {
  const at = (score: number) => margin + ((width - 2 * margin) * score) / 100;
  const ground: Ground = { width, line: height - boxHeight - boxGap - 2, at };
  return {
    width,
    height,
    shapes: [
      ...drawLine(ground),
      ...drawPiles(group, figures.values, ground),
      ...drawMiddle(group, figures, ground),
    ],
  };
}

function drawLine({ line, at }: Ground): readonly Shape[] {
  const ticks = [0, ...bandStarts, 100].map((score) =>
    traceLine([at(score), line - 2], [at(score), line + 2]),
  );
  return [traceLine([at(0), line], [at(100), line]), ...ticks].map(
    (commands): Shape => ({ kind: 'path', commands, stroke: 'quiet', strokeWidth: 0.8 }),
  );
}

/** Scores of one place in a row of places, piled up. */
function drawPiles(
  group: DomainGroup,
  values: ArrayLike<number>,
  { width, line, at }: Ground,
): readonly Shape[] {
  if (values.length === 0) return [];
  const room = line - 3;
  // The widest place whose highest pile fits; with many sites it gets narrow, and then dots give way.
  let radius = largestDot;
  let piles = pile(values, placesOf(width, radius));
  while (radius > smallestDot && Math.max(...piles) * 2 * radius > room) {
    radius -= 0.1;
    piles = pile(values, placesOf(width, radius));
  }
  const places = piles.length;
  const middleOf = (place: number) => at(((place + 0.5) * 100) / places);
  const highest = Math.max(...piles);
  if (highest * 2 * radius > room) return drawColumns(group, values, { width, line, at }, room);
  return piles.flatMap((count, place) =>
    Array.from({ length: count }, (_, index): Shape => {
      const y = line - 1 - radius * (1 + 2 * index);
      return {
        kind: 'path',
        commands: traceCircle(middleOf(place), y, radius * 0.88),
        fill: group,
      };
    }),
  );
}

function placesOf(width: number, radius: number): number {
  return Math.max(1, Math.floor((width - 2 * margin) / (2 * radius)));
}

function pile(values: ArrayLike<number>, places: number): readonly number[] {
  const piles = new Array<number>(places).fill(0);
  for (const value of Array.from(values)) {
    const place = Math.min(places - 1, Math.max(0, Math.floor((value * places) / 100)));
    piles[place] = (piles[place] ?? 0) + 1;
  }
  return piles;
}

/** Scores of four items lie a sixteenth apart: a column for each tells most about them. */
const columnCount = 17;

function drawColumns(
  group: DomainGroup,
  values: ArrayLike<number>,
  { line, at }: Ground,
  room: number,
): readonly Shape[] {
  const counts = new Array<number>(columnCount).fill(0);
  for (const value of Array.from(values)) {
    const place = Math.round((value * (columnCount - 1)) / 100);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const highest = Math.max(...counts);
  const step = 100 / (columnCount - 1);
  // The columns at both ends stay inside the figure.
  const half = Math.min(margin, (at(step) - at(0)) * 0.38);
  return counts.flatMap((count, place): readonly Shape[] => {
    if (count === 0) return [];
    const middle = at(place * step);
    const top = line - 1 - Math.max(1, (room * count) / highest);
    const [left, right] = [middle - half, middle + half];
    const commands = traceLine([left, line - 1], [left, top], [right, top], [right, line - 1]);
    return [{ kind: 'path', commands: [...commands, ['Z']], fill: group }];
  });
}

function drawMiddle(
  group: DomainGroup,
  { lowerQuartile, median, upperQuartile }: DistributionFigures,
  { line, at }: Ground,
): readonly Shape[] {
  const top = line + boxGap;
  const bottom = top + boxHeight;
  const shapes: Shape[] = [];
  if (lowerQuartile !== undefined && upperQuartile !== undefined) {
    const [left, right] = [at(lowerQuartile), Math.max(at(upperQuartile), at(lowerQuartile) + 2)];
    const box = traceLine(
      [left, top + 1],
      [right, top + 1],
      [right, bottom - 1],
      [left, bottom - 1],
    );
    shapes.push({ kind: 'path', commands: [...box, ['Z']], fill: group });
    // Ribs tell the two groups apart without colour, as in the wheel.
    for (let x = left + ribStep; group === 'challenge' && x < right - 1; x += ribStep) {
      const rib = traceLine([x, top + 1], [x, bottom - 1]);
      shapes.push({ kind: 'path', commands: rib, stroke: 'paper', strokeWidth: 1.3 });
    }
  }
  if (median !== undefined) {
    const stroke = traceLine([at(median), line - 3], [at(median), bottom]);
    shapes.push({ kind: 'path', commands: stroke, stroke: 'paper', strokeWidth: 4 });
    shapes.push({ kind: 'path', commands: stroke, stroke: 'ink', strokeWidth: 2 });
  }
  return shapes;
}
