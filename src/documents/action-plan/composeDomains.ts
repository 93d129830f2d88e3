import { drawBar } from '../../figures';
import type { DomainGroup, DomainReport } from '../../model';
import { bookmarkFirst, run, setStrips, setText } from '../parts/setText';
import { drawFigure } from '../pdf/drawFigure';
import { composeRow } from '../pdf/layout/composeRow';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeBody, composeSection, keepTogether } from './compose';
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
  const { translator, report } = context;
  const section = createElement(context.root, 'Sect');
  const domains = report.domains.filter((domain) => domain.group === group);
  const said = domains.filter(hasAnswers);
  return [
    ...composeSection(context, section, translator.t(`group.${group}`), anchor, {
      colour: group,
      flowing: group === 'challenge',
    }),
    ...said.flatMap((domain, index) => composeDomain(context, section, domain, index === 0)),
    ...composeUnanswered(
      context,
      section,
      domains.filter((domain) => !said.includes(domain)),
      said.length > 0 ? 20 : 0,
    ),
  ];
}

function hasAnswers({ items, otherItems }: DomainReport): boolean {
  return [...items, ...otherItems].some(isAnswered);
}

/** Domains of which there is nothing to show, in one sentence. */
function composeUnanswered(
  context: PlanContext,
  section: StructureElement,
  domains: readonly DomainReport[],
  spaceBefore: number,
): readonly Slice[] {
  if (domains.length === 0) return [];
  const { translator } = context;
  const titles = translator.list(domains.map(({ id }) => titleOfDomain(context, id)));
  const text = translator.t('actionPlan.domain.unanswered', { domains: titles });
  return composeBody(context, section, text, { spaceBefore });
}

function composeDomain(
  context: PlanContext,
  parent: StructureElement,
  domain: DomainReport,
  first: boolean,
): readonly Slice[] {
  const section = createElement(parent, 'Sect');
  const answered = domain.items.some(isAnswered);
  return keepTogether([
    ...composeHead(context, section, domain, first ? 2 : 22, answered),
    // Where only reserve or quick-check items are answered, the line above says so.
    ...(answered ? composeItems(context, section, domain.items) : []),
    ...composeApart(context, section, domain, 'reserve'),
    ...composeApart(context, section, domain, 'quick'),
  ]);
}

/** Answered items of a kind that the score leaves out, under a line that says so (S10). */
function composeApart(
  context: PlanContext,
  section: StructureElement,
  { otherItems }: DomainReport,
  kind: 'reserve' | 'quick',
): readonly Slice[] {
  const items = otherItems.filter((item) => item.kind === kind && isAnswered(item));
  if (items.length === 0) return [];
  const title = context.translator.t(`actionPlan.domain.${kind}`);
  return [
    ...setText(context, section, 'P', title, styles.quietStrong, {
      spaceBefore: 9,
      keepWithNext: true,
    }),
    ...composeItems(context, section, items),
  ];
}

function isAnswered({ settled }: DomainReport['items'][number]): boolean {
  return settled.state !== 'unanswered';
}

/** Items as a list, in their order. */
export function composeItems(
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
  const title = titleOfDomain(context, domain.id);
  const width = area.width - barWidth - 20;
  const { scored, applicable, dontKnow, unanswered, notApplicable } = domain.coverage;
  const counts = { scored, applicable, dontKnow, unanswered, notApplicable };
  const standing = [
    run(`${describeOutcome(context, domain.outcome)}. `, styles.cellStrong),
    run(context.translator.t('coverage', counts), styles.quiet),
  ];
  const strips = [
    ...setStrips(context, createElement(section, 'H3'), title, styles.heading, { width }),
    ...setStrips(context, createElement(section, 'P'), standing, styles.cell, { width }),
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
  return bookmarkFirst(slices, 2, title);
}
