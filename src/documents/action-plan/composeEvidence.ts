import { citeReference, type Statement } from '../../model';
import { run, setText } from '../parts/setText';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { citeRuns, composeBody, composeHeading, composeLabelled, composeSection } from './compose';
import type { CitedReference } from './createCitations';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { styles } from './styles';

/**
 * What the plan rests on: its actions, then the domains they belong to, then the sources.
 *
 * Without a plan, the domains where there is most to gain take its place; the whole of the
 * evidence is in the app.
 */
export function composeEvidence(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator } = context;
  const section = createElement(context.root, 'Sect');
  const domains = findDomains(context);
  return [
    ...composeSection(context, section, translator.t('actionPlan.evidence'), anchor, {
      flowing: true,
    }),
    ...composeBody(
      context,
      section,
      translator.t(domains.length === 0 ? 'actionPlan.evidence.none' : 'actionPlan.evidence.intro'),
      { keepWithNext: true },
    ),
    ...composeActions(context, section),
    ...domains.flatMap((id) => composeDomain(context, section, id)),
    ...composeSources(context, section),
  ];
}

function findDomains({ report }: PlanContext): readonly string[] {
  const ofPlan = report.plan.flatMap(({ domain }) => (domain === undefined ? [] : [domain]));
  const ofFlags = report.flags.map(({ domain }) => domain);
  const wanted = new Set([...ofPlan, ...(report.answered.core === 0 ? [] : ofFlags)]);
  const chosen = wanted.size > 0 ? wanted : new Set(report.weakest);
  return report.domains.map(({ id }) => id).filter((id) => chosen.has(id));
}

/** Why each action of the plan that comes from the instrument is thought to help. */
function composeActions(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, actions, translator, citations } = context;
  const sources = new Set(report.plan.map(({ source }) => source ?? ''));
  const offered = [...sources].flatMap((id) => actions.get(id) ?? []);
  if (offered.length === 0) return [];
  const list = createElement(section, 'Div');
  return [
    ...composeHeading(context, list, translator.t('actionPlan.evidence.actions')),
    ...offered.flatMap((action) => {
      const runs = [
        run(`${translator.fill(action.title)}. `, styles.cellStrong),
        run(`${translator.fill(action.why)} `, styles.cell),
        run(translator.t(`strength.${action.strength}`), styles.quiet),
        ...citeRuns(context, citations.cite(action.references), styles.quiet),
      ];
      return setText(context, list, 'P', runs, styles.cell, { spaceBefore: 5 });
    }),
  ];
}

function composeDomain(
  context: PlanContext,
  parent: StructureElement,
  id: string,
): readonly Slice[] {
  const domain = context.domains.get(id);
  if (domain === undefined) return [];
  const section = createElement(parent, 'Div');
  const heading = composeHeading(context, section, titleOfDomain(context, id));
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Disc')] });
  return [
    ...heading,
    ...domain.evidence.flatMap((statement) => composeStatement(context, list, statement)),
  ];
}

function composeStatement(
  context: PlanContext,
  list: StructureElement,
  statement: Statement,
): readonly Slice[] {
  const { translator, citations } = context;
  const runs = [
    run(`${translator.fill(statement.text)} `, styles.cell),
    run(translator.t(`strength.${statement.strength}`), styles.quiet),
    ...citeRuns(context, citations.cite(statement.references), styles.quiet),
  ];
  const label = { text: '\u2022', set: styles.cell, width: 12 };
  return composeLabelled(context, list, label, { runs, set: styles.cell }, 3.5);
}

/** Every source cited anywhere in the document, by number, with its address. */
function composeSources(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { translator, citations } = context;
  const cited = citations.list();
  if (cited.length === 0) return [];
  const heading = composeHeading(context, section, translator.t('actionPlan.sources'), 22);
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  return [...heading, ...cited.flatMap((source) => composeSource(context, list, source))];
}

function composeSource(
  context: PlanContext,
  list: StructureElement,
  { number, reference }: CitedReference,
): readonly Slice[] {
  const { text, address: url } = citeReference(reference);
  const contents = context.translator.t('actionPlan.reference.open', { title: reference.title });
  const link = url === undefined ? undefined : ({ kind: 'address', url, contents } as const);
  const address = link === undefined ? [] : [run(` ${link.url}`, styles.quiet, link)];
  const label = { text: `${number}.`, set: styles.quiet, width: 24 };
  const runs = [run(text, styles.quiet), ...address];
  const [first, ...rest] = composeLabelled(context, list, label, { runs, set: styles.quiet }, 4);
  return first === undefined ? [] : [{ ...first, anchor: `reference-${reference.id}` }, ...rest];
}
