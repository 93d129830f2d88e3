import { drawBar } from '../../figures';
import type { DomainGroup, DomainReport } from '../../model';
import { drawFigure } from '../pdf/drawFigure';
import { composeRow } from '../pdf/layout/composeRow';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { bookmarked, composeSection, composeText, paragraph, run } from './compose';
import { composeItem } from './composeItem';
import { describeOutcome } from './describe';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

const barWidth = 130;

/** What was said in the domains of one group, in words. */
export function composeDomains(
  context: PlanContext,
  group: DomainGroup,
  anchor: string,
): readonly Slice[] {
  const section = createElement(context.root, 'Sect');
  const title = context.translator.t(`group.${group}`);
  return [
    ...composeSection(context, section, title, anchor, { colour: group }),
    ...context.report.domains
      .filter((domain) => domain.group === group)
      .flatMap((domain, index) => composeDomain(context, section, domain, index === 0)),
  ];
}

function composeDomain(
  context: PlanContext,
  parent: StructureElement,
  domain: DomainReport,
  first: boolean,
): readonly Slice[] {
  const section = createElement(parent, 'Sect');
  const answered = domain.items.some(({ settled }) => settled.state !== 'unanswered');
  const others = domain.otherItems.filter(({ settled }) => settled.state !== 'unanswered');
  return keepTogether([
    ...composeHead(context, section, domain, first ? 2 : 22, answered),
    // Where nothing is answered, the line above says so, and what is missing is listed later.
    ...(answered ? composeItems(context, section, domain.items) : []),
    ...(others.length === 0
      ? []
      : [
          ...composeText(
            context,
            section,
            'P',
            [run(context.translator.t('actionPlan.domain.others'), styles.quietStrong)],
            styles.quietStrong,
            { spaceBefore: 8, keepWithNext: true },
          ),
          ...composeItems(context, section, others),
        ]),
  ]);
}

/** On one page, where one page can hold it. */
function keepTogether(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((slice, index) =>
    index === slices.length - 1 ? slice : { ...slice, groupWithNext: true },
  );
}

function composeItems(
  context: PlanContext,
  section: StructureElement,
  items: DomainReport['items'],
): readonly Slice[] {
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  return items.flatMap((item) => composeItem(context, list, item));
}

/** Title, what it comes to and rests on, and the bar at the right. */
function composeHead(
  context: PlanContext,
  section: StructureElement,
  domain: DomainReport,
  spaceBefore: number,
  keepWithNext: boolean,
): readonly Slice[] {
  const { translator } = context;
  const title = titleOfDomain(context, domain.id);
  const width = area.width - barWidth - 20;
  const { scored, applicable, dontKnow, unanswered, notApplicable } = domain.coverage;
  const rests = translator.t('coverage', {
    scored,
    applicable,
    dontKnow,
    unanswered,
    notApplicable,
  });
  const strips = [
    ...paragraph(context, createElement(section, 'H3'), title, styles.heading, { width }),
    ...paragraph(
      context,
      createElement(section, 'P'),
      [
        run(`${describeOutcome(context, domain.outcome)}. `, styles.cellStrong),
        run(rests, styles.quiet),
      ],
      styles.cell,
      { width },
    ),
  ];
  const { outcome, group } = domain;
  const score = outcome.state === 'scored' ? outcome.score : undefined;
  const bar = drawBar(group, score, { width: 240, height: 28 });
  const slices = composeRow([{ left: area.left, strips }], {
    paddingTop: 0,
    paddingBottom: 5,
    limit: area.height,
    spaceBefore,
    keepWithNext,
    decorate(canvas: Canvas, top: number, height: number) {
      canvas.document.artifact('Layout', () => {
        const left = area.left + area.width - barWidth;
        drawFigure(canvas.pen, canvas.typesetter, bar, { left, top: top + 1, width: barWidth });
        canvas.pen.horizontalLine(area.left, top + height, area.width, 'ink', 0.9);
      });
    },
  });
  return bookmarked(slices, 2, title);
}
