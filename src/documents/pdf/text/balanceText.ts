import { type Line, type Measure, type WrapRun, wrapText } from './wrapText';

/**
 * Breaks text into as many lines as `wrapText` does, of lengths as even as they get.
 *
 * With `spare` below 1 the lines narrow by that share at most, which is enough to give a lonely
 * last word company in a paragraph.
 */
export function balanceText<Run extends WrapRun>(
  runs: readonly Run[],
  width: number,
  measure: Measure<Run>,
  spare = 1,
): readonly Line<Run>[] {
  const widest = wrapText(runs, width, measure);
  if (widest.length < 2) return widest;
  let fits = widest;
  let low = width * (1 - spare);
  let high = width;
  // Six halvings come within two hundredths of the width, less than a letter.
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    const lines = wrapText(runs, middle, measure);
    if (lines.length === widest.length && lines.every((line) => line.width <= middle + 1e-6)) {
      fits = lines;
      high = middle;
    } else low = middle;
  }
  return fits;
}

/** Breaks a paragraph so that its last line is not a single short word, where that costs nothing. */
export function wrapParagraph<Run extends WrapRun>(
  runs: readonly Run[],
  width: number,
  measure: Measure<Run>,
): readonly Line<Run>[] {
  const lines = wrapText(runs, width, measure);
  const last = lines.at(-1);
  if (lines.length < 2 || last === undefined || last.width > width * 0.16) return lines;
  return balanceText(runs, width, measure, 0.12);
}
