import { createElement, type StructureElement } from '../structure/StructureElement';
import { balanceText, wrapParagraph } from '../text/balanceText';
import type { LineSegment, Typesetter } from '../text/createTypesetter';
import type { TextDirection } from '../text/DrawText';
import { findDirection } from '../text/findDirection';
import { prepareText } from '../text/prepareText';
import type { Line, LinePart } from '../text/wrapText';
import type { Canvas } from './Slice';
import type { Strip, TextRun } from './TextRun';

export interface ParagraphOptions {
  readonly width: number;
  /** From one line to the next, in points. */
  readonly leading: number;
  readonly gapBefore?: number;
  readonly align?: 'start' | 'end' | 'middle';
  /** Lines of even length, for headings. */
  readonly balanced?: boolean;
}

/**
 * Sets a paragraph as content of an element: one strip a line.
 *
 * Text that is only spaces gives no strips.
 */
export function setParagraph(
  typesetter: Typesetter,
  element: StructureElement,
  runs: readonly TextRun[],
  options: ParagraphOptions,
): readonly Strip[] {
  const { width, leading, gapBefore = 0, align = 'start', balanced = false } = options;
  const prepared = prepareRuns(runs);
  const direction = directionOf(typesetter, prepared);
  const measure = (text: string, run: TextRun) => typesetter.measure(text, run.style, direction);
  const lines = (balanced ? balanceText : wrapParagraph)(prepared, width, measure);
  const size = Math.max(...prepared.map(({ style }) => style.size), 0);
  // Letters between baseline and ascender stand in the middle of the line.
  const rise = (leading + size * 0.64) / 2;
  const share = { start: 0, middle: 0.5, end: 1 }[align];
  const room = direction === 'leftToRight' ? share : 1 - share;
  const links = new Map<TextRun, StructureElement>();

  return lines.map((line, index) => {
    const gap = index === 0 ? gapBefore : 0;
    return {
      height: leading + gap,
      draw(canvas, left, top) {
        const start = left + (width - line.width) * room;
        drawLine(canvas, line, { left: start, baseline: top + gap + rise, leading });
      },
    };
  });

  /** Parts follow each other to the right, or to the left from the line's right end. */
  function drawLine(canvas: Canvas, line: Line<TextRun>, place: LinePlace): void {
    const backwards = direction === 'rightToLeft';
    let at = backwards ? place.left + line.width : place.left;
    for (const parts of groupByLink(line.parts)) {
      const link = parts[0]?.run.link;
      const owner = link === undefined ? element : elementOf(parts[0]?.run);
      const start = at;
      for (const { kind, pieces } of segmentParts(parts)) {
        const paint = () => {
          for (const { run, text } of pieces) {
            const advance = measure(text, run);
            if (backwards) at -= advance;
            canvas.pen.text(text, at, place.baseline, run.style, direction);
            if (!backwards) at += advance;
          }
        };
        const actualText = pieces.map(({ text }) => text).join('');
        if (kind === 'glyphs') canvas.document.mark(owner, paint);
        else {
          const span = createElement(owner, 'Span', { actualText });
          canvas.document.mark(span, paint, kind === 'turned' ? undefined : actualText);
        }
      }
      const target = link === undefined ? undefined : findTarget(canvas, link);
      if (link === undefined || target === undefined) continue;
      const [from, to] = [Math.min(start, at), Math.max(start, at)];
      const left = Math.max(from, place.left);
      const box = {
        left,
        top: place.baseline - place.leading * 0.75,
        width: Math.min(to, place.left + line.width) - left,
        height: place.leading,
      };
      canvas.document.link(owner, box, target, link.contents);
    }
  }

  /** What stands for other text is marked by itself, with the text it stands for. */
  function segmentParts(parts: readonly LinePart<TextRun>[]): readonly LineSegments[] {
    const groups: { kind: LineSegment['kind']; pieces: LinePart<TextRun>[] }[] = [];
    for (const { run, text } of parts) {
      for (const { kind, text: piece } of typesetter.segment(text, run.style, direction)) {
        const before = groups.at(-1);
        if (before?.kind === 'glyphs' && kind === 'glyphs')
          before.pieces.push({ run, text: piece });
        else groups.push({ kind, pieces: [{ run, text: piece }] });
      }
    }
    return groups;
  }

  /** One Link element for all lines of a run, made in its place in reading order. */
  function elementOf(run: TextRun | undefined): StructureElement {
    if (run === undefined) return element;
    const known = links.get(run) ?? createElement(element, 'Link');
    links.set(run, known);
    return known;
  }
}

interface LineSegments {
  readonly kind: LineSegment['kind'];
  readonly pieces: readonly LinePart<TextRun>[];
}

interface LinePlace {
  readonly left: number;
  readonly baseline: number;
  readonly leading: number;
}

/** Only a browser can draw a line from right to left; boxes stand as they are typed. */
function directionOf(typesetter: Typesetter, runs: readonly TextRun[]): TextDirection {
  if (!typesetter.drawsAnyText) return 'leftToRight';
  return findDirection(runs.map(({ text }) => text).join(''));
}

/** Prepared runs without spaces around the whole. */
function prepareRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const prepared = runs.map((run) => ({ ...run, text: prepareText(run.text) }));
  return prepared
    .map((run, index) => {
      const started = index === 0 ? run.text.replace(/^[ \n]+/, '') : run.text;
      const text = index === prepared.length - 1 ? started.replace(/[ \n]+$/, '') : started;
      return { ...run, text };
    })
    .filter(({ text }) => text !== '');
}

/** Neighbours that are content of one element are marked together. */
function groupByLink(
  parts: readonly LinePart<TextRun>[],
): readonly (readonly LinePart<TextRun>[])[] {
  const groups: LinePart<TextRun>[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before?.run.link === part.run.link) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function findTarget(canvas: Canvas, link: NonNullable<TextRun['link']>) {
  if (link.kind === 'address') return { kind: 'address', url: link.url } as const;
  const place = canvas.find(link.anchor);
  return place === undefined ? undefined : ({ kind: 'place', ...place } as const);
}
