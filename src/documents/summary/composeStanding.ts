import { drawWheel, type Figure, petalsOf } from '../../figures';
import { describeOutcome, describeScore } from '../action-plan/describe';
import { titleOfDomain } from '../action-plan/PlanContext';
import { placeFigure } from '../parts/placeFigure';
import { run, setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import type { SummaryContext } from './SummaryContext';
import { area, styles } from './styles';

const listWidth = 152;
const gap = 16;

/** The wheel, and beside it the domains at its two ends. */
export function composeStanding(
  context: SummaryContext,
  section: StructureElement,
  room: number,
): readonly Slice[] {
  const lone = context.plan.report.strongest.length === 0;
  const width = lone ? area.width : area.width - listWidth - gap;
  const figure = fitWheel(context, { width, height: room });
  const wheel = placeFigure(section, figure, describeWheel(context), figure.width);
  const lists = setLists(context, section);
  const spare = wheel.height - lists.reduce((sum, { height }) => sum + height, 0);
  const [first, ...rest] = lists;
  const centred =
    first === undefined || spare <= 0
      ? lists
      : [{ height: spare / 2, draw: () => undefined }, first, ...rest];
  return composeRow(
    [
      { left: area.left, strips: [wheel] },
      { left: area.left + width + gap, strips: centred },
    ],
    { paddingTop: 0, paddingBottom: 0, limit: area.height, spaceBefore: 10 },
  );
}

/** The largest wheel whose labels stay within its room, in points. */
function fitWheel(
  { plan, setting }: SummaryContext,
  room: { readonly width: number; readonly height: number },
): Figure {
  const { style } = styles.label;
  const petals = petalsOf(plan.report, (id) => plan.domains.get(id)?.shortTitle ?? id);
  const draw = (height: number) =>
    drawWheel(petals, { width: room.width, height, labelSize: style.size });
  const overflows = ({ shapes }: Figure) =>
    shapes.some((shape) => {
      if (shape.kind !== 'text') return false;
      const width = setting.typesetter.measure(shape.text, style);
      const left = shape.x - width * { start: 0, middle: 0.5, end: 1 }[shape.anchor];
      return left < 0 || left + width > room.width;
    });
  let height = Math.min(room.height, room.width, largestWheel);
  let figure = draw(height);
  while (height > smallestWheel && overflows(figure)) {
    height -= 4;
    figure = draw(height);
  }
  return figure;
}

/** Points. */
const largestWheel = 330;
/** Points; at this size the ribs of a challenge still print apart at 600 dpi. */
export const smallestWheel = 170;

function describeWheel({ plan }: SummaryContext): string {
  const { report, translator, domains } = plan;
  const standing = report.domains.map(
    ({ id, outcome }) => `${domains.get(id)?.shortTitle ?? id}: ${describeOutcome(plan, outcome)}`,
  );
  return translator.t('wheel.alternative', { domains: standing.join('; ') });
}

function setLists(context: SummaryContext, section: StructureElement): readonly Strip[] {
  const { translator, report } = context.plan;
  return [
    ...setList(context, section, translator.t('results.strongest'), report.strongest, 0),
    ...setList(context, section, translator.t('results.weakest'), report.weakest, 14),
  ];
}

function setList(
  context: SummaryContext,
  section: StructureElement,
  title: string,
  ids: readonly string[],
  gapBefore: number,
): readonly Strip[] {
  if (ids.length === 0) return [];
  const { setting } = context;
  const heading = setStrips(setting, createElement(section, 'H2'), title, styles.heading, {
    width: listWidth,
    gapBefore,
  });
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  return [...heading, ...ids.flatMap((id) => setEntry(context, list, id))];
}

/** "65 Trusting relationships", the title beside its number. */
function setEntry(context: SummaryContext, list: StructureElement, id: string): readonly Strip[] {
  const { plan, setting, allowance } = context;
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const outcome = plan.reports.get(id)?.outcome;
  const score = outcome?.state === 'scored' ? describeScore(plan, outcome.score.value) : '';
  const title = context.shorten(titleOfDomain(plan, id), styles.entry, {
    width: listWidth - 26,
    lines: allowance.entry,
  });
  const runs = [run(`${score}\u2002`, styles.entryStrong), run(title, styles.entry)];
  return setStrips(setting, body, runs, styles.entry, { width: listWidth, gapBefore: 1.5 });
}
