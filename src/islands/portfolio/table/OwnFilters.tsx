import { useMemo } from 'preact/hooks';
import { FilterField, useTranslator } from '../../../components';
import type { PortfolioProps } from '../PortfolioScreen';
import { choose } from './choose';
import { countValues } from './countValues';

/** Filters by what sites and the list of expected sites say of themselves. */
export function OwnFilters({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { table } = open.sheet.value;
  const shown = open.shown.value;
  const counted = useMemo(() => countValues(table, shown), [table, shown]);
  return (
    <>
      {(['network', 'commissioner', 'country', 'round', 'instrument'] as const).map((name) => (
        <ValueField
          key={name}
          open={open}
          name={name}
          label={t(`portfolio.column.${name}`)}
          counts={counted.get(name) ?? new Map()}
          chosen={open.address.value.choices[name]}
          onChoose={(value) => choose(open, name, value)}
        />
      ))}
      {table.expected.columns.map((column) => (
        <ValueField
          key={column}
          open={open}
          name={`further-${column}`}
          label={column}
          counts={counted.get(`further.${column}`) ?? new Map()}
          chosen={open.address.value.further[column]}
          onChoose={(value) => {
            const { [column]: _old, ...rest } = open.address.value.further;
            const further = value === undefined ? rest : { ...rest, [column]: value };
            open.go({ further, page: 1 });
          }}
        />
      ))}
    </>
  );
}

interface ValueFieldProps extends PortfolioProps {
  readonly name: string;
  readonly label: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** A value is written with a sign before it: "does not say" is a value too. */
function ValueField({ open, name, label, counts, chosen, onChoose }: ValueFieldProps) {
  const { t } = useTranslator();
  if (counts.size < 2 && chosen === undefined) return null;
  const values = [...counts.keys()].sort(open.compareNames);
  return (
    <FilterField
      name={name}
      label={label}
      all={[...counts.values()].reduce((sum, count) => sum + count, 0)}
      chosen={chosen === undefined ? undefined : `=${chosen}`}
      choices={values.map((value) => ({
        value: `=${value}`,
        name: value === '' ? t('portfolio.filter.unsaid') : value,
        count: counts.get(value) ?? 0,
      }))}
      onChoose={(value) => onChoose(value?.slice(1))}
    />
  );
}
