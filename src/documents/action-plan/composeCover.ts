import { drawWheel, petalsOf, titledWheel } from '../../figures';
import { placeFigure } from '../parts/placeFigure';
import { sayStanding } from '../parts/sayStanding';
import { measureSlices, setText } from '../parts/setText';
import { composeLines } from '../pdf/layout/composeLines';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { type ContentsEntry, composeContents } from './composeContents';
import { composeFlags } from './composeFlags';
import { composeQuickLevels } from './composeQuickLevels';
import { describeOutcome } from './describe';
import { isQuick, type PlanContext, shortTitleOfDomain } from './PlanContext';
import { area, styles } from './styles';

const widestWheel = 470;
const smallestWheel = 240;
const wheelGap = 14;
/** Sums of heights differ in the last digits with the order of adding. */
const slack = 0.05;

/**
 * The cover: whose plan it is, the wheel, three sentences that say where the practice stands, and
 * what is inside. The cover of a quick check has its levels in the wheel's place (S10).
 *
 * The wheel takes the room that the words leave, so that long names do not push anything away.
 */
export function composeCover(
  context: PlanContext,
  contents: readonly ContentsEntry[],
): readonly Slice[] {
  const section = createElement(context.root, 'Sect');
  const title = composeTitle(context, section);
  // The wheel's size depends on what follows it, and reading order on when elements are made.
  const holder = createElement(section, 'Div');
  const [list, ...rest] = composeContents(context, section, contents);
  if (list === undefined) throw new Error('A document has contents');
  const room = area.height - measureSlices([...title, list]) - slack;
  const standing = isQuick(context)
    ? composeLevels(context, holder)
    : composeWheel(context, holder, room);
  // What is left over stands above the contents, which end the page.
  const spare = Math.max(0, room - measureSlices(standing));
  return [...title, ...standing, { ...list, spaceBefore: list.spaceBefore + spare }, ...rest];
}

function composeTitle(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  const { site, round, example } = report;
  const facts = [round.name, translator.date(round.date), site.network ?? '', site.code ?? ''];
  const known = facts.filter((fact) => fact.trim() !== '').join(' \u00b7 ');
  const title = site.name.length > 60 ? styles.titleLong : styles.title;
  const overline = isQuick(context)
    ? translator.t('actionPlan.cover.quick')
    : translator.t('actionPlan.cover.overline');
  return [
    ...setText(context, section, 'P', overline, styles.overline),
    ...setText(context, section, 'H1', site.name, title, { spaceBefore: 3, balanced: true }),
    ...setText(context, section, 'P', known, styles.lead, { spaceBefore: 5 }),
    ...(example
      ? setText(context, section, 'P', translator.t('actionPlan.example'), styles.warning, {
          spaceBefore: 4,
        })
      : []),
  ];
}

function composeWheel(
  context: PlanContext,
  holder: StructureElement,
  room: number,
): readonly Slice[] {
  const { report, translator } = context;
  const wheelHolder = createElement(holder, 'Div');
  const key = setText(context, holder, 'P', translator.t('actionPlan.cover.key'), styles.quiet, {
    spaceBefore: 8,
    left: area.left + 40,
    width: area.width - 80,
    balanced: true,
    align: 'middle',
  });
  const below = [...key, ...composeStanding(context, holder)];
  const titleOf = (id: string) => shortTitleOfDomain(context, id);
  const figure = drawWheel(petalsOf(report, titleOf), titledWheel);
  const standing = report.domains.map(
    ({ id, outcome }) => `${titleOf(id)}: ${describeOutcome(context, outcome)}`,
  );
  const alternative = translator.t('wheel.alternative', { domains: standing.join('; ') });
  const wanted = ((room - measureSlices(below) - wheelGap) * figure.width) / figure.height;
  const width = Math.max(smallestWheel, Math.min(widestWheel, area.width, wanted));
  const wheel = placeFigure(wheelHolder, figure, alternative, width);
  const left = area.left + (area.width - width) / 2;
  return [...composeLines([wheel], { left, spaceBefore: wheelGap }), ...below];
}

/** The cover of a quick check: its levels in the wheel's place, and what comes first. */
function composeLevels(context: PlanContext, holder: StructureElement): readonly Slice[] {
  return [
    ...composeStanding(context, holder),
    ...composeQuickLevels(context, holder),
    ...composeFlags(context, holder, 'H2'),
  ];
}

function composeStanding(context: PlanContext, section: StructureElement): readonly Slice[] {
  return sayStanding(context).flatMap((sentence, index) =>
    setText(context, section, 'P', sentence, styles.lead, { spaceBefore: index === 0 ? 16 : 5 }),
  );
}
