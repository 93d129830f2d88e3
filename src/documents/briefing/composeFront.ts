import { fewestSites } from '../../model';
import { area, styles } from '../action-plan/styles';
import { setStrips, setText } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { type BriefingContext, rankDomains, shortTitleOfDomain } from './BriefingContext';

/** How many domains are named at either end. */
const named = 3;

/** Whose briefing it is, what it is for, three sentences that say where the sites stand, and key figures. */
export function composeFront(context: BriefingContext): readonly Slice[] {
  const { root, translator, input, comparison } = context;
  const section = createElement(root, 'Sect');
  const title = input.portfolio.length > 60 ? styles.titleLong : styles.title;
  const facts = translator.t('briefing.facts', {
    date: translator.date(input.writtenAt.slice(0, 10)),
    sites: comparison.sites,
  });
  const sentences = [sayReturns(context), sayStanding(context), sayAttention(context)].filter(
    (sentence) => sentence !== '',
  );
  return [
    ...setText(context, section, 'P', translator.t('briefing.overline'), styles.overline),
    ...setText(context, section, 'H1', input.portfolio, title, {
      spaceBefore: 3,
      balanced: true,
      bookmark: 1,
    }),
    ...setText(context, section, 'P', facts, styles.lead, { spaceBefore: 5 }),
    ...sentences.flatMap((text, index) =>
      setText(context, section, 'P', text, styles.lead, { spaceBefore: index === 0 ? 22 : 6 }),
    ),
    ...setText(context, section, 'P', translator.t('briefing.purpose'), styles.quiet, {
      spaceBefore: 12,
      balanced: true,
    }),
    ...composeFigures(context, section),
  ];
}

/** "47 of 62 expected sites have answered, with 81 % of registered patients." */
export function sayReturns({ comparison, translator }: BriefingContext): string {
  const { expected, returned, patients } = comparison.returns;
  if (expected === undefined) return translator.t('briefing.returns.all', { returned });
  const percent = patients === undefined ? 'none' : percentOf(patients.returned, patients.expected);
  return translator.t('briefing.returns.of', { returned, expected, percent });
}

function percentOf(part: number, whole: number): number | 'none' {
  return whole === 0 ? 'none' : Math.round((100 * part) / whole);
}

function sayStanding(context: BriefingContext): string {
  const { translator } = context;
  const ranked = rankDomains(context);
  const sayList = (domains: typeof ranked) =>
    translator.list(domains.map(({ domain }) => shortTitleOfDomain(context, domain)));
  if (ranked.length === 0) return translator.t('briefing.standing.none');
  if (ranked.length === 1)
    return translator.t('briefing.standing.one', { strongest: sayList(ranked) });
  // No domain stands at both ends.
  const count = Math.min(named, Math.floor(ranked.length / 2));
  return translator.t('briefing.standing', {
    strongest: sayList(ranked.slice(0, count)),
    weakest: sayList(ranked.slice(-count).toReversed()),
  });
}

/** What to attend to first; nothing where the numbers are too small to be shown. */
function sayAttention({ comparison, translator, input }: BriefingContext): string {
  const isShown = (count: number) => !input.withoutSmall || count >= fewestSites;
  const flagged = new Set(comparison.flags.flatMap(({ actFirst }) => actFirst)).size;
  const overdue = comparison.plans.overdue.length;
  return [
    ...(isShown(flagged) ? [translator.t('briefing.attention.flags', { count: flagged })] : []),
    ...(isShown(overdue) ? [translator.t('briefing.attention.overdue', { count: overdue })] : []),
  ].join(' ');
}

/** Four numbers side by side, each over what it counts. */
function composeFigures(context: BriefingContext, section: StructureElement): readonly Slice[] {
  const { comparison, translator } = context;
  const { returns, plans } = comparison;
  const { patients } = returns;
  const share = patients && percentOf(patients.returned, patients.expected);
  const counts: readonly (readonly [string, string])[] = [
    [translator.number(returns.returned), translator.t('briefing.figure.returned')],
    ...(share === undefined || share === 'none'
      ? []
      : [
          [
            translator.t('briefing.percent', { value: share }),
            translator.t('briefing.figure.patients'),
          ] as const,
        ]),
    [translator.number(plans.withPlan.length), translator.t('briefing.figure.plans')],
    [
      translator.number(plans.actions.notStarted + plans.actions.inProgress),
      translator.t('briefing.figure.live'),
    ],
    [translator.number(plans.actions.done), translator.t('briefing.figure.done')],
  ];
  const width = area.width / counts.length;
  const list = createElement(section, 'Div');
  const cells = counts.map(([number, label], index) => {
    const holder = createElement(list, 'Div');
    return {
      left: area.left + index * width,
      strips: [
        ...setStrips(context, createElement(holder, 'P'), number, styles.number, {
          width: width - 12,
        }),
        ...setStrips(context, createElement(holder, 'P'), label, styles.quiet, {
          width: width - 12,
        }),
      ],
    };
  });
  return composeRow(cells, {
    paddingTop: 0,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore: 26,
  });
}
