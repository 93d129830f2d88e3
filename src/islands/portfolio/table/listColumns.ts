import type { Translator } from '../../../i18n';
import type { SiteSort } from '../../../model';
import type { OpenPortfolio } from '../openPortfolio';

/** A column of the table of sites: what it says, and what its head sorts by. */
export interface SiteColumn {
  readonly sort: SiteSort;
  readonly title: string;
  /** Stands in the narrow columns of domains; the title is said and shown beside it. */
  readonly code?: string;
}

/** The columns of sites, in pages and in one long scroll: the name, each domain, and what stands behind the scores. */
export function listColumns({ sheet }: OpenPortfolio, { t }: Translator): readonly SiteColumn[] {
  const { table, instrument } = sheet.value;
  const titles = new Map(instrument.domains.map(({ id, shortTitle }) => [id, shortTitle]));
  return [
    { sort: { by: 'name' }, title: t('portfolio.column.name') },
    ...table.domains.map((domain) => ({
      sort: { by: 'domain', domain } as const,
      title: titles.get(domain) ?? domain,
      code: domain.toUpperCase(),
    })),
    { sort: { by: 'coverage' }, title: t('portfolio.column.answered') },
    { sort: { by: 'date' }, title: t('portfolio.column.age') },
    { sort: { by: 'flags' }, title: t('portfolio.column.flags') },
    { sort: { by: 'overdue' }, title: t('portfolio.column.plan') },
    { sort: { by: 'moved' }, title: t('portfolio.column.moved') },
  ];
}
