import { capitalise, describeSettled } from '../../i18n';
import type { SafetyFlag } from '../../model';
import { run, setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { describeRole } from './describe';
import { type PlanContext, titleOfDomain, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

/**
 * Safety items that come first (P3), with a bar in the margin that grey cannot hide.
 *
 * @param heading the level below that of the section.
 */
export function composeFlags(
  context: PlanContext,
  section: StructureElement,
  heading: 'H2' | 'H3' = 'H3',
): readonly Slice[] {
  const { report, translator } = context;
  if (report.flags.length === 0) return [];
  const left = area.left + 14;
  const width = area.width - 14;
  const title = setStrips(
    context,
    createElement(section, heading),
    translator.t('safety.title'),
    styles.heading,
    { width },
  );
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  const strips = report.flags.flatMap((flag) => setFlag(context, list, flag, width));
  return composeRow([{ left, strips: [...title, ...strips] }], {
    paddingTop: 2,
    paddingBottom: 4,
    limit: area.height,
    spaceBefore: 18,
    decorate: (canvas, top, height) =>
      canvas.document.artifact('Layout', () =>
        canvas.pen.rectangle({ left: area.left, top, width: 3, height }, 'warning'),
      ),
  });
}

function setFlag(
  context: PlanContext,
  list: StructureElement,
  flag: SafetyFlag,
  width: number,
): readonly Strip[] {
  const { t } = context.translator;
  const { urgency, item, domain, settled, askRole } = flag;
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const line = t('actionPlan.flag', {
    item: capitalise(titleOfItem(context, item)),
    domain: titleOfDomain(context, domain),
    settled: capitalise(describeSettled(context.translator, settled)),
  });
  const more =
    urgency === 'checkFirst'
      ? t('safety.ask', { role: describeRole(context, askRole) })
      : saysLow(flag)
        ? ''
        : t('actionPlan.flag.someoneSaid');
  const runs = [
    run(`${t(`actionPlan.flag.${urgency}`)} `, styles.cellWarning),
    run([line, more].filter((sentence) => sentence !== '').join(' '), styles.cell),
  ];
  return setStrips(context, body, runs, styles.cell, { width, gapBefore: 1 });
}

/** Else it is flagged for what one person said, and the level beside it does not show that. */
function saysLow({ settled }: SafetyFlag): boolean {
  return settled.state === 'level' && settled.level <= 1;
}
