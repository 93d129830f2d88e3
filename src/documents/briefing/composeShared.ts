import {
  cell,
  composeBody,
  composeHeading,
  composePlanTable,
  composeSection,
} from '../action-plan/compose';
import { area, styles } from '../action-plan/styles';
import type { Column, TableCell } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import {
  type BriefingContext,
  shortTitleOfDomain,
  titleOfAction,
  titleOfItem,
} from './BriefingContext';

/** A board reads so many rows; the rest is in the tables, and the page says so. */
const mostRows = 12;
const [numberWidth, domainWidth] = [62, 110];

/** What many sites lack, safety items, and what several of them plan: offered once, it serves them all. */
export function composeShared(context: BriefingContext): readonly Slice[] {
  const { root, translator } = context;
  const section = createElement(root, 'Sect');
  return [
    ...composeSection(context, section, translator.t('briefing.gaps'), 'gaps'),
    ...composeGaps(context, section),
    ...composeHeading(context, section, translator.t('briefing.flags'), 22),
    ...composeFlags(context, section),
    ...composeHeading(context, section, translator.t('briefing.overlaps'), 22),
    ...composeOverlaps(context, section),
  ];
}

function composeGaps(context: BriefingContext, section: StructureElement): readonly Slice[] {
  const { comparison, translator } = context;
  const { gaps } = comparison;
  if (gaps.length === 0) return composeBody(context, section, translator.t('briefing.gaps.none'));
  const columns = describeColumns(context, [
    translator.t('briefing.column.low'),
    translator.t('briefing.column.reach'),
  ]);
  const rows = gaps
    .slice(0, mostRows)
    .map(({ item, domain, sites, of, reach }) => [
      cell(titleOfItem(context, item)),
      cell(shortTitleOfDomain(context, domain)),
      cell(translator.t('briefing.outOf', { count: sites.length, of }), styles.cellStrong),
      cell(translator.t(`briefing.reach.${reach}`)),
    ]);
  return [
    ...composeBody(context, section, translator.t('briefing.gaps.intro'), {
      keepWithNext: true,
    }),
    ...composeRows(context, section, columns, rows),
    ...sayMore(context, section, gaps.length),
  ];
}

function composeFlags(context: BriefingContext, section: StructureElement): readonly Slice[] {
  const { comparison, translator } = context;
  const flags = comparison.flags.filter(
    ({ actFirst, checkFirst }) => actFirst.length + checkFirst.length > 0,
  );
  const intro = composeBody(context, section, translator.t('briefing.flags.intro'), {
    keepWithNext: true,
  });
  if (flags.length === 0) {
    const none = context.input.withoutSmall ? 'briefing.domain.few' : 'briefing.flags.none';
    return [...intro, ...composeBody(context, section, translator.t(none), { spaceBefore: 5 })];
  }
  const columns = describeColumns(context, [
    translator.t('briefing.column.first'),
    translator.t('briefing.column.check'),
  ]);
  const rows = flags.map(({ item, domain, actFirst, checkFirst }) => [
    cell(titleOfItem(context, item)),
    cell(shortTitleOfDomain(context, domain)),
    cell(translator.number(actFirst.length), styles.cellStrong),
    cell(translator.number(checkFirst.length)),
  ]);
  return [...intro, ...composeRows(context, section, columns, rows)];
}

function composeOverlaps(context: BriefingContext, section: StructureElement): readonly Slice[] {
  const { comparison, translator } = context;
  // One site's action overlaps with nobody's.
  const overlaps = comparison.overlaps.filter(({ sites }) => sites.length > 1);
  if (overlaps.length === 0) {
    const none = context.input.withoutSmall ? 'briefing.domain.few' : 'briefing.overlaps.none';
    return composeBody(context, section, translator.t(none));
  }
  const number = (title: string): Column => ({ title, width: 50, align: 'end' });
  const columns: readonly Column[] = [
    { title: translator.t('actionPlan.column.action'), width: area.width - domainWidth - 200 },
    { title: translator.t('actionPlan.column.domain'), width: domainWidth },
    number(translator.t('briefing.column.sites')),
    number(translator.t('briefing.column.live')),
    number(translator.t('briefing.column.done')),
    number(translator.t('briefing.column.overdue')),
  ];
  const rows = overlaps
    .slice(0, mostRows)
    .map(({ action, domain, sites, live, done, overdue }) => [
      cell(titleOfAction(context, action)),
      cell(shortTitleOfDomain(context, domain)),
      cell(translator.number(sites.length), styles.cellStrong),
      ...[live, done, overdue].map((some) => cell(translator.number(some.length))),
    ]);
  return [
    ...composeBody(context, section, translator.t('briefing.overlaps.intro'), {
      keepWithNext: true,
    }),
    ...composeRows(context, section, columns, rows),
    ...sayMore(context, section, overlaps.length),
  ];
}

/** An item, its domain, and two columns of numbers. */
function describeColumns(
  { translator }: BriefingContext,
  [first, second]: readonly [string, string],
): readonly Column[] {
  const width = area.width - domainWidth - 2 * numberWidth - 30;
  return [
    { title: translator.t('briefing.column.item'), width },
    { title: translator.t('actionPlan.column.domain'), width: domainWidth },
    { title: first, width: numberWidth + 5 },
    { title: second, width: numberWidth + 25 },
  ];
}

function composeRows(
  context: BriefingContext,
  section: StructureElement,
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
): readonly Slice[] {
  return composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 10,
    padding: 4,
  });
}

function sayMore(
  context: BriefingContext,
  section: StructureElement,
  count: number,
): readonly Slice[] {
  if (count <= mostRows) return [];
  const text = context.translator.t('briefing.more', { count: count - mostRows });
  return composeBody(context, section, text, { spaceBefore: 6 });
}
