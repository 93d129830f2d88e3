import type { DomainGroup } from '../model';
import type { WheelPetal } from './drawWheel';
import type { Figure, PathCommand, Shape } from './Figure';

/** A score from 0 to 100 as a bar with its range as a whisker; no score is a dashed line. */
export function drawBar(
  group: DomainGroup,
  score: WheelPetal['score'],
  size = { width: 240, height: 18 },
): Figure {
  const { width, height } = size;
  const middle = height / 2;
  // Room for the whisker's caps at 0 and 100.
  const at = (value: number) => 2 + ((width - 4) * value) / 100;
  const line = (...points: readonly (readonly [number, number])[]): readonly PathCommand[] =>
    points.map(([x, y], index) => (index === 0 ? (['M', x, y] as const) : (['L', x, y] as const)));
  const base: Shape = {
    kind: 'path',
    commands: line([at(0), middle], [at(100), middle]),
    stroke: score ? 'line' : 'quiet',
    strokeWidth: 1,
    ...(score ? {} : { dash: [3, 3] }),
  };
  if (score === undefined) return { width, height, shapes: [base] };

  const half = height * 0.28;
  const end = Math.max(at(score.value), at(0) + 2);
  const body = line(
    [at(0), middle - half],
    [end, middle - half],
    [end, middle + half],
    [at(0), middle + half],
  );
  const ribs: readonly Shape[] =
    group === 'challenge'
      ? placeRibs().map((x): Shape => {
          const commands = line([x, middle - half], [x, middle + half]);
          return { kind: 'path', commands, stroke: 'paper', strokeWidth: 1.3 };
        })
      : [];
  const shapes: readonly Shape[] = [
    base,
    { kind: 'path', commands: [...body, ['Z']], fill: group },
    ...ribs,
    ...drawRange(score.low, score.high),
  ];
  return { width, height, shapes };

  /** None beside the whisker: its halo would break them into dots. */
  function placeRibs(): readonly number[] {
    const count = Math.max(0, Math.ceil((end - at(0)) / 7) - 1);
    const [low, high] = score ? [at(score.low), at(score.high)] : [0, 0];
    return Array.from({ length: count }, (_, index) => at(0) + (index + 1) * 7).filter(
      (x) => high - low < 1e-9 || x < low - 3 || x > high + 3,
    );
  }

  function drawRange(low: number, high: number): readonly Shape[] {
    if (high - low < 1e-9) return [];
    const cap = height * 0.3;
    const paths = [
      line([at(low), middle], [at(high), middle]),
      line([at(low), middle - cap], [at(low), middle + cap]),
      line([at(high), middle - cap], [at(high), middle + cap]),
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
}
