import { useTranslator } from '../../../components';

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  /** There is no "any". */
  readonly isRequired?: boolean;
  readonly onChoose: (value: string) => void;
}

/** A filter with a few answers. */
export function PlainField({ name, label, value, options, isRequired, onChoose }: PlainFieldProps) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {isRequired !== true && <option value="">{t('filter.all')}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
