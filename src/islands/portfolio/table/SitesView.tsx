import { useTranslator } from '../../../components';
import { groupSites, type SiteGroup, type SiteGrouping } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import { countApart } from './countApart';
import { Filters } from './Filters';
import { LongTable } from './LongTable';
import { Overview } from './Overview';
import { SiteTable } from './SiteTable';
import { useFirstRows } from './useFirstRows';

/** Rows of one page. */
const pageSize = 100;

/** Sites by domains: filters, the table in pages, and the picture of all of them. */
export function SitesView({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { value: sites } = open.sorted;
  const { long, group } = open.address.value;
  const total = open.sheet.value.table.sites.count;
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title" class="visually-hidden">
        {t('portfolio.view.sites')}
      </h2>
      <Filters open={open} />
      <p role="status" class="sites-count">
        {t('portfolio.sites.count', { count: sites.length, of: total })}
      </p>
      <NotComparableNote open={open} />
      {sites.length === 0 ? (
        <p>{t('portfolio.sites.none')}</p>
      ) : long ? (
        <LongTable open={open} sites={sites} />
      ) : group === undefined ? (
        <Paged open={open} sites={sites} />
      ) : (
        <Grouped open={open} group={group} sites={sites} />
      )}
      <Legend />
      {sites.length > 0 && <Overview open={open} sites={sites} pageSize={pageSize} />}
    </section>
  );
}

interface PagedProps extends PortfolioProps {
  readonly sites: Uint32Array;
}

function Paged({ open, sites }: PagedProps) {
  const pages = Math.ceil(sites.length / pageSize);
  const page = Math.min(open.address.value.page, pages);
  const start = (page - 1) * pageSize;
  const shown = useFirstRows(sites, page, [...sites.subarray(start, start + pageSize)]);
  return (
    <>
      <SiteTable open={open} groups={[{ name: '', sites: shown }]} />
      {pages > 1 && <PageLinks open={open} pages={pages} />}
    </>
  );
}

interface GroupedProps extends PagedProps {
  readonly group: string;
}

/** Pages go over the groups' rows, in order of group; a group that goes on says its name again. */
function Grouped({ open, group, sites }: GroupedProps) {
  const groups = groupSites(
    open.sheet.value.table,
    open.shown.value,
    sites,
    parseGrouping(group),
    open.compareNames,
  );
  const ordered = Uint32Array.from(groups.flatMap((one) => [...one.sites]));
  const pages = Math.ceil(ordered.length / pageSize);
  const start = (Math.min(open.address.value.page, pages) - 1) * pageSize;
  return (
    <>
      <SiteTable open={open} groups={cutGroups(groups, start, start + pageSize)} isGrouped />
      {pages > 1 && <PageLinks open={open} pages={pages} />}
    </>
  );
}

function PageLinks({ open, pages }: { readonly open: OpenPortfolio; readonly pages: number }) {
  const { t } = useTranslator();
  const page = Math.min(open.address.value.page, pages);
  return (
    <nav class="pages" aria-label={t('portfolio.pages')}>
      {page > 1 && (
        <PlaceLink open={open} to={{ page: page - 1 }}>
          {t('portfolio.page.before')}
        </PlaceLink>
      )}
      <span>{t('portfolio.page.of', { page, of: pages })}</span>
      {page < pages && (
        <PlaceLink open={open} to={{ page: page + 1 }}>
          {t('portfolio.page.next')}
        </PlaceLink>
      )}
      {open.address.value.group === undefined && (
        <PlaceLink open={open} to={{ long: true, page: 1 }}>
          {t('portfolio.page.long')}
        </PlaceLink>
      )}
    </nav>
  );
}

function parseGrouping(text: string): SiteGrouping {
  if (text.startsWith('further.')) return { by: 'further', column: text.slice('further.'.length) };
  const by = (['network', 'commissioner', 'country', 'round'] as const).find((one) => one === text);
  return { by: by ?? 'network' };
}

function cutGroups(groups: readonly SiteGroup[], from: number, to: number) {
  let place = 0;
  return groups.flatMap(({ name, sites }) => {
    const start = Math.max(0, from - place);
    const end = Math.min(sites.length, to - place);
    place += sites.length;
    return start < end ? [{ name, sites: [...sites.subarray(start, end)] }] : [];
  });
}

function NotComparableNote({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const counts = countApart(open.sheet.value.table, open.shown.value, open.filtered.value);
  const superseded = open.shown.value.superseded.length;
  return (
    <ul class="apart-notes">
      {(['apart', 'quick', 'example'] as const).map(
        (behind) =>
          counts[behind] > 0 && (
            <li key={behind}>
              <PlaceLink open={open} to={{ behind, page: 1 }}>
                {t(`portfolio.apart.${behind}`, { count: counts[behind] })}
              </PlaceLink>
            </li>
          ),
      )}
      {superseded > 0 && <li>{t('portfolio.apart.superseded', { count: superseded })}</li>}
    </ul>
  );
}

/** What the colours and marks of the table mean, in words. */
function Legend() {
  const { t } = useTranslator();
  return (
    <ul class="table-legend">
      {([0, 1, 2, 3, 4] as const).map((level) => (
        <li key={level}>
          <span class={`legend-step level-${level}`}>{t(`portfolio.legend.scores.${level}`)}</span>{' '}
          {t(`portfolio.legend.${level}`)}
        </li>
      ))}
      <li>{t('portfolio.legend.none')}</li>
      <li>{t('portfolio.legend.apart')}</li>
    </ul>
  );
}
