import { citeReference, type Statement } from '../../model';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import {
  citeRuns,
  composeBody,
  composeHeading,
  composeSection,
  composeText,
  paragraph,
  run,
} from './compose';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

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
    ...offered.flatMap((action) =>
      composeText(
        context,
        list,
        'P',
        [
          run(`${translator.fill(action.title)}. `, styles.cellStrong),
          run(`${translator.fill(action.why)} `, styles.cell),
          run(translator.t(`strength.${action.strength}`), styles.quiet),
          ...citeRuns(context, citations.cite(action.references), styles.quiet),
        ],
        styles.cell,
        { spaceBefore: 5 },
      ),
    ),
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
  const entry = createElement(list, 'LI');
  const label = createElement(entry, 'Lbl');
  const body = createElement(entry, 'LBody');
  const indent = 12;
  const width = area.width - indent;
  return composeRow(
    [
      {
        left: area.left,
        strips: paragraph(context, label, '\u2022', styles.cell, { width: indent }),
      },
      {
        left: area.left + indent,
        strips: paragraph(
          context,
          body,
          [
            run(`${translator.fill(statement.text)} `, styles.cell),
            run(translator.t(`strength.${statement.strength}`), styles.quiet),
            ...citeRuns(context, citations.cite(statement.references), styles.quiet),
          ],
          styles.cell,
          { width },
        ),
      },
    ],
    { paddingTop: 0, paddingBottom: 0, limit: area.height, spaceBefore: 3.5 },
  );
}

/** Every source cited anywhere in the document, by number, with its address. */
function composeSources(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { translator, citations } = context;
  const cited = citations.list();
  if (cited.length === 0) return [];
  const heading = composeHeading(context, section, translator.t('actionPlan.sources'), 22);
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  const indent = 24;
  const entries = cited.flatMap(({ number, reference }) => {
    const entry = createElement(list, 'LI');
    const label = createElement(entry, 'Lbl');
    const body = createElement(entry, 'LBody');
    const { text, address: url } = citeReference(reference);
    const address =
      url === undefined
        ? []
        : [
            run(` ${url}`, styles.quiet, {
              kind: 'address',
              url,
              contents: translator.t('actionPlan.reference.open', { title: reference.title }),
            }),
          ];
    const width = area.width - indent;
    const runs = [run(text, styles.quiet), ...address];
    const [first, ...rest] = composeRow(
      [
        {
          left: area.left,
          strips: paragraph(context, label, `${number}.`, styles.quiet, { width: indent }),
        },
        {
          left: area.left + indent,
          strips: paragraph(context, body, runs, styles.quiet, { width }),
        },
      ],
      { paddingTop: 0, paddingBottom: 0, limit: area.height, spaceBefore: 4 },
    );
    return first === undefined ? [] : [{ ...first, anchor: `reference-${reference.id}` }, ...rest];
  });
  return [...heading, ...entries];
}
