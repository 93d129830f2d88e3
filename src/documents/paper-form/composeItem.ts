import { capitalise } from '../../i18n';
import { type Item, levels } from '../../model';
import { setFillIn } from '../parts/setFillIn';
import { setStrips, setText } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { drawBox } from './drawBox';
import type { FormContext } from './FormContext';

export interface ItemOptions {
  /** Height of the room for a note, in points. */
  readonly noteHeight: number;
  readonly spaceBefore: number;
}

/** One item: its question, a box a level, don't know, not applicable where offered, and a note. */
export function composeItem(
  context: FormContext,
  parent: StructureElement,
  item: Item,
  options: ItemOptions,
): readonly Slice[] {
  const section = createElement(parent, 'Sect');
  const slices = [
    ...composeQuestion(context, section, item, options.spaceBefore),
    ...composeAnswers(context, section, item),
  ];
  const note = composeNote(context, section, item, options.noteHeight);
  return [...slices.map((slice) => ({ ...slice, keepWithNext: true })), note];
}

function composeQuestion(
  { setting, styles, translator, measures }: FormContext,
  section: StructureElement,
  item: Item,
  spaceBefore: number,
): readonly Slice[] {
  const title = translator.t(item.safety ? 'form.item.safety' : 'form.item', {
    code: capitalise(item.id),
    title: capitalise(translator.fill(item.title)),
  });
  return [
    ...setText(setting, section, 'H3', title, styles.quietStrong, { spaceBefore }),
    ...setText(setting, section, 'P', translator.fill(item.stem), styles.strong),
    createSlice({ height: measures.gap * 1.5, draw: () => undefined }),
  ];
}

/** A choice: the mark that is typed for it, and what it says. */
interface Choice {
  readonly mark: string;
  readonly text: string;
}

function composeAnswers(
  context: FormContext,
  section: StructureElement,
  item: Item,
): readonly Slice[] {
  const { translator, setting, input, measures } = context;
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  const { left, width } = setting.area;
  const rows = levels.map((level) => {
    const text = translator.fill(item.descriptors[level]);
    return setChoice(context, list, { mark: String(level), text }, left, width);
  });
  const dontKnow = {
    mark: translator.t('form.mark.dontKnow'),
    text: translator.t('answer.dontKnow'),
  };
  const notApplicable = describeNotApplicable(context, item);
  // Side by side where letters are small; each in a row of its own where they are large.
  const beside = input.print === 'normal' ? 104 : 0;
  const last = notApplicable === undefined ? [] : [notApplicable];
  const open =
    beside > 0
      ? [
          [
            ...setChoice(context, list, dontKnow, left, beside),
            ...last.flatMap((choice) =>
              setChoice(context, list, choice, left + beside, width - beside),
            ),
          ],
        ]
      : [dontKnow, ...last].map((choice) => setChoice(context, list, choice, left, width));
  return [...rows, ...open].flatMap((cells) =>
    composeRow(cells, {
      paddingTop: measures.gap,
      paddingBottom: measures.gap,
      limit: setting.area.height,
    }),
  );
}

function describeNotApplicable(
  { translator }: FormContext,
  { notApplicableWhen }: Item,
): Choice | undefined {
  if (notApplicableWhen === undefined) return undefined;
  return {
    mark: translator.t('form.mark.notApplicable'),
    text: translator.t('form.notApplicable', { when: translator.fill(notApplicableWhen) }),
  };
}

/** A box with its mark and, beside it, what it stands for. */
function setChoice(
  context: FormContext,
  list: StructureElement,
  { mark, text }: Choice,
  left: number,
  width: number,
) {
  const { setting, styles, measures } = context;
  const entry = createElement(list, 'LI');
  const label = createElement(entry, 'Lbl');
  const body = createElement(entry, 'LBody');
  const indent = measures.number + measures.text;
  const { style, leading } = styles.strong;
  const box: Strip = {
    height: styles.body.leading,
    draw(canvas, at, top) {
      drawBox(canvas, at, top + (styles.body.leading - measures.box) / 2, measures.box);
      const baseline = top + (leading + style.size * 0.64) / 2;
      // The space keeps mark and text apart where they are read out or copied.
      canvas.document.mark(label, () =>
        canvas.pen.text(`${mark} `, at + measures.number, baseline, style),
      );
    },
  };
  const strips = setStrips(setting, body, text, styles.body, { width: width - indent - 6 });
  return [
    { left, strips: [box] },
    { left: left + indent, strips },
  ];
}

function composeNote(
  context: FormContext,
  section: StructureElement,
  item: Item,
  height: number,
): Slice {
  const { translator, setting, styles, measures } = context;
  const key = item.notApplicableWhen === undefined ? 'form.note' : 'form.noteOrReason';
  const fill = setFillIn(setting, createElement(section, 'P'), translator.t(key), styles.quiet, {
    width: setting.area.width,
    height,
    writing: measures.writing,
  });
  return createSlice({
    height: fill.height,
    draw: (canvas, top) => fill.draw(canvas, setting.area.left, top),
  });
}
