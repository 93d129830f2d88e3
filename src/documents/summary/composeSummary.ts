import { sayStanding } from '../parts/sayStanding';
import { measureSlices, run, setText } from '../parts/setText';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { composeActions } from './composeActions';
import { composeStanding, smallestWheel } from './composeStanding';
import type { SummaryContext } from './SummaryContext';
import { area, styles } from './styles';

const wheelGap = 10;
/** Sums of heights differ in the last digits with the order of adding. */
const slack = 0.05;

/**
 * The page's slices, its foot at the end of the text area; undefined where it would take more than
 * one page.
 *
 * The wheel takes the room that the words leave.
 */
export function composeSummary(
  context: SummaryContext,
  root: StructureElement,
): readonly Slice[] | undefined {
  const section = createElement(root, 'Sect');
  const above = [...composeTitle(context, section), ...composeSentences(context, section)];
  // The wheel's size depends on what follows it, and reading order on when elements are made.
  const standingHolder = createElement(section, 'Div');
  const key = composeKey(context, section);
  const actions = composeActions(context, section);
  const below = [...key, ...actions];
  const foot = composeFoot(context, section);
  const room = area.height - measureSlices([...above, ...below, ...foot]) - wheelGap - slack;
  if (room < smallestWheel) return undefined;
  const standing = composeStanding(context, standingHolder, room);
  const spare = area.height - measureSlices([...above, ...standing, ...below, ...foot]);
  if (spare < 0) return undefined;
  // What is left over goes between the parts, most of it above the foot, which ends the page.
  const share = Math.min(spare / 4, 26);
  const gap = createSlice({
    height: Math.max(0, spare - 2 * share - slack),
    draw: () => undefined,
  });
  return [
    ...above,
    ...pushDown(standing, share),
    ...key,
    ...pushDown(actions, share),
    gap,
    ...foot,
  ];
}

function pushDown([first, ...rest]: readonly Slice[], by: number): readonly Slice[] {
  return first === undefined ? [] : [{ ...first, spaceBefore: first.spaceBefore + by }, ...rest];
}

function composeTitle(context: SummaryContext, section: StructureElement): readonly Slice[] {
  const { plan, setting, allowance } = context;
  const { translator, report } = plan;
  const { site, round, example } = report;
  const title = site.name.length > 34 ? styles.titleLong : styles.title;
  const lines = { width: area.width, lines: allowance.title };
  const facts = [round.name, translator.date(round.date), site.network ?? '', site.code ?? ''];
  const known = facts.filter((fact) => fact.trim() !== '').join(' \u00b7 ');
  const one = { width: area.width, lines: 1 };
  return [
    ...setText(setting, section, 'P', translator.t('summary.overline'), styles.overline),
    ...setText(setting, section, 'H1', context.shorten(site.name, title, lines), title, {
      spaceBefore: 2,
      balanced: true,
      bookmark: 1,
    }),
    ...setText(setting, section, 'P', context.shorten(known, styles.facts, one), styles.facts, {
      spaceBefore: 3,
    }),
    ...(example
      ? setText(setting, section, 'P', translator.t('actionPlan.example'), styles.warning, {
          spaceBefore: 3,
        })
      : []),
  ];
}

function composeSentences(context: SummaryContext, section: StructureElement): readonly Slice[] {
  const { setting, allowance } = context;
  const room = { width: area.width, lines: allowance.sentence };
  return sayStanding(context.plan).flatMap((sentence, index) =>
    setText(
      setting,
      section,
      'P',
      context.shorten(sentence, styles.sentence, room),
      styles.sentence,
      { spaceBefore: index === 0 ? 12 : 4 },
    ),
  );
}

function composeKey({ plan, setting }: SummaryContext, section: StructureElement) {
  return setText(setting, section, 'P', plan.translator.t('actionPlan.cover.key'), styles.quiet, {
    spaceBefore: 6,
  });
}

/** What the page rests on, what it is not, and where the whole of a shortened text is. */
function composeFoot(context: SummaryContext, section: StructureElement): readonly Slice[] {
  const { plan, setting, allowance } = context;
  const { translator, report } = plan;
  const named = (title: string, text: string) =>
    setText(
      setting,
      section,
      'P',
      [run(`${title} `, styles.quietStrong), run(text, styles.quiet)],
      styles.quiet,
      { spaceBefore: 3 },
    );
  const rule = createSlice({
    height: 8,
    spaceBefore: 12,
    draw: (canvas, top) =>
      canvas.document.artifact('Layout', () =>
        canvas.pen.horizontalLine(area.left, top, area.width, 'line'),
      ),
  });
  const shortened = allowance.note
    ? setText(setting, section, 'P', translator.t('summary.shortened'), styles.quiet, {
        spaceBefore: 3,
      })
    : [];
  return [
    rule,
    ...named(
      translator.t('summary.restsOn'),
      translator.t('summary.restsOn.text', { count: report.respondents }),
    ),
    ...named(translator.t('summary.what'), translator.t('summary.what.text')),
    ...shortened,
  ];
}
