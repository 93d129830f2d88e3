import { useTranslator } from '../../../components';
import type { PortfolioProps } from '../PortfolioScreen';
import { listColumns } from './listColumns';
import { directionOf, SortButton } from './SortButton';

/** The head of the table: each column can be sorted by, and says so. */
export function SiteTableHead({ open }: PortfolioProps) {
  return (
    <thead>
      <tr>
        {listColumns(open, useTranslator()).map((column, place) => (
          <th key={place} scope="col" aria-sort={directionOf(open, column.sort)}>
            <SortButton open={open} column={column} isFirst={place === 0} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
