import {
  cell,
  composeBody,
  composeHeading,
  composePlanTable,
  composeSection,
} from '../action-plan/compose';
import { area, styles } from '../action-plan/styles';
import type { Column } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { type BriefingContext, titleOfDomain } from './BriefingContext';

/** How far the plans are, and in which domains sites moved since their round before (S9). */
export function composePlans(context: BriefingContext): readonly Slice[] {
  const { root, translator, comparison } = context;
  const { withPlan, actions, undated } = comparison.plans;
  const section = createElement(root, 'Sect');
  const progress = translator.t('briefing.plans.progress', {
    withPlan: withPlan.length,
    sites: comparison.sites,
    ...actions,
    undated,
  });
  return [
    ...composeSection(context, section, translator.t('briefing.plans'), 'plans', { flowing: true }),
    ...composeBody(context, section, progress),
    ...composeHeading(context, section, translator.t('briefing.change'), 22),
    ...composeChange(context, section),
  ];
}

function composeChange(context: BriefingContext, section: StructureElement): readonly Slice[] {
  const { comparison, translator } = context;
  const domains = comparison.change.domains.filter(({ compared }) => compared > 0);
  if (domains.length === 0) {
    const none = context.input.withoutSmall ? 'briefing.domain.few' : 'briefing.change.none';
    return composeBody(context, section, translator.t(none));
  }
  const number = (title: string): Column => ({ title, width: 72, align: 'end' });
  const columns: readonly Column[] = [
    { title: translator.t('actionPlan.column.domain'), width: area.width - 4 * 72 },
    number(translator.t('briefing.column.sites')),
    number(translator.t('briefing.column.moved')),
    number(translator.t('briefing.column.mayHaveMoved')),
    number(translator.t('briefing.column.same')),
  ];
  const rows = domains.map(({ domain, compared, moved, mayHaveMoved, aboutTheSame }) => [
    cell(titleOfDomain(context, domain)),
    cell(translator.number(compared)),
    cell(translator.number(moved.length), styles.cellStrong),
    cell(translator.number(mayHaveMoved.length)),
    cell(translator.number(aboutTheSame)),
  ]);
  return [
    ...composeBody(context, section, translator.t('briefing.change.intro'), {
      keepWithNext: true,
    }),
    ...composePlanTable(context, section, columns, rows, {
      rowHead: 0,
      spaceBefore: 10,
      padding: 3.4,
      keepTogether: true,
    }),
  ];
}
