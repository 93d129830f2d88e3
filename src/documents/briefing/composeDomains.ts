import { drawDistribution } from '../../figures';
import type { Domain, DomainComparison, DomainGroup } from '../../model';
import { cell, composeBody, composePlanTable, composeSection } from '../action-plan/compose';
import { area, styles } from '../action-plan/styles';
import { drawFigure } from '../pdf/drawFigure';
import type { Column, TableCell } from '../pdf/layout/composeTable';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import { createElement } from '../pdf/structure/StructureElement';
import { type BriefingContext, sayScore, titleOfDomain } from './BriefingContext';

const figureWidth = 190;
const figureHeight = 36;
const widths = { median: 48, middle: 62, sites: 52 } as const;

/** Where the sites' scores lie, domain by domain in the instrument's order. */
export function composeDomains(context: BriefingContext): readonly Slice[] {
  const { root, translator } = context;
  const section = createElement(root, 'Sect');
  return [
    ...composeSection(context, section, translator.t('briefing.domains'), 'domains', {
      flowing: true,
    }),
    ...composeBody(context, section, translator.t('briefing.domains.intro'), {
      keepWithNext: true,
    }),
    ...composeGroup(context, section, 'opportunity'),
    ...composeGroup(context, section, 'challenge'),
  ];
}

function composeGroup(
  context: BriefingContext,
  section: ReturnType<typeof createElement>,
  group: DomainGroup,
): readonly Slice[] {
  const { translator, comparison, input } = context;
  const groupOf = new Map(input.instrument.domains.map((domain) => [domain.id, domain]));
  const domains = comparison.domains.flatMap((one) => {
    const domain = groupOf.get(one.domain);
    return domain?.group === group ? [{ one, domain }] : [];
  });
  if (domains.length === 0) return [];
  const { median, middle, sites } = widths;
  const columns: readonly Column[] = [
    { title: translator.t(`group.${group}`), width: area.width - median - middle - sites },
    { title: translator.t('briefing.column.median'), width: median, align: 'end' },
    { title: translator.t('briefing.column.middle'), width: middle, align: 'end' },
    { title: translator.t('briefing.column.sites'), width: sites, align: 'end' },
  ];
  const rows = domains.map(({ one, domain }) => composeDomain(context, one, domain));
  return composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 18,
    padding: 4,
    keepTogether: true,
  });
}

function composeDomain(
  context: BriefingContext,
  { domain: id, values, statistics, scored }: DomainComparison,
  { group }: Domain,
): readonly TableCell[] {
  const { translator } = context;
  const figure = drawDistribution(
    group,
    { values, ...statistics },
    { width: figureWidth * 1.3, height: figureHeight * 1.3 },
  );
  const title: TableCell = {
    ...cell(titleOfDomain(context, id)),
    drawing: {
      width: figureWidth + 10,
      height: figureHeight - 4,
      draw: (canvas: Canvas, left: number, top: number) =>
        drawFigure(canvas.pen, canvas.typesetter, figure, {
          left,
          top: top - 2,
          width: figureWidth,
        }),
    },
  };
  if (statistics === undefined) {
    const none = scored === 0 ? 'outcome.noScore' : 'briefing.domain.few';
    return [cell(titleOfDomain(context, id)), cell(''), cell(translator.t(none)), cell('')];
  }
  const { lowerQuartile, median, upperQuartile } = statistics;
  return [
    title,
    cell(sayScore(context, median), styles.cellStrong),
    cell(
      translator.t('briefing.column.range', {
        low: sayScore(context, lowerQuartile),
        high: sayScore(context, upperQuartile),
      }),
    ),
    cell(translator.number(scored)),
  ];
}
