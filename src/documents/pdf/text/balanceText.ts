import {
  fillLines,
  type Line,
  type Measure,
  type MeasuredWord,
  measureWords,
  type WrapRun,
} from './wrapText';

/** Breaks text into as many lines as `wrapText` does, of lengths as even as they get. */
export function balanceText<Run extends WrapRun>(
  runs: readonly Run[],
  width: number,
  measure: Measure<Run>,
): readonly Line<Run>[] {
  const words = measureWords(runs, measure);
  return narrowLines(fillLines(words, width, measure), words, { width, measure, spare: 1 });
}

/** Breaks a paragraph so that its last line is not a single short word, where that costs nothing. */
export function wrapParagraph<Run extends WrapRun>(
  runs: readonly Run[],
  width: number,
  measure: Measure<Run>,
): readonly Line<Run>[] {
  const words = measureWords(runs, measure);
  const lines = fillLines(words, width, measure);
  const last = lines.at(-1);
  if (lines.length < 2 || last === undefined || last.width > width * 0.16) return lines;
  return narrowLines(lines, words, { width, measure, spare: 0.12 });
}

/** The same words on as many lines, narrower by the spare share of their width at most. */
function narrowLines<Run extends WrapRun>(
  widest: readonly Line<Run>[],
  words: readonly MeasuredWord<Run>[],
  options: {
    readonly width: number;
    readonly measure: Measure<Run>;
    readonly spare: number;
  },
): readonly Line<Run>[] {
  if (widest.length < 2) return widest;
  const { width, measure, spare } = options;
  let fits = widest;
  let low = width * (1 - spare);
  let high = width;
  // Six halvings come within two hundredths of the width, less than a letter.
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    const lines = fillLines(words, middle, measure);
    if (lines.length === widest.length && lines.every((line) => line.width <= middle + 1e-6)) {
      fits = lines;
      high = middle;
    } else low = middle;
  }
  return fits;
}
