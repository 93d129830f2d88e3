import type { DomainGroup } from '../model';
import type { ColourRole, Figure, Shape } from './Figure';
import { pointAt, traceArc, traceCircle, traceSector } from './traceSector';

/** What one petal of the result shows. */
export interface WheelPetal {
  readonly group: DomainGroup;
  /** Drawn beside the petal; empty for none. */
  readonly label: string;
  /** Full values 0 to 100; absent where there is no score, which is drawn as a dashed outline. */
  readonly score?:
    | { readonly value: number; readonly low: number; readonly high: number }
    | undefined;
  /** A score aimed at, 0 to 100, drawn as an arc across the petal; absent for none. */
  readonly aim?: number | undefined;
}

/** What one petal of the progress wheel shows: answered or not, never the score. */
export interface ProgressPetal {
  readonly group: DomainGroup;
  readonly label: string;
  readonly answered: readonly boolean[];
  readonly current: boolean;
}

export interface WheelSize {
  readonly width: number;
  readonly height: number;
  /** Size of the labels, in the figure's units; 0 draws none and lets the petals fill the square. */
  readonly labelSize: number;
}

/** For a wide place, with titles around the wheel. */
export const titledWheel: WheelSize = { width: 660, height: 450, labelSize: 15 };
/** For a phone, with codes around the wheel. */
export const codedWheel: WheelSize = { width: 360, height: 360, labelSize: 15 };
/** For a list of sites, and as the icon. */
export const bareWheel: WheelSize = { width: 200, height: 200, labelSize: 0 };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly hub: number;
  readonly rim: number;
  readonly unit: number;
}

/**
 * Draws the readiness wheel: opportunities first, clockwise from the top, then challenges.
 *
 * Length alone carries the score; a whisker carries the range; challenges are ribbed, so that the
 * groups differ on a one-bit print. A score of 0 is a dot on the hub, no score a dashed outline.
 */
export function drawWheel(petals: readonly WheelPetal[], size: WheelSize): Figure {
  const place = placeWheel(size);
  const angles = spread(petals);
  const shapes: Shape[] = drawRings(place);
  petals.forEach((petal, index) => {
    const angle = angles[index] ?? { start: 0, end: 0 };
    shapes.push(...drawPetal(petal, angle.start, angle.end, place));
    shapes.push(...drawAim(petal.aim, angle.start, angle.end, place));
    shapes.push(...drawLabel(petal.label, angle.start, angle.end, place, size));
  });
  return { width: size.width, height: size.height, shapes };
}

/** Draws the wheel while answering: a segment an item, filled once it is answered. */
export function drawProgressWheel(petals: readonly ProgressPetal[], size: WheelSize): Figure {
  const place = placeWheel(size);
  const angles = spread(petals);
  const shapes: Shape[] = [];
  petals.forEach((petal, index) => {
    const { start, end } = angles[index] ?? { start: 0, end: 0 };
    const step = (place.rim - place.hub) / Math.max(1, petal.answered.length);
    petal.answered.forEach((answered, item) => {
      const commands = traceSector({
        ...place,
        startAngle: start,
        endAngle: end,
        innerRadius: place.hub + item * step,
        outerRadius: place.hub + (item + 1) * step - 1.5 * place.unit,
        cornerRadius: 2 * place.unit,
        gap: 4 * place.unit,
      });
      const colour = answered ? petal.group : undefined;
      shapes.push({
        kind: 'path',
        commands,
        fill: colour,
        stroke: colour ?? (petal.current ? 'ink' : 'line'),
        strokeWidth: place.unit,
      });
    });
    if (petal.current) shapes.push(drawDot('ink', (start + end) / 2, place.rim * 1.035, place));
    shapes.push(...drawLabel(petal.label, start, end, place, size));
  });
  return { width: size.width, height: size.height, shapes };
}

function placeWheel({ width, height, labelSize }: WheelSize): Place {
  const half = Math.min(width, height) / 2;
  const rim = labelSize > 0 ? half - labelSize * 2.1 : half * 0.97;
  return { x: width / 2, y: height / 2, hub: rim * 0.24, rim, unit: rim / 150 };
}

/** Equal petals, with a wider gap between the two groups. */
function spread(petals: readonly { readonly group: DomainGroup }[]) {
  const groupGap = 0.16;
  const groups = new Set(petals.map((petal) => petal.group)).size;
  const width = (2 * Math.PI - groups * groupGap) / Math.max(1, petals.length);
  let angle = groupGap / 2;
  return petals.map(({ group }, index) => {
    if (index > 0 && petals[index - 1]?.group !== group) angle += groupGap;
    const start = angle;
    angle += width;
    return { start, end: angle };
  });
}

function drawRings(place: Place): Shape[] {
  return [1, 2, 3, 4].map((level) => ({
    kind: 'path',
    commands: traceCircle(place.x, place.y, radiusOf(level * 25, place)),
    stroke: 'line',
    strokeWidth: 0.7 * place.unit,
  }));
}

