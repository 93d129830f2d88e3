import { levels } from '../../model';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { citeRuns, composeBody, composeHeading, composeSection, paragraph, run } from './compose';
import { drawLevelMark, levelMarkSize } from './drawLevelMark';
import type { PlanContext } from './PlanContext';
import { area, styles } from './styles';

/** The review that the fifteen domains come from: Yadav et al., BMC Public Health 2024;24:306. */
const reviewDoi = '10.1186/s12889-024-17736-2';

const topics = ['effect', 'score', 'range', 'noScore', 'bands', 'challenges', 'safety'] as const;
const meanings = [
  'actionPlan.level.0',
  'actionPlan.level.1',
  'actionPlan.level.2',
  'actionPlan.level.3',
  'actionPlan.level.4',
] as const;

/** How to read the numbers, for someone who sees only this document. */
export function composeReading(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator, citations } = context;
  const section = createElement(context.root, 'Sect');
  const review = citeRuns(context, citations.citeDoi(reviewDoi), styles.body);
  return [
    ...composeSection(context, section, translator.t('actionPlan.reading'), anchor),
    ...composeBody(context, section, [
      run(translator.t('actionPlan.reading.intro'), styles.body),
      ...review,
    ]),
    ...composeHeading(context, section, translator.t('actionPlan.reading.levels')),
    ...composeLevels(context, section),
    ...topics.flatMap((topic) => [
      ...composeHeading(context, section, translator.t(`actionPlan.reading.${topic}`), 14),
      ...composeBody(context, section, translator.t(`actionPlan.reading.${topic}.text`)),
    ]),
  ];
}

function composeLevels(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { translator } = context;
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  const indent = levelMarkSize + 9;
  return levels.flatMap((level) => {
    const entry = createElement(list, 'LI');
    const label = createElement(entry, 'Lbl');
    const body = createElement(entry, 'LBody');
    const text = [
      run(`${translator.t(`level.${level}`)}. `, styles.cellStrong),
      run(translator.t(meanings[level]), styles.cell),
    ];
    const strips = paragraph(context, body, text, styles.cell, { width: area.width - indent });
    const mark = {
      height: styles.cell.leading,
      draw: (canvas: Parameters<typeof drawLevelMark>[0], left: number, top: number) =>
        drawLevelMark(canvas, { level, element: label }, left, top),
    };
    return composeRow(
      [
        { left: area.left, strips: [mark] },
        { left: area.left + indent, strips },
      ],
      {
        paddingTop: 3,
        paddingBottom: 3,
        limit: area.height,
        spaceBefore: level === 0 ? 3 : 0,
        keepWithNext: level < 4,
      },
    );
  });
}
