import { drawWheel, petalsOf, titledWheel } from '../../figures';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { TextRun } from '../pdf/layout/TextRun';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { composeFigure, composeText, paragraph, run } from './compose';
import { describeBand, describeOutcome, describeRange, describeScore } from './describe';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

/** A section as the cover lists it. */
export interface ContentsEntry {
  readonly title: string;
  readonly anchor: string;
}

const widestWheel = 470;
const smallestWheel = 240;
const wheelGap = 14;

/**
 * The cover: whose plan it is, the wheel, three sentences that say where the practice stands, and
 * what is inside.
 *
 * The wheel takes the room that the words leave, so that long names do not push anything away.
 */
export function composeCover(
  context: PlanContext,
  contents: readonly ContentsEntry[],
): readonly Slice[] {
  const { figure, alternative } = drawStanding(context);
  const section = createElement(context.root, 'Sect');
  const above = composeTitle(context, section);
  // The wheel's size depends on what follows it, and reading order on when elements are made.
  const wheelHolder = createElement(section, 'Div');
  const below = [...composeKey(context, section), ...composeStanding(context, section)];
  const [list, ...rest] = composeContents(context, section, contents);
  if (list === undefined) throw new Error('A document has contents');
  const room = area.height - measure([...above, ...below, list]) - wheelGap;
  const wanted = (room * figure.width) / figure.height;
  const width = Math.max(smallestWheel, Math.min(widestWheel, area.width, wanted));
  const wheel = composeFigure(wheelHolder, figure, alternative, {
    left: area.left + (area.width - width) / 2,
    width,
    spaceBefore: wheelGap,
  });
  // What is left over stands above the contents, which end the page.
  const spare = Math.max(0, area.height - measure([...above, wheel, ...below, list]));
  const foot = { ...list, spaceBefore: list.spaceBefore + spare };
  return [...above, wheel, ...below, foot, ...rest];
}

/** The wheel, and the same in words. */
function drawStanding(context: PlanContext) {
  const { report, translator, domains } = context;
  const titleOf = (id: string) => domains.get(id)?.shortTitle ?? id;
  const standing = report.domains.map(
    ({ id, outcome }) => `${titleOf(id)}: ${describeOutcome(context, outcome)}`,
  );
  return {
    figure: drawWheel(petalsOf(report, titleOf), titledWheel),
    alternative: translator.t('wheel.alternative', { domains: standing.join('; ') }),
  };
}

function measure(slices: readonly Slice[]): number {
  return slices.reduce((sum, slice) => sum + slice.height + slice.spaceBefore, 0);
}

function composeTitle(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  const { site, round, example } = report;
  const facts = [round.name, translator.date(round.date), site.network ?? '', site.code ?? ''];
  const title = site.name.length > 60 ? styles.titleLong : styles.title;
  return [
    ...composeText(
      context,
      section,
      'P',
      [run(translator.t('actionPlan.cover.overline'), styles.overline)],
      styles.overline,
    ),
    ...composeText(context, section, 'H1', [run(site.name, title)], title, {
      spaceBefore: 3,
      balanced: true,
    }),
    ...composeText(
      context,
      section,
      'P',
      [run(facts.filter((fact) => fact.trim() !== '').join(' \u00b7 '), styles.lead)],
      styles.lead,
      { spaceBefore: 5 },
    ),
    ...(example
      ? composeText(
          context,
          section,
          'P',
          [run(translator.t('actionPlan.example'), styles.warning)],
          styles.warning,
          { spaceBefore: 4 },
        )
      : []),
  ];
}

function composeKey(context: PlanContext, section: StructureElement): readonly Slice[] {
  const text = context.translator.t('actionPlan.cover.key');
  return composeText(context, section, 'P', [run(text, styles.quiet)], styles.quiet, {
    spaceBefore: 8,
    left: area.left + 40,
    width: area.width - 80,
    balanced: true,
    align: 'middle',
  });
}

