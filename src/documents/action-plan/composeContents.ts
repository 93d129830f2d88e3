import { setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import type { Strip, TextRun } from '../pdf/layout/TextRun';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import type { PlanContext } from './PlanContext';
import { area, styles } from './styles';

/** A section as the cover lists it. */
export interface ContentsEntry {
  readonly title: string;
  readonly anchor: string;
}

const gap = 24;

/** Two columns of titles with page numbers, each line a link; one slice. */
export function composeContents(
  context: PlanContext,
  section: StructureElement,
  contents: readonly ContentsEntry[],
): readonly Slice[] {
  const list = createElement(section, 'TOC');
  const half = Math.ceil(contents.length / 2);
  const width = (area.width - gap) / 2;
  const columns = [contents.slice(0, half), contents.slice(half)].map((entries, index) => ({
    left: area.left + index * (width + gap),
    strips: entries.flatMap((entry) => setEntry(context, list, entry, width)),
  }));
  return composeRow(columns, {
    paddingTop: 9,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore: 18,
    decorate: (canvas, top) =>
      canvas.document.artifact('Layout', () =>
        canvas.pen.horizontalLine(area.left, top, area.width, 'line'),
      ),
  });
}

function setEntry(
  context: PlanContext,
  list: StructureElement,
  { title, anchor }: ContentsEntry,
  width: number,
): readonly Strip[] {
  const reference = createElement(createElement(list, 'TOCI'), 'Reference');
  const { style, leading } = styles.quiet;
  const linked: TextRun = { text: title, style, link: { kind: 'anchor', anchor, contents: title } };
  const [strip] = setStrips(context, reference, [linked], styles.quiet, { width: width - 30 });
  if (strip === undefined) return [];
  return [
    {
      height: leading + 2.4,
      draw(canvas: Canvas, left: number, top: number) {
        strip.draw(canvas, left, top);
        const place = canvas.find(anchor);
        if (place === undefined) return;
        // The space keeps title and number apart where the text is read out or copied.
        const number = ` ${context.translator.number(place.page)}`;
        const right = left + width - canvas.typesetter.measure(number, style);
        const baseline = top + (leading + style.size * 0.64) / 2;
        canvas.document.mark(reference, () => canvas.pen.text(number, right, baseline, style));
      },
    },
  ];
}
