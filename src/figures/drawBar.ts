import type { DomainGroup } from '../model';
import type { WheelPetal } from './drawWheel';
import type { Figure, Shape } from './Figure';
import { traceLine } from './traceLine';

type BarScore = NonNullable<WheelPetal['score']>;

/** Where a bar lies: room is left for the whisker's caps at 0 and 100. */
interface Track {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly at: (score: number) => number;
}

const ribStep = 7;

/** A score from 0 to 100 as a bar with its range as a whisker; no score is a dashed line. */
export function drawBar(
  group: DomainGroup,
  score: WheelPetal['score'],
  { width, height } = { width: 240, height: 18 },
): Figure {
  const at = (value: number) => 2 + ((width - 4) * value) / 100;
  const track: Track = { width, height, middle: height / 2, at };
  const base: Shape = {
    kind: 'path',
    commands: traceLine([at(0), track.middle], [at(100), track.middle]),
    stroke: score ? 'line' : 'quiet',
    strokeWidth: 1,
    ...(score ? {} : { dash: [3, 3] }),
  };
  const shapes = score
    ? [base, ...drawBody(group, score, track), ...drawRange(score, track)]
    : [base];
  return { width, height, shapes };
}

function drawBody(group: DomainGroup, score: BarScore, track: Track): readonly Shape[] {
  const { middle, height, at } = track;
  const half = height * 0.28;
  const end = endOf(score, track);
  const outline = traceLine(
    [at(0), middle - half],
    [end, middle - half],
    [end, middle + half],
    [at(0), middle + half],
  );
  const ribs = group === 'challenge' ? placeRibs(score, track) : [];
  return [
    { kind: 'path', commands: [...outline, ['Z']], fill: group },
    ...ribs.map(
      (x): Shape => ({
        kind: 'path',
        commands: traceLine([x, middle - half], [x, middle + half]),
        stroke: 'paper',
        strokeWidth: 1.3,
      }),
    ),
  ];
}

/** None beside the whisker: its halo would break them into dots. */
function placeRibs(score: BarScore, track: Track): readonly number[] {
  const { at } = track;
  const count = Math.max(0, Math.ceil((endOf(score, track) - at(0)) / ribStep) - 1);
  return Array.from({ length: count }, (_, index) => at(0) + (index + 1) * ribStep).filter(
    (x) => !hasRange(score) || x < at(score.low) - 3 || x > at(score.high) + 3,
  );
}

function drawRange(score: BarScore, { middle, height, at }: Track): readonly Shape[] {
  if (!hasRange(score)) return [];
  const cap = height * 0.3;
  const [low, high] = [at(score.low), at(score.high)];
  const paths = [
    traceLine([low, middle], [high, middle]),
    traceLine([low, middle - cap], [low, middle + cap]),
    traceLine([high, middle - cap], [high, middle + cap]),
  ];
  return [
    ...paths.map(
      (commands): Shape => ({ kind: 'path', commands, stroke: 'paper', strokeWidth: 4 }),
    ),
    ...paths.map(
      (commands): Shape => ({ kind: 'path', commands, stroke: 'ink', strokeWidth: 1.6 }),
    ),
  ];
}

/** A score of 0 is still a sliver to be seen. */
function endOf({ value }: BarScore, { at }: Track): number {
  return Math.max(at(value), at(0) + 2);
}

function hasRange({ low, high }: BarScore): boolean {
  return high - low > 1e-9;
}
