import { fewestSites, type NetworkSpread } from '../../model';
import { cell, composeBody, composePlanTable, composeSection } from '../action-plan/compose';
import { area } from '../action-plan/styles';
import type { Column } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement } from '../pdf/structure/StructureElement';
import { type BriefingContext, shortTitleOfDomain } from './BriefingContext';

/** How many domains are named for a network. */
const named = 3;
/** Two pages of them; the page says how many more there are. */
const mostRows = 40;

/** Networks of enough sites, in order of name, each with where there is most to gain. */
export function composeNetworks(context: BriefingContext): readonly Slice[] {
  const { root, translator, comparison } = context;
  const all = comparison.networks.filter(({ sites }) => sites.length >= fewestSites);
  // One network is what the pages before are about.
  if (all.length < 2) return [];
  const networks = chooseLargest(all);
  const section = createElement(root, 'Sect');
  const columns: readonly Column[] = [
    { title: translator.t('briefing.networks'), width: 190 },
    { title: translator.t('briefing.column.sites'), width: 52, align: 'end' },
    { title: translator.t('briefing.column.gain'), width: area.width - 242 },
  ];
  const rows = networks.map(({ network, sites, domains }) => {
    const weakest = domains
      .filter(({ scored, statistics }) => scored >= fewestSites && statistics !== undefined)
      .toSorted((a, b) => (a.statistics?.median ?? 0) - (b.statistics?.median ?? 0))
      .slice(0, named)
      .map(({ domain }) => shortTitleOfDomain(context, domain));
    return [
      cell(network === '' ? translator.t('briefing.network.none') : network),
      cell(translator.number(sites.length)),
      cell(weakest.length === 0 ? translator.t('briefing.domain.few') : translator.list(weakest)),
    ];
  });
  return [
    ...composeSection(context, section, translator.t('briefing.networks'), 'networks', {
      flowing: true,
    }),
    ...composeBody(context, section, translator.t('briefing.networks.intro'), {
      keepWithNext: true,
    }),
    ...composePlanTable(context, section, columns, rows, {
      rowHead: 0,
      spaceBefore: 10,
      padding: 4,
    }),
    ...(networks.length < all.length
      ? composeBody(
          context,
          section,
          translator.t('briefing.networks.more', { count: all.length - networks.length }),
          { spaceBefore: 6 },
        )
      : []),
  ];
}

/** The networks of most sites, still in order of name: where somebody sits in a table ranks nobody. */
function chooseLargest(networks: readonly NetworkSpread[]): readonly NetworkSpread[] {
  const largest = networks.toSorted((a, b) => b.sites.length - a.sites.length).slice(0, mostRows);
  return networks.filter((network) => largest.includes(network));
}
