import { capitalise, nameSettled } from '../../i18n';
import type { ItemReport } from '../../model';
import { composeRow } from '../pdf/layout/composeRow';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { paragraph } from './compose';
import { drawLevelMark, levelMarkSize } from './drawLevelMark';
import { floorLevel, type PlanContext, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

/** Room for the level's square and word, left of what was said. */
const markWidth = 118;

/** One item: its level as number and word, and the descriptor that was chosen. */
export function composeItem(
  context: PlanContext,
  list: StructureElement,
  report: ItemReport,
): readonly Slice[] {
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const left = area.left + markWidth;
  const width = area.width - markWidth;
  const title = paragraph(
    context,
    createElement(body, 'P'),
    describeTitle(context, report),
    styles.cellStrong,
    { width },
  );
  const mark = setMark(context, createElement(body, 'P'), report);
  const said = [
    ...describeLevel(context, report),
    ...report.sharedNotes
      .filter((note) => note.trim() !== '')
      .map((note) => context.translator.t('actionPlan.note', { note })),
  ].flatMap((text, index) =>
    paragraph(context, createElement(body, 'P'), text, index === 0 ? styles.cell : styles.quiet, {
      width,
      gapBefore: index === 0 ? 0 : 2,
    }),
  );
  return composeRow(
    [
      { left: area.left, strips: mark },
      { left, strips: [...title, ...said] },
    ],
    {
      paddingTop: 6,
      paddingBottom: 6,
      limit: area.height,
      decorate: (canvas, top, height) =>
        canvas.document.artifact('Layout', () =>
          canvas.pen.horizontalLine(area.left, top + height, area.width, 'line'),
        ),
    },
  );
}

function describeTitle(context: PlanContext, { id, safety }: ItemReport): string {
  const title = capitalise(titleOfItem(context, id));
  return safety ? context.translator.t('actionPlan.item.safety', { title }) : title;
}

/** The descriptor of the level; of both levels where it lies between two. */
function describeLevel(context: PlanContext, { id, settled }: ItemReport): readonly string[] {
  const item = context.items.get(id);
  if (item === undefined || settled.state !== 'level') return [];
  const { translator } = context;
  const low = floorLevel(settled.level);
  const descriptor = (level: number) => translator.fill(item.descriptors[level] ?? '');
  if (low === settled.level) return [descriptor(low)];
  return [low, low + 1].map((level) =>
    translator.t('actionPlan.item.descriptor', { level, descriptor: descriptor(level) }),
  );
}

/** A square with the level's number in it, and the word beside it. */
function setMark(
  context: PlanContext,
  element: StructureElement,
  { settled }: ItemReport,
): readonly Strip[] {
  const level = settled.state === 'level' ? settled.level : undefined;
  const sign = settled.state === 'dontKnow' ? '?' : '';
  const words = paragraph(
    context,
    element,
    capitalise(nameSettled(context.translator, settled)),
    styles.cell,
    {
      width: markWidth - levelMarkSize - 20,
    },
  );
  const [first, ...more] = words;
  const indent = levelMarkSize + 7;
  return [
    {
      height: Math.max(first?.height ?? 0, styles.cell.leading),
      draw(canvas, left, top) {
        drawLevelMark(canvas, level === undefined ? { sign } : { level, element }, left, top);
        first?.draw(canvas, left + indent, top);
      },
    },
    ...more.map((strip) => ({
      height: strip.height,
      draw: (canvas: Canvas, left: number, top: number) => strip.draw(canvas, left + indent, top),
    })),
  ];
}
