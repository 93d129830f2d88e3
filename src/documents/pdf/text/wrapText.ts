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

/**
 * Breaks prepared text into lines no wider than `width`.
 *
 * Lines break after a space or a hyphen; a word wider than a line breaks after punctuation of
 * addresses, else between graphemes. The space a line breaks at stays at its end, and a line end
 * leaves one, so that the parts joined are the text: readers and extraction would join words
 * otherwise.
 */
export function wrapText<Run extends WrapRun>(
  runs: readonly Run[],
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
  const place = (parts: readonly LinePart<Run>[]) => {
    for (const part of parts) {
      const trimmed = trimSpaces(part.text);
      if (trimmed !== '') inked = used + measure(trimmed, part.run);
      used += measure(part.text, part.run);
      open.push(part);
    }
  };

  const text = runs.map((run) => run.text).join('');
  const fits = (parts: readonly LinePart<Run>[], from = 0) =>
    from + measureParts(parts, measure) <= width + tolerance;
  for (const { index, 0: word } of text.matchAll(wordPattern)) {
    const parts = takeParts(runs, index, index + word.length);
    if (word === '\n') {
      place(parts.map(({ run }) => ({ run, text: ' ' })));
      close();
      continue;
    }
    if (used > 0 && !fits(parts, used)) close();
    if (fits(parts)) place(parts);
    else {
      for (const [start, end] of splitLongWord(word, (from, to) =>
        fits(takeParts(runs, index + from, index + to)),
      )) {
        const piece = takeParts(runs, index + start, index + end);
        if (used > 0 && !fits(piece, used)) close();
        place(piece);
      }
    }
  }
  if (open.length > 0) close();
  return lines;
}

/** Sums of widths differ in the last digits with the order of adding. */
const tolerance = 1e-6;

/** Width without the spaces at the end. */
function measureParts<Run extends WrapRun>(
  parts: readonly LinePart<Run>[],
  measure: Measure<Run>,
): number {
  let width = 0;
  let inked = 0;
  for (const { run, text } of parts) {
    const trimmed = trimSpaces(text);
    if (trimmed !== '') inked = width + measure(trimmed, run);
    width += measure(text, run);
  }
  return inked;
}

/** A word with its spaces, up to a hyphen between letters, or up to a line end. */
const wordPattern = /\n|[^ \n]*?\p{L}[-\u2010](?=\p{L})|[^ \n]+ *| +/gu;

/** The parts of runs between two places of their joined text. */
function takeParts<Run extends WrapRun>(
  runs: readonly Run[],
  start: number,
  end: number,
): readonly LinePart<Run>[] {
  let from = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += run.text.length;
    return text === '' ? [] : [{ run, text }];
  });
}

/** Start and end of the pieces of a word that is wider than a line. */
function splitLongWord(
  word: string,
  fits: (start: number, end: number) => boolean,
): readonly (readonly [number, number])[] {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...word.matchAll(/[^/?&_=.]*[/?&_=.]+ *|[^/?&_=.]+/g)].flatMap(({ index, 0: piece }) => {
    if (fits(index, index + piece.length)) return [[index, index + piece.length] as const];
    return [...graphemes.segment(piece)].map(
      ({ index: at, segment }) => [index + at, index + at + segment.length] as const,
    );
  });
}

/** Without the spaces at the end; a no-break space is not one of them. */
function trimSpaces(text: string): string {
  return text.replace(/ +$/, '');
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
