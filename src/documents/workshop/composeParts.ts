import type { Translator } from '../../i18n';
import { drawBox } from '../paper-form/drawBox';
import type { SetStyle } from '../parts/SetStyle';
import { setStrips, setText, type TextOptions } from '../parts/setText';
import type { Setting } from '../parts/writePages';
import type { Pen } from '../pdf/createPen';
import { composeRow } from '../pdf/layout/composeRow';
import type { CellText, TableCell } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { area, styles } from './styles';

/** A heading that stays with what follows, and is a bookmark. */
export function setHeading(
  setting: Setting,
  section: StructureElement,
  text: string,
  options: TextOptions = {},
): readonly Slice[] {
  return setText(setting, section, 'H2', text, styles.heading, {
    spaceBefore: 20,
    keepWithNext: true,
    bookmark: 2,
    ...options,
  });
}

const indent = 20;

/** A list whose entries have a box to tick, or a dot. */
export function composeList(
  setting: Setting,
  section: StructureElement,
  texts: readonly string[],
  mark: 'box' | 'dot',
): readonly Slice[] {
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Disc')] });
  return texts.flatMap((text) => {
    const entry = createElement(list, 'LI');
    const first = mark === 'box' ? emptyBox : setDot(createElement(entry, 'Lbl'));
    const strips = setStrips(setting, createElement(entry, 'LBody'), text, styles.body, {
      width: area.width - indent,
    });
    return composeRow(
      [
        { left: area.left, strips: [first] },
        { left: area.left + indent, strips },
      ],
      { paddingTop: 3, paddingBottom: 2, limit: area.height },
    );
  });
}

const emptyBox: Strip = {
  height: styles.body.leading,
  draw: (canvas, left, top) => drawBox(canvas, left, top + 3, 9),
};

function setDot(label: StructureElement): Strip {
  const { style, leading } = styles.body;
  return {
    height: leading,
    draw({ document, pen }, left, top) {
      const baseline = top + (leading + style.size * 0.64) / 2;
      // The space keeps mark and text apart where they are read out or copied.
      document.mark(label, () => pen.text('• ', left + 2, baseline, style));
    },
  };
}

/** A cell of one paragraph. */
export function cellOf(text: string, set: SetStyle = styles.cell): TableCell {
  const paragraph: CellText = { runs: [{ text, style: set.style }], leading: set.leading };
  return { paragraphs: [paragraph] };
}

/** How the tables of these documents look. */
export const tableLook = {
  left: area.left,
  headStyle: styles.head.style,
  headLeading: styles.head.leading,
  paddingTop: 4,
  paddingBottom: 5,
  pageHeight: area.height,
  spaceBefore: 6,
} as const;

/** The programme and the page at the foot. */
export function drawFoot(
  pen: Pen,
  { typesetter }: Setting,
  { t }: Translator,
  page: number,
  of: number,
): void {
  const baseline = area.top + area.height + 30;
  const text = t('workshop.page', { page, of });
  const { style } = styles.margin;
  pen.text('LinkReady', area.left, baseline, style);
  pen.text(text, area.left + area.width - typesetter.measure(text, style), baseline, style);
}