function composeStanding(context: PlanContext, section: StructureElement): readonly Slice[] {
  const sentences = [sayOverall(context), sayExtremes(context), sayPlan(context)];
  return sentences.flatMap((sentence, index) =>
    composeText(context, section, 'P', [run(sentence, styles.lead)], styles.lead, {
      spaceBefore: index === 0 ? 16 : 5,
    }),
  );
}

function sayOverall(context: PlanContext): string {
  const { report, translator } = context;
  const { score, scoredDomains, needed } = report.overall;
  if (report.answered.core === 0) return translator.t('actionPlan.standing.nothing');
  if (score === undefined) {
    return translator.t('actionPlan.standing.noOverall', {
      scored: scoredDomains,
      needed,
    });
  }
  const shown = describeScore(context, score.value);
  const count = (part: 'scored' | 'applicable') =>
    report.domains.reduce((sum, { coverage }) => sum + coverage[part], 0);
  const range = describeRange(context, score);
  const key = range === shown ? 'actionPlan.standing.overall' : 'actionPlan.standing.overallRange';
  return translator.t(key, {
    score: shown,
    range,
    band: describeBand(context, score),
    scored: count('scored'),
    applicable: count('applicable'),
  });
}

function sayExtremes(context: PlanContext): string {
  const { report, translator } = context;
  const list = (ids: readonly string[]) =>
    translator.list(ids.map((id) => titleOfDomain(context, id)));
  if (report.strongest.length === 0) return translator.t('actionPlan.standing.noDomains');
  if (report.weakest.length === 0) {
    return translator.t('actionPlan.standing.strongest', { strongest: list(report.strongest) });
  }
  return translator.t('actionPlan.standing.extremes', {
    strongest: list(report.strongest),
    weakest: list(report.weakest),
  });
}

function sayPlan({ report, translator }: PlanContext): string {
  const live = report.plan.filter(({ status }) => status !== 'done' && status !== 'stopped');
  const [next] = live.flatMap(({ dueDate }) => (dueDate === undefined ? [] : [dueDate])).sort();
  const flags = translator.t('actionPlan.standing.flags', { count: report.flags.length });
  const plan =
    next === undefined
      ? translator.t('actionPlan.standing.plan', { count: live.length })
      : translator.t('actionPlan.standing.planDue', {
          count: live.length,
          date: translator.date(next),
        });
  return `${flags} ${plan}`;
}

/** Two columns of titles with page numbers, each line a link. */
function composeContents(
  context: PlanContext,
  section: StructureElement,
  contents: readonly ContentsEntry[],
): readonly Slice[] {
  const list = createElement(section, 'TOC');
  const half = Math.ceil(contents.length / 2);
  const width = (area.width - 24) / 2;
  const columns = [contents.slice(0, half), contents.slice(half)].map((entries, index) => ({
    left: area.left + index * (width + 24),
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
) {
  const reference = createElement(createElement(list, 'TOCI'), 'Reference');
  const linked: TextRun = run(title, styles.quiet, { kind: 'anchor', anchor, contents: title });
  const [strip] = paragraph(context, reference, [linked], styles.quiet, { width: width - 30 });
  if (strip === undefined) return [];
  return [
    {
      height: styles.quiet.leading + 2.4,
      draw(canvas: Parameters<typeof strip.draw>[0], left: number, top: number) {
        strip.draw(canvas, left, top);
        const place = canvas.find(anchor);
        if (place === undefined) return;
        // The space keeps title and number apart where the text is read out or copied.
        const number = ` ${context.translator.number(place.page)}`;
        const { style, leading } = styles.quiet;
        const right = left + width - canvas.typesetter.measure(number, style);
        const baseline = top + (leading + style.size * 0.64) / 2;
        canvas.document.mark(reference, () => canvas.pen.text(number, right, baseline, style));
      },
    },
  ];
}
