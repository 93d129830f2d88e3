import { capitalise, describeSettled, describeSpread } from '../../i18n';
import { type DomainReport, fewestShown, type ItemReport, rankDivided } from '../../model';
import { run } from '../parts/setText';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import {
  cell,
  composeBody,
  composeEntry,
  composeHeading,
  composePlanTable,
  composeSection,
} from './compose';
import { type PlanContext, titleOfDomain, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

/** Whether there is anything to say of how far people agree that others may see (S8). */
export function hasAgreement({ report }: PlanContext): boolean {
  return report.domains.some(({ agreement }) => agreement !== undefined);
}

/**
 * Where people agree and where they do not (S8).
 *
 * How two people differ is left out: each would know the other's answer.
 */
export function composeAgreement(context: PlanContext, anchor: string): readonly Slice[] {
  const { t } = context.translator;
  const section = createElement(context.root, 'Sect');
  const talk = rankDivided(context.report).filter(({ respondents }) => respondents >= fewestShown);
  return [
    ...composeSection(context, section, t('actionPlan.agreement'), anchor, {
      // The plan's page stands alone; a page of change has room left.
      flowing: context.report.earlier !== undefined,
    }),
    ...composeBody(context, section, t('actionPlan.agreement.intro'), { keepWithNext: true }),
    ...composeHeading(context, section, t('actionPlan.agreement.talk')),
    ...(talk.length > 0
      ? composeTalk(context, section, talk)
      : composeBody(context, section, t('actionPlan.agreement.noTalk'))),
    ...composeDomains(context, section),
  ];
}

function composeTalk(
  context: PlanContext,
  section: StructureElement,
  items: readonly ItemReport[],
): readonly Slice[] {
  const { translator } = context;
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  return items.flatMap((item, index) => {
    const title = [
      run(`${capitalise(titleOfItem(context, item.id))} `, styles.cellStrong),
      run(titleOfDomain(context, item.domain), styles.quiet),
    ];
    const said = translator.t('actionPlan.agreement.said', {
      spread: describeSpread(translator, item),
      settled: capitalise(describeSettled(translator, item.settled)),
    });
    const paragraphs = [
      { text: title, set: styles.cell },
      { text: said, set: styles.cell },
    ];
    return composeEntry(context, list, paragraphs, index === 0 ? 3 : 7);
  });
}

/** One row a domain that enough people answered, in the instrument's order. */
function composeDomains(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  const { t } = translator;
  const domains = report.domains.filter(({ agreement }) => agreement !== undefined);
  const columns = [
    { title: t('actionPlan.column.domain'), width: 190 },
    { title: t('actionPlan.column.agreement'), width: 110 },
    { title: t('actionPlan.column.restsOn'), width: area.width - 300 },
  ];
  const rows = domains.map((domain) => [
    cell(titleOfDomain(context, domain.id)),
    ...describeDomain(context, domain),
  ]);
  return [
    ...composeHeading(context, section, t('actionPlan.agreement.domains'), 20),
    ...composePlanTable(context, section, columns, rows, {
      rowHead: 0,
      spaceBefore: 4,
      padding: 3.6,
      keepTogether: true,
    }),
  ];
}

function describeDomain({ translator: { t } }: PlanContext, { agreement }: DomainReport) {
  if (agreement === undefined) return [];
  const { word, items, respondents } = agreement;
  return [
    cell(t(`agreement.word.${word}`), styles.cellStrong),
    cell(t('actionPlan.agreement.basis', { items, respondents })),
  ];
}
