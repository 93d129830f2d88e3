import type { WrittenDocument } from '../DocumentFormat';
import type { FormInput } from '../parts/FormInput';
import type { SetStyle } from '../parts/SetStyle';
import { setFillIn } from '../parts/setFillIn';
import { measureSlices, setText } from '../parts/setText';
import { type Setting, writePages } from '../parts/writePages';
import { type Canvas, createSlice, type Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { area, styles } from './styles';

/** As many live actions as a site is advised to have (P5). */
const actions = 5;
const numberWidth = 36;
/** From one line to write on to the next: 8 mm. */
const writing = 22.7;

/** Writes the plan sheet: one page with room for five actions (PDF/UA-1). */
export function writePlanSheet(input: FormInput): WrittenDocument {
  const { translator } = input;
  return writePages(input, {
    title: translator.t('sheet.title'),
    subject: translator.t('sheet.subject'),
    area,
    compose: (setting, root) => composeSheet(input, setting, root),
    drawMargins: (pen) =>
      pen.text('LinkReady', area.left, area.top + area.height + 20, styles.margin.style),
  });
}

function composeSheet(
  input: FormInput,
  setting: Setting,
  root: StructureElement,
): readonly Slice[] {
  const { translator } = input;
  const section = createElement(root, 'Sect');
  const above = [
    ...setText(setting, section, 'P', translator.t('summary.overline'), styles.overline),
    ...setText(setting, section, 'H1', translator.t('sheet.heading'), styles.title, {
      spaceBefore: 2,
      bookmark: 1,
    }),
    ...setText(setting, section, 'P', translator.t('sheet.lead'), styles.lead, { spaceBefore: 4 }),
    ...composeParticulars(input, setting, section),
  ];
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  const foot = placeStrip(
    setFields(setting, section, [translator.t('sheet.review')], 1, area.width),
    10,
  );
  const room = area.height - measureSlices([...above, foot]) - 0.01;
  const rows = Array.from({ length: actions }, (_, index) =>
    composeAction(input, setting, list, index + 1, room / actions),
  );
  return [...above, ...rows, foot];
}

function composeParticulars(
  { translator, site, round }: FormInput,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const half = (area.width - 20) / 2;
  const field = (label: string, width: number, known?: string) =>
    setFillIn(setting, createElement(section, 'P'), label, styles.field, {
      width,
      height: writing * 1.2,
      writing,
      known,
    });
  const name = field(translator.t('form.site'), area.width, site);
  const pair = beside(
    [field(translator.t('form.round'), half, round), field(translator.t('form.date'), half)],
    half + 20,
  );
  return [placeStrip(name, 4), placeStrip(pair, 0)];
}

/** The number, and beside it what, who, when and how one will know. */
function composeAction(
  { translator }: FormInput,
  setting: Setting,
  list: StructureElement,
  number: number,
  height: number,
): Slice {
  const entry = createElement(list, 'LI');
  const label = createElement(entry, 'Lbl');
  const body = createElement(entry, 'LBody');
  const fields = [
    setFields(setting, body, [translator.t('sheet.what')], 2),
    setFields(setting, body, [translator.t('sheet.who'), translator.t('sheet.when')], 1),
    setFields(setting, body, [translator.t('sheet.know')], 1),
  ];
  const used = fields.reduce((sum, strip) => sum + strip.height, 0);
  return createSlice({
    height,
    draw(canvas, top) {
      const start = top + (height - used) * 0.75;
      drawNumber(canvas, label, translator.number(number), start);
      let at = start;
      for (const strip of fields) {
        strip.draw(canvas, area.left + numberWidth, at);
        at += strip.height;
      }
    },
  });
}

/** Fields side by side, of so many lines. */
function setFields(
  setting: Setting,
  parent: StructureElement,
  labels: readonly string[],
  lines: number,
  whole = area.width - numberWidth,
): Strip {
  const gap = 16;
  const width = (whole - gap * (labels.length - 1)) / labels.length;
  const set: SetStyle = styles.label;
  const height = writing * lines;
  return beside(
    labels.map((label) =>
      setFillIn(setting, createElement(parent, 'P'), label, set, { width, height, writing }),
    ),
    width + gap,
  );
}

function beside(strips: readonly Strip[], step: number): Strip {
  return {
    height: Math.max(...strips.map(({ height }) => height)),
    draw: (canvas, left, top) =>
      strips.forEach((strip, index) => {
        strip.draw(canvas, left + index * step, top);
      }),
  };
}

function placeStrip(strip: Strip, spaceBefore: number): Slice {
  return createSlice({
    height: strip.height,
    spaceBefore,
    draw: (canvas, top) => strip.draw(canvas, area.left, top),
  });
}

function drawNumber(canvas: Canvas, label: StructureElement, text: string, top: number): void {
  const { style } = styles.number;
  // The space keeps number and text apart where they are read out or copied.
  canvas.document.mark(label, () =>
    canvas.pen.text(`${text} `, area.left, top + writing * 0.78, style),
  );
}
