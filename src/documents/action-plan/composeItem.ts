import { capitalise, describeTally, nameSettled } from '../../i18n';
import { compareText, fewestShown, type ItemReport, listLevels } from '../../model';
import { setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { drawLevelMark, levelMarkOf, levelMarkSize } from './drawLevelMark';
import { floorLevel, type PlanContext, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

/** Room for the level's square and word, left of what was said. */
const markWidth = 118;

/** One item: its level as number and word, the descriptor that was chosen, and what it rests on. */
export function composeItem(
  context: PlanContext,
  list: StructureElement,
  report: ItemReport,
): readonly Slice[] {
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const left = area.left + markWidth;
  const width = area.width - markWidth;
  const add = (
    text: string,
    set: (typeof styles)['cell' | 'cellStrong' | 'quiet'],
    gapBefore = 0,
  ) => setStrips(context, createElement(body, 'P'), text, set, { width, gapBefore });
  const title = add(describeTitle(context, report), styles.cellStrong);
  const mark = setMark(context, createElement(body, 'P'), report);
  const said = describeLevel(context, report).flatMap((text) => add(text, styles.cell));
  const more = [...describeBasis(context, report), ...describeNotes(context, report)];
  return composeRow(
    [
      { left: area.left, strips: mark },
      { left, strips: [...title, ...said, ...more.flatMap((text) => add(text, styles.quiet, 2))] },
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

/**
 * Whether the level was agreed or copied, and how answers differed.
 *
 * Counts are hidden under 3 respondents, because two would know each other's answers (S8).
 */
function describeBasis({ translator }: PlanContext, report: ItemReport): readonly string[] {
  const { settled, copiedFrom, respondents, tally } = report;
  const { t } = translator;
  const given = new Set(listLevels(tally)).size;
  const kinds = [given, tally.dontKnow, tally.notApplicable].filter((count) => count > 0).length;
  const differ = given > 1 || kinds > 1;
  const sentences = [
    ...(copiedFrom === undefined ? [] : [t('actionPlan.item.copied', { site: copiedFrom })]),
    ...('basis' in settled && settled.basis === 'agreed' ? [t('actionPlan.item.agreed')] : []),
    ...(respondents >= fewestShown && differ
      ? [t('actionPlan.item.tally', { respondents, tally: describeTally(translator, tally) })]
      : []),
  ];
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

/** In order of text, because the order of respondents would tell which notes are one person's. */
function describeNotes({ translator }: PlanContext, { sharedNotes }: ItemReport) {
  return sharedNotes
    .filter((note) => note.trim() !== '')
    .toSorted(compareText)
    .map((note) => translator.t('actionPlan.note', { note }));
}

/** A square with the level's number in it, and the word beside it. */
function setMark(
  context: PlanContext,
  element: StructureElement,
  report: ItemReport,
): readonly Strip[] {
  const indent = levelMarkSize + 7;
  const name = capitalise(nameSettled(context.translator, sortReasons(report.settled)));
  const width = markWidth - indent - 13;
  const [first, ...more] = setStrips(context, element, name, styles.cell, { width });
  const mark = levelMarkOf(report, element);
  return [
    {
      height: Math.max(first?.height ?? 0, styles.cell.leading),
      draw(canvas, left, top) {
        drawLevelMark(canvas, mark, left, top);
        first?.draw(canvas, left + indent, top);
      },
    },
    ...more.map(
      (strip): Strip => ({
        height: strip.height,
        draw: (canvas, left, top) => strip.draw(canvas, left + indent, top),
      }),
    ),
  ];
}

function sortReasons(settled: ItemReport['settled']): ItemReport['settled'] {
  if (settled.state !== 'notApplicable') return settled;
  return { ...settled, reasons: settled.reasons.toSorted(compareText) };
}
