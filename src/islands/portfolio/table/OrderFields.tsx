import { useTranslator } from '../../../components';
import { parseOrder, writeOrder } from '../address/PortfolioAddress';
import type { PortfolioProps } from '../PortfolioScreen';

/** What the table is sorted by; there is no overall score to sort by (S6). */
export function SortField({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { instrument, table } = open.sheet.value;
  const titles = new Map(instrument.domains.map(({ id, shortTitle }) => [id, shortTitle]));
  const plain = ['name', 'network', 'listSize', 'coverage', '-date', '-flags', 'overdue', '-moved'];
  return (
    <div class="field">
      <label for="sort">{t('portfolio.sort')}</label>
      <select
        id="sort"
        value={writeOrder(open.address.value.order)}
        onChange={({ currentTarget }) =>
          open.go({ order: parseOrder(currentTarget.value), page: 1 })
        }
      >
        {plain.map((value) => (
          <SortOption
            key={value}
            open={open}
            value={value}
            name={t('portfolio.sort.by', { by: value.replace('-', '') })}
          />
        ))}
        {table.domains.map((id) => (
          <SortOption
            key={id}
            open={open}
            value={`domain.${id}`}
            name={`${id.toUpperCase()} ${titles.get(id)}`}
          />
        ))}
        {table.domains.map((id) => (
          <SortOption
            key={`change.${id}`}
            open={open}
            value={`-change.${id}`}
            name={t('portfolio.sort.change', { domain: `${id.toUpperCase()} ${titles.get(id)}` })}
          />
        ))}
      </select>
    </div>
  );
}

interface SortOptionProps extends PortfolioProps {
  readonly value: string;
  readonly name: string;
}

/** Where the other direction is chosen, in the table's head, the option stands for that. */
function SortOption({ open, value, name }: SortOptionProps) {
  const now = writeOrder(open.address.value.order);
  const isNow = now.replace('-', '') === value.replace('-', '');
  return <option value={isNow ? now : value}>{name}</option>;
}

/** What the table is grouped by. */
export function GroupField({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { columns } = open.sheet.value.table.expected;
  return (
    <div class="field">
      <label for="group">{t('portfolio.group')}</label>
      <select
        id="group"
        value={open.address.value.group ?? ''}
        onChange={({ currentTarget }) =>
          open.go({ group: currentTarget.value || undefined, page: 1, long: false })
        }
      >
        <option value="">{t('portfolio.group.no')}</option>
        {(['network', 'commissioner', 'country', 'round'] as const).map((by) => (
          <option key={by} value={by}>
            {t(`portfolio.column.${by}`)}
          </option>
        ))}
        {columns.map((column) => (
          <option key={column} value={`further.${column}`}>
            {column}
          </option>
        ))}
      </select>
    </div>
  );
}
