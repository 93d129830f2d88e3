import type { HelpReason } from '../../model';
import { composeBody, composePlanTable, composeSection } from '../action-plan/compose';
import { area, styles } from '../action-plan/styles';
import { run } from '../parts/setText';
import type { Slice } from '../pdf/layout/Slice';
import { createElement } from '../pdf/structure/StructureElement';
import { type BriefingContext, shortTitleOfDomain, titleOfItem } from './BriefingContext';

/** More names than that are no reading for a board; the page says how many there are, and where they stand. */
const mostNamed = 150;

/** Where to offer help: by name where names were ticked, else how many sites there are for each reason. */
export function composeHelp(context: BriefingContext): readonly Slice[] {
  const { root, translator, comparison, input } = context;
  // Whoever is named or counted here is one of few.
  if (input.withoutSmall) return [];
  const section = createElement(root, 'Sect');
  const title = composeSection(context, section, translator.t('briefing.help'), 'help', {
    flowing: true,
  });
  const { help } = comparison;
  if (!input.showNames || help.length > mostNamed) {
    const why = input.showNames
      ? translator.t('briefing.help.many', { count: help.length })
      : translator.t('briefing.help.unnamed');
    return [...title, ...composeBody(context, section, `${why} ${sayCounts(context)}`)];
  }
  if (help.length === 0) {
    return [...title, ...composeBody(context, section, translator.t('briefing.help.none'))];
  }
  const columns = [
    { title: translator.t('briefing.column.site'), width: 190 },
    { title: translator.t('briefing.column.why'), width: area.width - 190 },
  ];
  const rows = help.map(({ name, network, reasons }) => [
    {
      paragraphs: [
        { runs: [run(name, styles.cellStrong)], leading: styles.cellStrong.leading },
        ...(network === ''
          ? []
          : [{ runs: [run(network, styles.quiet)], leading: styles.quiet.leading }]),
      ],
    },
    {
      paragraphs: reasons.map((reason) => ({
        runs: [run(sayReason(context, reason), styles.cell)],
        leading: styles.cell.leading,
      })),
    },
  ]);
  return [
    ...title,
    ...composeBody(context, section, translator.t('briefing.help.intro'), {
      keepWithNext: true,
    }),
    ...composePlanTable(context, section, columns, rows, {
      rowHead: 0,
      spaceBefore: 10,
      padding: 4,
    }),
  ];
}

function sayReason(context: BriefingContext, reason: HelpReason): string {
  const { translator } = context;
  if (reason.because === 'noReturn') return translator.t('briefing.help.noReturn');
  if (reason.because === 'overdue') {
    return translator.t('briefing.help.overdue', {
      count: reason.actions,
      date: translator.date(reason.since),
    });
  }
  if (reason.because === 'flags') {
    const items = translator.list(reason.items.map((item) => titleOfItem(context, item)));
    return translator.t('briefing.help.flags', { items });
  }
  const domains = translator.list(
    reason.domains.map((domain) => shortTitleOfDomain(context, domain)),
  );
  return translator.t('briefing.help.sharedGap', { domains });
}

function sayCounts({ comparison, translator }: BriefingContext): string {
  const count = (because: HelpReason['because']) =>
    comparison.help.filter(({ reasons }) => reasons.some((one) => one.because === because)).length;
  const counts = {
    flags: count('flags'),
    overdue: count('overdue'),
    shared: count('sharedGap'),
    missing: comparison.returns.missing.length,
  };
  return translator.t('briefing.help.counts', counts).trim();
}
