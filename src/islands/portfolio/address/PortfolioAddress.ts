import type { SiteSort, SortOrder } from '../../../model';

export const portfolioViews = ['sites', 'returns', 'patterns', 'help', 'invite', 'out'] as const;
export type PortfolioView = (typeof portfolioViews)[number];

/** Filters with one answer each, by their name in the address. An empty answer is "does not say". */
export const singleFilters = [
  'network',
  'commissioner',
  'country',
  'round',
  'instrument',
  'band',
  'flag',
  'moved',
] as const;
export type SingleFilter = (typeof singleFilters)[number];

/** What of a portfolio's page survives a reload and can be passed on: all of it is in the address. */
export interface PortfolioAddress {
  readonly view: PortfolioView;
  /** The id of the one site that is open. */
  readonly site?: string | undefined;
  readonly text: string;
  readonly choices: Readonly<Partial<Record<SingleFilter, string>>>;
  /** Registered patients, both ends included. */
  readonly sizeFrom?: number | undefined;
  readonly sizeTo?: number | undefined;
  /** Only sites with a live action past its day. */
  readonly overdue: boolean;
  /** By heading of a further column of the expected list. */
  readonly further: Readonly<Record<string, string>>;
  /** The figure whose sites are shown, see `findBehind`. */
  readonly behind?: string | undefined;
  readonly order: SortOrder;
  /** `network`, `commissioner`, `country`, `round`, or `further.` and a heading. */
  readonly group?: string | undefined;
  /** From 1. */
  readonly page: number;
  /** All sites in one long scroll instead of pages. */
  readonly long: boolean;
  /** The first and the last round date that is looked at. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Counts of fewer than five sites are left out of the figures. */
  readonly hideSmall: boolean;
}

export const byName: SortOrder = { sort: { by: 'name' }, descending: false };

export const bareAddress: PortfolioAddress = {
  view: 'sites',
  text: '',
  choices: {},
  overdue: false,
  further: {},
  order: byName,
  page: 1,
  long: false,
  hideSmall: false,
};

const furtherPrefix = 'x.';
const plainSorts = [
  'name',
  'network',
  'coverage',
  'date',
  'listSize',
  'flags',
  'overdue',
  'moved',
] as const;

/** Reads a page's state out of its address; what is not understood is left out. */
export function parsePortfolioAddress(search: string): PortfolioAddress {
  const query = new URLSearchParams(search);
  const text = (name: string) => query.get(name) ?? undefined;
  const view = portfolioViews.find((one) => one === text('view'));
  const choices: Partial<Record<SingleFilter, string>> = {};
  for (const name of singleFilters) {
    const value = text(name);
    if (value !== undefined) choices[name] = value;
  }
  const further = [...query].flatMap(([name, value]) =>
    name.startsWith(furtherPrefix) ? [[name.slice(furtherPrefix.length), value] as const] : [],
  );
  return {
    view: view ?? 'sites',
    site: text('site'),
    text: text('q') ?? '',
    choices,
    sizeFrom: wholeNumber(text('sizeFrom')),
    sizeTo: wholeNumber(text('sizeTo')),
    overdue: query.has('overdue'),
    further: Object.fromEntries(further),
    behind: text('behind'),
    order: parseOrder(text('sort')),
    group: text('group'),
    page: Math.max(1, wholeNumber(text('page')) ?? 1),
    long: query.has('long'),
    from: day(text('from')),
    to: day(text('to')),
    hideSmall: query.has('hideSmall'),
  };
}

/** The query of a page's state, without what is as usual. */
export function writePortfolioAddress(portfolio: string, address: PortfolioAddress): string {
  const query = new URLSearchParams({ p: portfolio });
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) query.set(name, String(value));
  };
  const sort = writeOrder(address.order);
  set('view', address.view === 'sites' ? undefined : address.view);
  set('site', address.site);
  set('q', address.text || undefined);
  for (const name of singleFilters) set(name, address.choices[name]);
  set('sizeFrom', address.sizeFrom);
  set('sizeTo', address.sizeTo);
  set('overdue', address.overdue ? '1' : undefined);
  for (const [heading, value] of Object.entries(address.further)) {
    set(`${furtherPrefix}${heading}`, value);
  }
  set('behind', address.behind);
  set('sort', sort === 'name' ? undefined : sort);
  set('group', address.group);
  set('page', address.page === 1 ? undefined : address.page);
  set('long', address.long ? '1' : undefined);
  set('from', address.from);
  set('to', address.to);
  set('hideSmall', address.hideSmall ? '1' : undefined);
  return `?${query}`;
}

/** An order as one word: `date`, `-date`, `domain.o1`, `-change.c4`. */
export function writeOrder({ sort, descending }: SortOrder): string {
  const name = 'domain' in sort ? `${sort.by}.${sort.domain}` : sort.by;
  return `${descending ? '-' : ''}${name}`;
}

/** Reads an order; by name where it is none. */
export function parseOrder(text: string | undefined): SortOrder {
  const [, sign = '', name = '', domain = ''] = /^(-?)(\w+)(?:\.(\w+))?$/.exec(text ?? '') ?? [];
  const sort = parseSort(name, domain);
  return sort === undefined ? byName : { sort, descending: sign === '-' };
}

function parseSort(name: string, domain: string): SiteSort | undefined {
  if ((name === 'domain' || name === 'change') && domain !== '') return { by: name, domain };
  const by = plainSorts.find((one) => one === name);
  return by === undefined ? undefined : { by };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function day(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
