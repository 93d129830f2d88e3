import { drawBar } from '../../figures';
import type { DomainGroup, DomainReport } from '../../model';
import { drawFigure } from '../pdf/drawFigure';
import type { Column, TableCell } from '../pdf/layout/composeTable';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import type { StructureElement } from '../pdf/structure/StructureElement';
import { cell, composePlanTable } from './compose';
import { describeBand, describeOutcome, describeRange, describeScore } from './describe';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

const rangeWidth = 52;
const noWords: TableCell = { paragraphs: [] };

/** The domains of a group: score, range, band and what it rests on, with a bar beside each score. */
export function composeDomainTable(
  context: PlanContext,
  section: StructureElement,
  group: DomainGroup,
): readonly Slice[] {
  const { report, translator } = context;
  const domains = report.domains.filter((domain) => domain.group === group);
  if (domains.length === 0) return [];
  const ranged = report.domains.some((domain) => rangeOf(context, domain) !== '');
  const range: readonly Column[] = ranged
    ? [{ title: translator.t('actionPlan.column.range'), width: rangeWidth }]
    : [];
  const columns = [
    { title: translator.t(`group.${group}`), width: 190 },
    { title: translator.t('actionPlan.column.score'), width: ranged ? 135 : 135 + rangeWidth },
    ...range,
    { title: translator.t('actionPlan.column.band'), width: 58 },
    { title: translator.t('actionPlan.column.restsOn'), width: area.width - 435 },
  ];
  const rows = domains.map((domain) => composeDomainRow(context, domain, ranged));
  return composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 20,
    padding: 3.6,
    keepTogether: true,
  });
}

/** @param ranged whether any domain has a range; else there is no column for it. */
function composeDomainRow(
  context: PlanContext,
  domain: DomainReport,
  ranged: boolean,
): readonly TableCell[] {
  const { translator } = context;
  const { outcome } = domain;
  const { scored, applicable } = domain.coverage;
  const range = rangeOf(context, domain);
  return [
    cell(titleOfDomain(context, domain.id)),
    scoreCell(context, domain, ranged ? 106 : 106 + rangeWidth),
    ...(ranged ? [range === '' ? noWords : cell(range)] : []),
    outcome.state === 'scored' ? cell(describeBand(context, outcome.score)) : noWords,
    cell(translator.t('actionPlan.coverage', { scored, applicable })),
  ];
}

function scoreCell(context: PlanContext, domain: DomainReport, room: number): TableCell {
  const { outcome, group } = domain;
  if (outcome.state !== 'scored') return cell(describeOutcome(context, outcome));
  const width = room - 10;
  const figure = drawBar(group, outcome.score, { width: (width * 180) / 96, height: 26 });
  return {
    ...cell(describeScore(context, outcome.score.value), styles.cellStrong),
    drawing: {
      width: room,
      draw: (canvas: Canvas, left: number, top: number) =>
        drawFigure(canvas.pen, canvas.typesetter, figure, { left, top: top - 0.5, width }),
    },
  };
}

/** Empty where nothing is missing: a point is no range (S5). */
function rangeOf(context: PlanContext, { outcome }: DomainReport): string {
  if (outcome.state !== 'scored') return '';
  const range = describeRange(context, outcome.score);
  return range === describeScore(context, outcome.score.value) ? '' : range;
}
