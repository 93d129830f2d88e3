import { findWords, graphemesOf } from './findWords';

/** Text in one style, as `wrapText` sees it. */
export interface WrapRun {
  readonly text: string;
}

/** A piece of a line: which run it is of. */
export interface LinePart<Run extends WrapRun> {
  readonly run: Run;
  readonly text: string;
}

export interface Line<Run extends WrapRun> {
  readonly parts: readonly LinePart<Run>[];
  /** In points, without the spaces at its end. */
  readonly width: number;
}

export type Measure<Run extends WrapRun> = (text: string, run: Run) => number;

/** A piece of text that a line may end behind, measured once for however many tries. */
export interface MeasuredWord<Run extends WrapRun> {
  readonly parts: readonly LinePart<Run>[];
  readonly size: PartsSize;
  /** A line ends behind it whatever its width. */
  readonly endsLine: boolean;
}

/** In points, with and without the spaces at the end. */
interface PartsSize {
  readonly width: number;
  readonly inked: number;
}

/**
 * Breaks prepared text into lines no wider than `width`.
 *
 * Lines break after a space or a hyphen, and where scripts that write no spaces let them; a word
 * wider than a line breaks after punctuation of addresses, else between graphemes. The space a line
 * breaks at stays at its end, and a line end leaves one, so that the parts joined are the text:
 * readers and extraction would join words otherwise.
 */
export function wrapText<Run extends WrapRun>(
  runs: readonly Run[],
  width: number,
  measure: Measure<Run>,
): readonly Line<Run>[] {
  return fillLines(measureWords(runs, measure), width, measure);
}

/** The words of prepared text with their widths; a line end is read as a space. */
export function measureWords<Run extends WrapRun>(
  runs: readonly Run[],
  measure: Measure<Run>,
): readonly MeasuredWord<Run>[] {
  const whole = runs.map((run) => ({ run, text: run.text }));
  let index = 0;
  return findWords(runs.map((run) => run.text).join('')).map((word) => {
    const found = takeParts(whole, index, index + word.length);
    index += word.length;
    const endsLine = word === '\n';
    const parts = endsLine ? found.map(({ run }) => ({ run, text: ' ' })) : found;
    return { parts, size: measureParts(parts, measure), endsLine };
  });
}

/** Puts words on lines no wider than `width`, as `wrapText` says. */
export function fillLines<Run extends WrapRun>(
  words: readonly MeasuredWord<Run>[],
  width: number,
  measure: Measure<Run>,
): readonly Line<Run>[] {
  const lines: Line<Run>[] = [];
  let open: LinePart<Run>[] = [];
  // Width of the open line with and without its spaces at the end.
  let used = 0;
  let inked = 0;

  const close = () => {
    lines.push({ parts: joinParts(open), width: inked });
    open = [];
    used = 0;
    inked = 0;
  };
  const fits = (size: PartsSize, from = 0) => from + size.inked <= width + tolerance;
  const place = (parts: readonly LinePart<Run>[], size: PartsSize) => {
    if (used > 0 && !fits(size, used)) close();
    if (size.inked > 0) inked = used + size.inked;
    used += size.width;
    open.push(...parts);
  };

  for (const { parts, size, endsLine } of words) {
    if (fits(size)) place(parts, size);
    else {
      if (used > 0) close();
      const sizeOf = (from: number, to: number) =>
        measureParts(takeParts(parts, from, to), measure);
      for (const [from, to] of splitLongWord(parts, (start, end) => fits(sizeOf(start, end)))) {
        place(takeParts(parts, from, to), sizeOf(from, to));
      }
    }
    if (endsLine) close();
  }
  if (open.length > 0) close();
  return lines;
}

/** Sums of widths differ in the last digits with the order of adding. */
const tolerance = 1e-6;

function measureParts<Run extends WrapRun>(
  parts: readonly LinePart<Run>[],
  measure: Measure<Run>,
): PartsSize {
  let width = 0;
  let inked = 0;
  for (const { run, text } of parts) {
    const trimmed = trimSpaces(text);
    const ink = trimmed === '' ? 0 : measure(trimmed, run);
    if (trimmed !== '') inked = width + ink;
    width += trimmed === text ? ink : measure(text, run);
  }
  return { width, inked };
}

/** The parts between two places of their joined text. */
function takeParts<Run extends WrapRun>(
  parts: readonly LinePart<Run>[],
  start: number,
  end: number,
): readonly LinePart<Run>[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return [{ run: only.run, text: only.text.slice(start, end) }];
  }
  let from = 0;
  return parts.flatMap(({ run, text: whole }) => {
    const text = whole.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += whole.length;
    return text === '' ? [] : [{ run, text }];
  });
}

/** Start and end of the pieces of a word that is wider than a line. */
function splitLongWord(
  parts: readonly LinePart<WrapRun>[],
  fits: (start: number, end: number) => boolean,
): readonly (readonly [number, number])[] {
  const word = parts.map(({ text }) => text).join('');
  return [...word.matchAll(/[^/?&_=.]*[/?&_=.]+ *|[^/?&_=.]+/g)].flatMap(({ index, 0: piece }) => {
    if (fits(index, index + piece.length)) return [[index, index + piece.length] as const];
    let at = index;
    return graphemesOf(piece).map((grapheme) => {
      at += grapheme.length;
      return [at - grapheme.length, at] as const;
    });
  });
}

/** Without the spaces at the end; a no-break space is not one of them. */
function trimSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** Joins neighbours of one run. */
function joinParts<Run extends WrapRun>(parts: readonly LinePart<Run>[]): readonly LinePart<Run>[] {
  const joined: LinePart<Run>[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.run === part.run) {
      joined[joined.length - 1] = { run: part.run, text: before.text + part.text };
    } else joined.push(part);
  }
  return joined;
}
