import type { DomainGroup } from '../../model';
import type { Slice } from '../pdf/layout/Slice';
import { createElement } from '../pdf/structure/StructureElement';
import { composeHeading, composeSection } from './compose';
import { composeItems } from './composeDomains';
import { listApart, type PlanContext } from './PlanContext';

/** What was said in a quick check, in words: one item a domain, and reserve items after them. */
export function composeQuickSaid(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator, reports } = context;
  const section = createElement(context.root, 'Sect');
  const answered = (kind: 'quick' | 'reserve') =>
    listApart(context, kind).filter(({ settled }) => settled.state !== 'unanswered');
  const inGroup = (group: DomainGroup) =>
    answered('quick').filter(({ domain }) => reports.get(domain)?.group === group);
  const lists = [
    { title: translator.t('group.opportunity'), items: inGroup('opportunity') },
    { title: translator.t('group.challenge'), items: inGroup('challenge') },
    { title: translator.t('actionPlan.domain.reserve'), items: answered('reserve') },
  ].filter(({ items }) => items.length > 0);
  return [
    ...composeSection(context, section, translator.t('actionPlan.said'), anchor),
    ...lists.flatMap(({ title, items }, index) => [
      ...composeHeading(context, section, title, index === 0 ? 2 : 22),
      ...composeItems(context, section, items),
    ]),
  ];
}
