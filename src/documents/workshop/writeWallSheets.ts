import { capitalise } from '../../i18n';
import { type Domain, type Item, type Level, levels } from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { drawBox } from '../paper-form/drawBox';
import { type AskedDomain, selectItems } from '../paper-form/selectItems';
import { defineStyle, type SetStyle } from '../parts/SetStyle';
import { measureSlices, setStrips, setText } from '../parts/setText';
import { type Setting, type TextArea, writePages } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';
import { composeRow } from '../pdf/layout/composeRow';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import type { WorkshopInput } from './WorkshopInput';

/** Printers leave up to 15 points blank. */
const area: TextArea = {
  left: 34,
  top: 32,
  width: pageSize.width - 68,
  height: pageSize.height - 32 - 46,
};

/** Sizes that the text may have: all sheets have the largest at which each domain fits its sheet. */
const scales = [1.7, 1.6, 1.5, 1.42, 1.36, 1.3, 1.24, 1.18, 1.12, 1.06, 1, 0.94, 0.88] as const;
const levelColours = ['level0', 'level1', 'level2', 'level3', 'level4'] as const;

interface WallStyles {
  readonly scale: number;
  readonly place: SetStyle;
  readonly title: SetStyle;
  readonly item: SetStyle;
  readonly stem: SetStyle;
  readonly level: SetStyle;
  readonly number: SetStyle;
}

/**
 * Writes the wall sheets (PDF/UA-1): a page for each domain of a workshop, with every item and its five
 * described levels in the largest letters that fit. They are vectors: on A3 they fill the paper.
 */
export function writeWallSheets(input: WorkshopInput): WrittenDocument {
  const { translator, workshop, instrument } = input;
  const { kind, domains } = workshop.sitting;
  const asked = selectItems(instrument, { kinds: [kind], domains });
  return writePages(input, {
    title: translator.t('wall.title'),
    subject: translator.t('wall.subject'),
    area,
    compose(setting, root) {
      const chosen = findStyles(input, setting, asked);
      const title = setTitle(input, setting, root, chosen);
      return asked.flatMap((one, index) =>
        composeSheet(input, setting, root, one, chosen, index === 0 ? title : []),
      );
    },
    drawMargins: (pen) =>
      pen.text(
        translator.t('wall.rule'),
        area.left,
        area.top + area.height + 24,
        defineStyle('semibold', 12, 16, 'quiet').style,
      ),
  });
}

function findStyles(
  input: WorkshopInput,
  setting: Setting,
  asked: readonly AskedDomain[],
): WallStyles {
  const fitting = scales.find((scale) =>
    asked.every((one) => {
      const trial = createElement(undefined, 'Document');
      const slices = composeSheet(input, setting, trial, one, createStyles(scale), []);
      return measureSlices(slices) < area.height;
    }),
  );
  return createStyles(fitting ?? scales[scales.length - 1] ?? 1);
}

function createStyles(scale: number): WallStyles {
  const set = (face: 'regular' | 'semibold', size: number, leading: number, quiet = false) =>
    defineStyle(face, size * scale, leading * scale, quiet ? 'quiet' : 'ink');
  return {
    scale,
    place: set('semibold', 10, 13, true),
    title: set('semibold', 23, 26),
    item: set('semibold', 11, 14, true),
    stem: set('semibold', 12.5, 15.5),
    level: set('regular', 11.5, 14.5),
    number: set('semibold', 11.5, 14.5),
  };
}

/** The document's title, in the corner of the first sheet: it takes no room of its own. */
function setTitle(
  { translator }: WorkshopInput,
  setting: Setting,
  root: StructureElement,
  { place }: WallStyles,
): readonly Slice[] {
  const title = translator.t('wall.title');
  const slices = setText(setting, root, 'H1', title, place, { align: 'end' });
  return slices.map((slice) => ({ ...slice, height: 0 }));
}

