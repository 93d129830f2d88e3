import { drawBar } from '../../figures';
import type { DomainGroup, DomainReport } from '../../model';
import { drawFigure } from '../pdf/drawFigure';
import type { TableCell } from '../pdf/layout/composeTable';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import type { StructureElement } from '../pdf/structure/StructureElement';
import { cell, composePlanTable } from './compose';
import { describeBand, describeOutcome, describeRange, describeScore } from './describe';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

/** The domains of a group: score, range, band and what it rests on, with a bar beside each score. */
export function composeDomainTable(
  context: PlanContext,
  section: StructureElement,
  group: DomainGroup,
): readonly Slice[] {
  const { report, translator } = context;
  const domains = report.domains.filter((domain) => domain.group === group);
  if (domains.length === 0) return [];
  const columns = [
    { title: translator.t(`group.${group}`), width: 190 },
    { title: translator.t('actionPlan.column.score'), width: 135 },
    { title: translator.t('actionPlan.column.range'), width: 52 },
    { title: translator.t('actionPlan.column.band'), width: 58 },
    { title: translator.t('actionPlan.column.restsOn'), width: area.width - 435 },
  ];
  const rows = domains.map((domain) => composeDomainRow(context, domain));
  return composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 20,
    padding: 3.6,
    keepTogether: true,
  });
}

function composeDomainRow(context: PlanContext, domain: DomainReport): readonly TableCell[] {
  const { translator } = context;
  const title = cell(titleOfDomain(context, domain.id));
  const { scored, applicable } = domain.coverage;
  const coverage = cell(translator.t('actionPlan.coverage', { scored, applicable }));
  const { outcome } = domain;
  if (outcome.state !== 'scored') {
    const blank = { paragraphs: [] };
    return [title, cell(describeOutcome(context, outcome)), blank, blank, coverage];
  }
  const { score } = outcome;
  const figure = drawBar(domain.group, score, { width: 180, height: 26 });
  return [
    title,
    {
      ...cell(describeScore(context, score.value), styles.cellStrong),
      drawing: {
        width: 106,
        draw: (canvas: Canvas, left: number, top: number) =>
          drawFigure(canvas.pen, canvas.typesetter, figure, { left, top: top - 0.5, width: 96 }),
      },
    },
    cell(describeRange(context, score)),
    cell(describeBand(context, score)),
    coverage,
  ];
}
