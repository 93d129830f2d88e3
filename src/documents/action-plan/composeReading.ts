import { levels } from '../../model';
import { levelMeanings } from '../parts/levelMeanings';
import { run, setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { citeRuns, composeBody, composeHeading, composeSection } from './compose';
import { hasAgreement } from './composeAgreement';
import { drawLevelMark, levelMarkSize } from './drawLevelMark';
import { isQuick, listApart, type PlanContext } from './PlanContext';
import { area, styles } from './styles';

/** The review that the fifteen domains come from: Yadav et al., BMC Public Health 2024;24:306. */
const reviewDoi = '10.1186/s12889-024-17736-2';

type Topic = 'effect' | 'safety' | 'quick' | (typeof scoreTopics)[number];

const scoreTopics = [
  'score',
  'range',
  'noScore',
  'bands',
  'agreement',
  'change',
  'challenges',
  'apart',
] as const;
/** How to read the numbers, for someone who sees only this document. */
export function composeReading(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator, citations } = context;
  const section = createElement(context.root, 'Sect');
  const review = citeRuns(context, citations.citeDoi(reviewDoi), styles.body);
  return [
    ...composeSection(context, section, translator.t('actionPlan.reading'), anchor, {
      flowing: isQuick(context),
    }),
    ...composeBody(context, section, [
      run(translator.t('actionPlan.reading.intro'), styles.body),
      ...review,
    ]),
    ...composeHeading(context, section, translator.t('actionPlan.reading.levels')),
    ...composeLevels(context, section),
    ...listTopics(context).flatMap((topic) => [
      ...composeHeading(context, section, translator.t(`actionPlan.reading.${topic}`), 13),
      ...composeBody(context, section, translator.t(`actionPlan.reading.${topic}.text`)),
    ]),
  ];
}

/** Only what this document shows is explained. */
function listTopics(context: PlanContext): readonly Topic[] {
  if (isQuick(context)) return ['effect', 'quick', 'challenges', 'safety'];
  const { report } = context;
  const apart = [...listApart(context, 'quick'), ...listApart(context, 'reserve')];
  const shown = {
    agreement: hasAgreement(context),
    change: report.earlier !== undefined,
    apart: apart.some(({ settled }) => settled.state !== 'unanswered'),
  };
  const isShown = (topic: Topic) =>
    topic === 'agreement' || topic === 'change' || topic === 'apart' ? shown[topic] : true;
  return ['effect', ...scoreTopics.filter(isShown), 'safety'];
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
      run(translator.t(levelMeanings[level]), styles.cell),
    ];
    const strips = setStrips(context, body, text, styles.cell, { width: area.width - indent });
    const mark = {
      height: styles.cell.leading,
      draw: (canvas: Canvas, left: number, top: number) =>
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
