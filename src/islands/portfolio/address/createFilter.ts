import type { Band, SiteFilter } from '../../../model';
import type { PortfolioAddress } from './PortfolioAddress';

const bandNames: readonly (Band | 'noScore')[] = [
  'early',
  'developing',
  'routine',
  'embedded',
  'noScore',
];

/**
 * The filter that an address asks for.
 *
 * @param sites those behind the figure it names, where it names one.
 */
export function createFilter(
  address: PortfolioAddress,
  today: string,
  sites: Uint32Array | undefined,
): SiteFilter {
  const { choices, sizeFrom, sizeTo, text, overdue, further } = address;
  const one = (value: string | undefined) => (value === undefined ? undefined : [value]);
  return {
    text: text === '' ? undefined : text,
    networks: one(choices.network),
    commissioners: one(choices.commissioner),
    countries: one(choices.country),
    rounds: one(choices.round),
    instruments: one(choices.instrument),
    listSize:
      sizeFrom === undefined && sizeTo === undefined ? undefined : { from: sizeFrom, to: sizeTo },
    band: parseBand(choices.band),
    flag: choices.flag === 'actFirst' || choices.flag === 'any' ? choices.flag : undefined,
    overdueOn: overdue ? today : undefined,
    moved: choices.moved,
    further: Object.fromEntries(
      Object.entries(further).map(([heading, value]) => [heading, [value]]),
    ),
    sites,
  };
}

/** `o1.early` as a filter. */
function parseBand(text: string | undefined): SiteFilter['band'] {
  const [domain = '', name] = text?.split('.') ?? [];
  const band = bandNames.find((known) => known === name);
  return domain === '' || band === undefined ? undefined : { domain, bands: [band] };
}

/** How many filters an address has set. */
export function countFilters(address: PortfolioAddress): number {
  const { choices, further, sizeFrom, sizeTo, overdue, behind, text } = address;
  const set = [text !== '', sizeFrom !== undefined, sizeTo !== undefined, overdue];
  return (
    Object.keys(choices).length +
    Object.keys(further).length +
    [...set, behind !== undefined].filter(Boolean).length
  );
}

/** An address without any filter; its view, order and window stay. */
export function withoutFilters(address: PortfolioAddress): PortfolioAddress {
  return {
    ...address,
    text: '',
    choices: {},
    further: {},
    sizeFrom: undefined,
    sizeTo: undefined,
    overdue: false,
    behind: undefined,
    page: 1,
  };
}
