import { type DomainGroup, findConfirmed } from '../../model';
import type { Slice } from '../pdf/layout/Slice';
import { composeAgreement, hasAgreement } from './composeAgreement';
import { composeChange } from './composeChange';
import type { ContentsEntry } from './composeContents';
import { composeData, findData } from './composeData';
import { composeDomains } from './composeDomains';
import { composeEvidence } from './composeEvidence';
import { composeGlance } from './composeGlance';
import { composeMissing } from './composeMissing';
import { composePlan } from './composePlan';
import { composeQuickSaid } from './composeQuickSaid';
import { composeReading } from './composeReading';
import { isQuick, type PlanContext } from './PlanContext';

/** A part of the document, as the cover lists it. */
export interface Part extends ContentsEntry {
  compose(context: PlanContext, anchor: string): readonly Slice[];
}

/** The parts after the cover in reading order: only those that have something to say. */
export function arrangeParts(context: PlanContext): readonly Part[] {
  const { t } = context.translator;
  const data = findData(context.input);
  const inside: readonly Part[] =
    data === undefined
      ? []
      : [part('data', t('actionPlan.data'), (with_, anchor) => composeData(with_, data, anchor))];
  const plan = part('plan', t('actionPlan.plan'), composePlan);
  const change = part('change', t('actionPlan.change'), composeChange);
  const reading = part('reading', t('actionPlan.reading'), composeReading);
  const evidence = part('evidence', t('actionPlan.evidence'), composeEvidence);
  if (isQuick(context)) {
    const said = part('said', t('actionPlan.said'), composeQuickSaid);
    return [
      plan,
      ...(hasNews(context) ? [change] : []),
      ...(hasAnswers(context) ? [said] : []),
      reading,
      evidence,
      ...inside,
    ];
  }
  return [
    part('glance', t('actionPlan.glance'), composeGlance),
    plan,
    ...(context.report.earlier === undefined ? [] : [change]),
    ...(hasAgreement(context)
      ? [part('agreement', t('actionPlan.agreement'), composeAgreement)]
      : []),
    // Where nothing was said there is nothing to show domain by domain.
    ...(hasAnswers(context) ? groups(context) : []),
    reading,
    part('missing', t('actionPlan.missing'), composeMissing),
    evidence,
    ...inside,
  ];
}

function part(anchor: string, title: string, compose: Part['compose']): Part {
  return { anchor, title, compose };
}

function groups({ translator }: PlanContext): readonly Part[] {
  const group = (of: DomainGroup) =>
    part(of, translator.t(`group.${of}`), (context, anchor) => composeDomains(context, of, anchor));
  return [group('opportunity'), group('challenge')];
}

/** Whether a quick check has anything to tell of the round before. */
function hasNews({ report }: PlanContext): boolean {
  return findConfirmed(report).length > 0 || (report.earlier?.finished ?? []).length > 0;
}

function hasAnswers({ report }: PlanContext): boolean {
  return report.domains.some(({ items, otherItems }) =>
    [...items, ...otherItems].some(({ settled }) => settled.state !== 'unanswered'),
  );
}
