import { capitalise } from '../../i18n';
import { type Item, levels, listWorkshopItems } from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { setFillIn } from '../parts/setFillIn';
import { setText } from '../parts/setText';
import { type Setting, writePages } from '../parts/writePages';
import { composeTable, type TableCell } from '../pdf/layout/composeTable';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { cellOf, drawFoot, tableLook } from './composeParts';
import { area, styles } from './styles';
import type { WorkshopInput } from './WorkshopInput';

const writing = 22.7;
const countWidth = 25;
const agreedWidth = 52;
const reasonWidth = 104;

/** Writes the tally sheet for hands (PDF/UA-1): a row an item, with room for every count. */
export function writeHandsSheet(input: WorkshopInput): WrittenDocument {
  const { translator } = input;
  return writePages(input, {
    title: translator.t('hands.title'),
    subject: translator.t('hands.subject'),
    area,
    compose: (setting, root) => composeSheet(input, setting, createElement(root, 'Sect')),
    drawMargins: (pen, setting, page, of) => drawFoot(pen, setting, translator, page, of),
  });
}

function composeSheet(
  input: WorkshopInput,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { t } = input.translator;
  return [
    ...setText(setting, section, 'P', input.workshop.sitting.title, styles.overline),
    ...setText(setting, section, 'H1', t('hands.heading'), styles.title, { bookmark: 1 }),
    ...setText(setting, section, 'P', t('hands.lead'), styles.body, { spaceBefore: 6 }),
    composeFields(input, setting, section),
    ...composeCounts(input, setting, section),
    ...setText(setting, section, 'P', t('hands.key'), styles.quiet, { spaceBefore: 8 }),
  ];
}

function composeFields(
  { translator: { t } }: WorkshopInput,
  setting: Setting,
  section: StructureElement,
): Slice {
  const field = (label: string, width: number) =>
    setFillIn(setting, createElement(section, 'P'), label, styles.strong, {
      width,
      height: writing * 1.3,
      writing,
    });
  const [wide, narrow] = [area.width - 140, 120];
  const fields = [field(t('hands.table'), wide), field(t('hands.people'), narrow)];
  return createSlice({
    height: writing * 1.3,
    spaceBefore: 8,
    draw(canvas, top) {
      fields[0]?.draw(canvas, area.left, top);
      fields[1]?.draw(canvas, area.left + wide + 20, top);
    },
  });
}

function composeCounts(
  { translator, workshop, instrument }: WorkshopInput,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { t, fill } = translator;
  const counts = [...levels.map(String), t('hands.dontKnow'), t('hands.notApplicable')];
  const itemWidth = area.width - counts.length * countWidth - agreedWidth - reasonWidth;
  const columns = [
    { title: t('hands.item'), width: itemWidth },
    ...counts.map((title) => ({ title, width: countWidth })),
    { title: t('hands.agreed'), width: agreedWidth },
    { title: t('hands.reason'), width: reasonWidth },
  ];
  const rows = listWorkshopItems(workshop, instrument).map((item): readonly TableCell[] => [
    cellOf(`${capitalise(item.id)} · ${capitalise(fill(item.title))}`),
    ...counts.map((_, index) => composeCount(item, index === counts.length - 1)),
    composeCount(item, false, agreedWidth - 14),
    cellOf(''),
  ]);
  return composeTable(setting.typesetter, section, columns, rows, {
    ...tableLook,
    rowHead: 0,
    spaceBefore: 12,
  });
}

/** A box to write a number in; crossed out where the answer is not offered. */
function composeCount(
  { notApplicableWhen }: Item,
  isNotApplicable: boolean,
  width = countWidth - 6,
): TableCell {
  const isCrossed = isNotApplicable && notApplicableWhen === undefined;
  return {
    paragraphs: [],
    drawing: {
      width: width + 8,
      height: 17,
      draw({ pen }, left, top) {
        const [right, bottom] = [left + width, top + 17];
        const stroke = { stroke: 'quiet', strokeWidth: 0.7 } as const;
        pen.path(
          [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']],
          stroke,
        );
        if (isCrossed)
          pen.path(
            [
              ['M', left, bottom],
              ['L', right, top],
            ],
            stroke,
          );
      },
    },
  };
}
