import { useTranslator } from '../../../components';
import type { SiteSort } from '../../../model';
import type { PortfolioProps } from '../PortfolioScreen';

/** The head of the table: each column can be sorted by, and says so. */
export function SiteTableHead({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { table, instrument } = open.sheet.value;
  const titles = new Map(instrument.domains.map(({ id, shortTitle }) => [id, shortTitle]));
  return (
    <thead>
      <tr>
        <SortHead open={open} sort={{ by: 'name' }} title={t('portfolio.column.name')} isFirst />
        {table.domains.map((domain) => (
          <SortHead
            key={domain}
            open={open}
            sort={{ by: 'domain', domain }}
            code={domain.toUpperCase()}
            title={titles.get(domain) ?? domain}
          />
        ))}
        <SortHead open={open} sort={{ by: 'coverage' }} title={t('portfolio.column.answered')} />
        <SortHead open={open} sort={{ by: 'date' }} title={t('portfolio.column.age')} />
        <SortHead open={open} sort={{ by: 'flags' }} title={t('portfolio.column.flags')} />
        <SortHead open={open} sort={{ by: 'overdue' }} title={t('portfolio.column.plan')} />
        <SortHead open={open} sort={{ by: 'moved' }} title={t('portfolio.column.moved')} />
      </tr>
    </thead>
  );
}

interface SortHeadProps extends PortfolioProps {
  readonly sort: SiteSort;
  readonly title: string;
  /** Stands in the narrow columns of domains; the title is said and shown beside it. */
  readonly code?: string;
  readonly isFirst?: boolean;
}

function SortHead({ open, sort, title, code, isFirst = false }: SortHeadProps) {
  const { order } = open.address.value;
  const isNow = isSame(order.sort, sort);
  const direction = order.descending ? 'descending' : 'ascending';
  // What most people look for comes first: the longest overdue, the most flags, what moved most.
  const startsDown = ['flags', 'moved', 'date'].includes(sort.by);
  return (
    <th scope="col" aria-sort={isNow ? direction : undefined}>
      <button
        type="button"
        tabIndex={isFirst ? 0 : -1}
        title={code === undefined ? undefined : title}
        onClick={() =>
          open.go({ order: { sort, descending: isNow ? !order.descending : startsDown }, page: 1 })
        }
      >
        {code !== undefined && (
          <span class="head-code" aria-hidden="true">
            {code}
          </span>
        )}
        <span class={code === undefined ? undefined : 'head-title'}>{title}</span>
        <span class="sort-sign" aria-hidden="true">
          {isNow ? (order.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}

function isSame(a: SiteSort, b: SiteSort): boolean {
  return a.by === b.by && ('domain' in a ? a.domain : '') === ('domain' in b ? b.domain : '');
}