function composeSheet(
  { translator, instrument }: WorkshopInput,
  setting: Setting,
  root: StructureElement,
  { domain, items }: AskedDomain,
  styles: WallStyles,
  before: readonly Slice[],
): readonly Slice[] {
  const { t, fill } = translator;
  const section = createElement(root, 'Sect');
  const group = t(`group.${domain.group}`);
  const place = `${t('wall.place', {
    number: placeOf(instrument.domains, domain),
    of: instrument.domains.length,
  })} · ${group}`;
  const [first, ...rest] = [
    ...before,
    ...setText(setting, section, 'P', place, styles.place),
    ...setText(setting, section, 'H2', fill(domain.title), styles.title, { bookmark: 1 }),
    ...items.flatMap((item) => composeItem(setting, section, item, styles, translator)),
  ];
  return first === undefined ? [] : [{ ...first, pageBreakBefore: true }, ...rest];
}

function placeOf(domains: readonly Domain[], { id }: Domain): number {
  return domains.findIndex((one) => one.id === id) + 1;
}

function composeItem(
  setting: Setting,
  section: StructureElement,
  item: Item,
  styles: WallStyles,
  { t, fill }: WorkshopInput['translator'],
): readonly Slice[] {
  const name = `${capitalise(item.id)} · ${capitalise(fill(item.title))}`;
  const title = item.safety ? `${name} · ${t('wall.safety')}` : name;
  const list = () => createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  const heading = setText(setting, section, 'H3', title, styles.item, {
    spaceBefore: 11 * styles.scale,
    width: area.width - 92,
  });
  const agreed = setAgreed(setting, t('wall.agreed'), styles);
  const [first, ...rest] = heading;
  const entries = list();
  return [
    ...(first === undefined ? [] : [beside(first, agreed)]),
    ...rest,
    ...setText(setting, section, 'P', fill(item.stem), styles.stem, {
      width: area.width - 24 * styles.scale,
    }),
    createSlice({ height: 2 * styles.scale, draw: () => undefined }),
    ...levels.flatMap((level) =>
      composeLevel(setting, entries, level, fill(item.descriptors[level]), styles),
    ),
  ];
}

/** A box at the right edge for the level that is agreed, to be filled in with a thick pen. */
function setAgreed(setting: Setting, label: string, styles: WallStyles): Strip {
  const { style, leading } = styles.item;
  const side = leading * 1.25;
  const width = setting.typesetter.measure(label, style);
  return {
    height: leading,
    draw(canvas, _left, top) {
      const right = area.left + area.width;
      drawBox(canvas, right - side, top, side);
      canvas.document.artifact('Layout', () =>
        canvas.pen.text(label, right - side - width - 5, top + leading * 0.78, style),
      );
    },
  };
}

function beside(slice: Slice, strip: Strip): Slice {
  return {
    ...slice,
    draw(canvas, top) {
      slice.draw(canvas, top);
      strip.draw(canvas, area.left, top);
    },
  };
}

function composeLevel(
  setting: Setting,
  list: StructureElement,
  level: Level,
  text: string,
  styles: WallStyles,
): readonly Slice[] {
  const entry = createElement(list, 'LI');
  const label = createElement(entry, 'Lbl');
  const indent = 25 * styles.scale;
  const { leading } = styles.level;
  const side = 13.5 * styles.scale;
  const mark: Strip = {
    height: leading,
    draw(canvas, left, top) {
      const at = top + (leading - side) / 2;
      const [right, bottom] = [left + side, at + side];
      canvas.document.artifact('Layout', () =>
        canvas.pen.path(
          [['M', left, at], ['L', right, at], ['L', right, bottom], ['L', left, bottom], ['Z']],
          {
            fill: levelColours[level],
            stroke: 'quiet',
            strokeWidth: 0.5,
          },
        ),
      );
      const colour = level > 2 ? 'paper' : 'ink';
      const style = { ...styles.number.style, colour } as const;
      const middle = left + (side - canvas.typesetter.measure(String(level), style)) / 2;
      // The space keeps number and text apart where they are read out or copied.
      canvas.document.mark(label, () =>
        canvas.pen.text(`${level} `, middle, at + side / 2 + style.size * 0.33, style),
      );
    },
  };
  const strips = setStrips(setting, createElement(entry, 'LBody'), text, styles.level, {
    width: area.width - indent,
  });
  return composeRow(
    [
      { left: area.left, strips: [mark] },
      { left: area.left + indent, strips },
    ],
    { paddingTop: 1 * styles.scale, paddingBottom: 1 * styles.scale, limit: area.height },
  );
}
