import type { SiteSort } from '../../../model';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import type { SiteColumn } from './listColumns';

interface SortButtonProps extends PortfolioProps {
  readonly column: SiteColumn;
  /** Tab comes to the first one; arrows lead to the others. */
  readonly isFirst: boolean;
}

/** The head of a column: its title, what it sorts by, and which way. */
export function SortButton({ open, column: { sort, title, code }, isFirst }: SortButtonProps) {
  const { order } = open.address.value;
  const isNow = directionOf(open, sort) !== undefined;
  // What most people look for comes first: the longest overdue, the most flags, what moved most.
  const startsDown = ['flags', 'moved', 'date'].includes(sort.by);
  return (
    <button
      type="button"
      class="sort-button"
      tabIndex={isFirst ? 0 : -1}
      title={code === undefined ? undefined : title}
      onClick={() =>
        open.go({ order: { sort, descending: isNow ? !order.descending : startsDown }, page: 1 })
      }
    >
      <span class={code === undefined ? undefined : 'head-title'}>{title}</span>
      {code !== undefined && (
        <span class="head-code" aria-hidden="true">
          {code}
        </span>
      )}
      <span class="sort-sign" aria-hidden="true">
        {isNow ? (order.descending ? '▼' : '▲') : ''}
      </span>
    </button>
  );
}

/** Which way the table is sorted by a column; undefined where it is sorted by another. */
export function directionOf(
  { address }: OpenPortfolio,
  sort: SiteSort,
): 'ascending' | 'descending' | undefined {
  const { order } = address.value;
  if (!isSame(order.sort, sort)) return undefined;
  return order.descending ? 'descending' : 'ascending';
}

function isSame(a: SiteSort, b: SiteSort): boolean {
  return a.by === b.by && ('domain' in a ? a.domain : '') === ('domain' in b ? b.domain : '');
}
