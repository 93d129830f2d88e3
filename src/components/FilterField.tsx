import { useTranslator } from './TranslatorContext';

interface FilterFieldProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  /** How many there are whatever the answer. */
  readonly all: number;
  readonly choices: readonly {
    readonly value: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly onChoose: (value: string | undefined) => void;
}

/** A question that makes a list shorter; each answer says how many it would leave. */
export function FilterField({ name, label, chosen, all, choices, onChoose }: FilterFieldProps) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">{t('filter.choice', { name: t('filter.all'), count: all })}</option>
        {choices
          .filter(({ value, count }) => count > 0 || value === chosen)
          .map(({ value, name: choice, count }) => (
            <option key={value} value={value}>
              {t('filter.choice', { name: choice, count })}
            </option>
          ))}
      </select>
    </div>
  );
}
