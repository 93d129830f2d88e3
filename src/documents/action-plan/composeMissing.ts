import { capitalise } from '../../i18n';
import { type DomainReport, type ItemReport, roles } from '../../model';
import type { TableCell } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement } from '../pdf/structure/StructureElement';
import { cell, composeBody, composePlanTable, composeSection } from './compose';
import { describeRole } from './describe';
import { type PlanContext, titleOfDomain, titleOfItem } from './PlanContext';
import { area } from './styles';

/** What nobody has answered or knows, by domain, with who could know it. */
export function composeMissing(context: PlanContext, anchor: string): readonly Slice[] {
  const { report, translator } = context;
  const section = createElement(context.root, 'Sect');
  const heading = composeSection(context, section, translator.t('actionPlan.missing'), anchor, {
    flowing: true,
  });
  const rows = report.domains
    .filter(({ items }) => items.some(isMissing))
    .map((domain) => composeRow(context, domain));
  if (rows.length === 0) {
    return [...heading, ...composeBody(context, section, translator.t('actionPlan.missing.none'))];
  }
  const intro = composeBody(context, section, translator.t('actionPlan.missing.intro'), {
    keepWithNext: true,
  });
  const columns = [
    { title: translator.t('actionPlan.column.domain'), width: 150 },
    { title: translator.t('actionPlan.column.missing'), width: area.width - 290 },
    { title: translator.t('actionPlan.column.whoKnows'), width: 140 },
  ];
  const table = composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 12,
    padding: 4.5,
    keepTogether: rows.length <= 6,
  });
  return [...heading, ...intro, ...table];
}

function isMissing({ settled }: ItemReport): boolean {
  return settled.state === 'unanswered' || settled.state === 'dontKnow';
}

function composeRow(context: PlanContext, domain: DomainReport): readonly TableCell[] {
  const missing = domain.items.filter(isMissing);
  return [
    cell(titleOfDomain(context, domain.id)),
    cell(describeMissing(context, domain)),
    cell(listRoles(context, missing)),
  ];
}

function describeMissing(context: PlanContext, { items }: DomainReport): string {
  const { translator } = context;
  const unanswered = items.filter(({ settled }) => settled.state === 'unanswered');
  const dontKnow = items.filter(({ settled }) => settled.state === 'dontKnow');
  if (unanswered.length === items.length) {
    return translator.t('actionPlan.missing.whole', { count: items.length });
  }
  const list = (of: readonly ItemReport[]) =>
    translator.list(of.map(({ id }) => titleOfItem(context, id)));
  return [
    unanswered.length === 0
      ? ''
      : translator.t('actionPlan.missing.unanswered', { items: list(unanswered) }),
    dontKnow.length === 0
      ? ''
      : translator.t('actionPlan.missing.dontKnow', { items: list(dontKnow) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Everyone who can know one of the items, in the instrument's order of roles. */
function listRoles(context: PlanContext, items: readonly ItemReport[]): string {
  const able = new Set(items.flatMap(({ id }) => context.items.get(id)?.whoKnows ?? []));
  const names = roles.filter((role) => able.has(role)).map((role) => describeRole(context, role));
  return capitalise(names.join(', '));
}
