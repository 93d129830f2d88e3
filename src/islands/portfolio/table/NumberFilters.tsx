import { useTranslator } from '../../../components';
import type { PortfolioAddress } from '../address/PortfolioAddress';
import type { PortfolioProps } from '../PortfolioScreen';

/** Filters by size and day, and the two that are ticked. */
export function NumberFilters({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { sizeFrom, sizeTo, from, to, overdue, hideSmall } = open.address.value;
  const number = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
  const fields: readonly {
    readonly key: 'sizeFrom' | 'sizeTo' | 'from' | 'to';
    readonly type: string;
    readonly value: string | number | undefined;
    readonly read: (text: string) => Partial<PortfolioAddress>;
  }[] = [
    {
      key: 'sizeFrom',
      type: 'number',
      value: sizeFrom,
      read: (text) => ({ sizeFrom: number(text) }),
    },
    { key: 'sizeTo', type: 'number', value: sizeTo, read: (text) => ({ sizeTo: number(text) }) },
    { key: 'from', type: 'date', value: from, read: (text) => ({ from: text || undefined }) },
    { key: 'to', type: 'date', value: to, read: (text) => ({ to: text || undefined }) },
  ];
  return (
    <>
      {fields.map(({ key, type, value, read }) => (
        <div class="field" key={key}>
          <label for={`filter-${key}`}>{t(`portfolio.filter.${key}`)}</label>
          <input
            id={`filter-${key}`}
            type={type}
            value={value ?? ''}
            onChange={({ currentTarget }) => open.go({ ...read(currentTarget.value), page: 1 })}
          />
        </div>
      ))}
      {(['overdue', 'hideSmall'] as const).map((key) => (
        <label class="tick" key={key}>
          <input
            type="checkbox"
            checked={key === 'overdue' ? overdue : hideSmall}
            onChange={({ currentTarget }) => open.go({ [key]: currentTarget.checked, page: 1 })}
          />
          {t(`portfolio.filter.${key}`)}
        </label>
      ))}
    </>
  );
}