function radiusOf(score: number, place: Place): number {
  return place.hub + ((place.rim - place.hub) * score) / 100;
}

function drawPetal(petal: WheelPetal, start: number, end: number, place: Place): readonly Shape[] {
  const outline = {
    ...place,
    startAngle: start,
    endAngle: end,
    innerRadius: place.hub,
    cornerRadius: 3 * place.unit,
    gap: 5 * place.unit,
  };
  const middle = (start + end) / 2;
  if (petal.score === undefined) {
    const commands = traceSector({ ...outline, outerRadius: place.rim });
    const dash = [3 * place.unit, 3 * place.unit];
    return [{ kind: 'path', commands, stroke: 'quiet', strokeWidth: 0.9 * place.unit, dash }];
  }
  const { value, low, high } = petal.score;
  const length = radiusOf(value, place);
  const body: Shape[] =
    value > 0
      ? [
          {
            kind: 'path',
            commands: traceSector({ ...outline, outerRadius: length }),
            fill: petal.group,
          },
        ]
      : [drawDot(petal.group, middle, place.hub, place)];
  const ribs = petal.group === 'challenge' ? drawRibs(start, end, length, place) : [];
  return [...body, ...ribs, ...drawWhisker(low, high, middle, place)];
}

function drawDot(fill: ColourRole, angle: number, radius: number, place: Place): Shape {
  const [x, y] = pointAt(place.x, place.y, radius, angle);
  return { kind: 'path', commands: traceCircle(x, y, 3.2 * place.unit), fill };
}

/** Paper-coloured arcs across a challenge's petal. */
function drawRibs(start: number, end: number, length: number, place: Place): Shape[] {
  const step = 6.5 * place.unit;
  const count = Math.max(0, Math.ceil((length - place.hub) / step) - 1);
  return Array.from({ length: count }, (_, index) => ({
    kind: 'path',
    commands: traceArc(place.x, place.y, place.hub + (index + 1) * step, start, end),
    stroke: 'paper',
    strokeWidth: 1.3 * place.unit,
  }));
}

/** From low to high along the petal's middle; nothing where the range is a point. */
function drawWhisker(low: number, high: number, angle: number, place: Place): readonly Shape[] {
  if (high - low < 1e-9) return [];
  const from = radiusOf(low, place);
  const to = radiusOf(high, place);
  const line = (a: readonly [number, number], b: readonly [number, number]): readonly Shape[] => {
    const commands = [['M', ...a] as const, ['L', ...b] as const];
    // A paper-coloured halo keeps the whisker visible on its own petal.
    return [
      { kind: 'path', commands, stroke: 'paper', strokeWidth: 4 * place.unit },
      { kind: 'path', commands, stroke: 'ink', strokeWidth: 1.6 * place.unit },
    ];
  };
  const cap = (radius: number) => {
    const half = (3.6 * place.unit) / radius;
    return line(
      pointAt(place.x, place.y, radius, angle - half),
      pointAt(place.x, place.y, radius, angle + half),
    );
  };
  const stem = line(pointAt(place.x, place.y, from, angle), pointAt(place.x, place.y, to, angle));
  const layered = [stem, cap(from), cap(to)];
  return [
    ...layered.flatMap((pair) => pair.slice(0, 1)),
    ...layered.flatMap((pair) => pair.slice(1)),
  ];
}

/** An arc from side to side of the petal: nothing else in the wheel runs across one. */
function drawAim(
  aim: number | undefined,
  start: number,
  end: number,
  place: Place,
): readonly Shape[] {
  if (aim === undefined) return [];
  const radius = radiusOf(aim, place);
  const inset = (2.5 * place.unit) / radius;
  const commands = traceArc(place.x, place.y, radius, start + inset, end - inset);
  return [
    { kind: 'path', commands, stroke: 'paper', strokeWidth: 6 * place.unit },
    { kind: 'path', commands, stroke: 'ink', strokeWidth: 2.6 * place.unit },
  ];
}

function drawLabel(
  text: string,
  start: number,
  end: number,
  place: Place,
  { labelSize }: WheelSize,
): readonly Shape[] {
  if (labelSize === 0 || text === '') return [];
  const angle = (start + end) / 2;
  const [x, y] = pointAt(place.x, place.y, place.rim + labelSize * 0.75, angle);
  const side = Math.sin(angle);
  const anchor = Math.abs(side) < 0.12 ? 'middle' : side > 0 ? 'start' : 'end';
  // The baseline drops as the label passes the wheel's sides, so that it never touches a petal.
  const baseline = y + labelSize * (0.34 - 0.36 * Math.cos(angle));
  return [
    {
      kind: 'text',
      x,
      y: baseline,
      text,
      size: labelSize,
      anchor,
      weight: 'semibold',
      fill: 'ink',
    },
  ];
}
