import { drawQrCode, encodeJoin } from '../../exchange';
import { drawModules } from '../../figures';
import { sortTables, type WorkshopTable } from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { placeFigure } from '../parts/placeFigure';
import { defineStyle, type SetStyle } from '../parts/SetStyle';
import { setStrips, setText } from '../parts/setText';
import { type Setting, type TextArea, writePages } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';
import { composeRow } from '../pdf/layout/composeRow';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import type { JoinCardsInput } from './WorkshopInput';

const area: TextArea = {
  left: 64,
  top: 60,
  width: pageSize.width - 128,
  height: pageSize.height - 60 - 60,
};

const styles = {
  overline: defineStyle('semibold', 15, 20, 'opportunity'),
  table: defineStyle('semibold', 44, 50),
  heading: defineStyle('semibold', 19, 25),
  body: defineStyle('regular', 15, 21),
  strong: defineStyle('semibold', 15, 21),
  address: defineStyle('regular', 10.5, 14, 'quiet'),
} as const satisfies Record<string, SetStyle>;

/** 95 mm: a camera reads a code from about ten times its width. */
const codeWidth = 270;

/** Writes the table cards (PDF/UA-1): a page a table, with the code that starts a phone. */
export function writeJoinCards(input: JoinCardsInput): WrittenDocument {
  const { translator, workshop } = input;
  return writePages(input, {
    title: translator.t('join.title'),
    subject: translator.t('join.subject'),
    area,
    compose: (setting, root) =>
      sortTables(workshop).flatMap((table, index) =>
        composeCard(input, setting, createElement(root, 'Sect'), table, index + 1),
      ),
    drawMargins: (pen) =>
      pen.text('LinkReady', area.left, area.top + area.height + 30, styles.address.style),
  });
}

function composeCard(
  input: JoinCardsInput,
  setting: Setting,
  section: StructureElement,
  table: WorkshopTable,
  number: number,
): readonly Slice[] {
  const { translator, workshop } = input;
  const { t } = translator;
  const name = t('join.table', { number });
  return [
    ...setText(setting, section, 'P', workshop.sitting.title || t('join.title'), styles.overline, {
      pageBreakBefore: true,
    }),
    ...setText(setting, section, number === 1 ? 'H1' : 'H2', name, styles.table, { bookmark: 1 }),
    ...setText(setting, section, 'P', table.name, styles.heading),
    composeCode(input, section, table, name),
    ...setText(setting, section, 'P', t('join.how'), styles.heading, { spaceBefore: 18 }),
    ...composeList(setting, section, [t('join.step.1'), t('join.step.2'), t('join.step.3')]),
    ...setText(setting, section, 'P', t('join.paper'), styles.strong, { spaceBefore: 14 }),
    ...setText(setting, section, 'P', t('join.private'), styles.body, { spaceBefore: 8 }),
  ];
}

function composeCode(
  { workshop, instrument, root, translator }: JoinCardsInput,
  section: StructureElement,
  table: WorkshopTable,
  name: string,
): Slice {
  const figure = drawModules(drawQrCode(encodeJoin(root, workshop, table.id, instrument)));
  const code = placeFigure(
    section,
    figure,
    translator.t('join.alternative', { table: name }),
    codeWidth,
  );
  return createSlice({
    height: code.height,
    spaceBefore: 26,
    draw: (canvas, top) => code.draw(canvas, area.left, top),
  });
}

function composeList(
  setting: Setting,
  section: StructureElement,
  steps: readonly string[],
): readonly Slice[] {
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  return steps.flatMap((step, index) => {
    const entry = createElement(list, 'LI');
    const label = createElement(entry, 'Lbl');
    const number = setStrips(setting, label, `${index + 1}`, styles.strong, { width: 24 });
    const strips = setStrips(setting, createElement(entry, 'LBody'), step, styles.body, {
      width: area.width - 28,
    });
    return composeRow(
      [
        { left: area.left, strips: number },
        { left: area.left + 28, strips },
      ],
      { paddingTop: 4, paddingBottom: 0, limit: area.height },
    );
  });
}
