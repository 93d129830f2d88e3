import type { Signal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { listIdentifying } from '../../../documents';

interface NamesChoiceProps {
  readonly named: Signal<boolean>;
}

/** Whether files name the sites, with what each choice leaves in and out. */
export function NamesChoice({ named }: NamesChoiceProps) {
  const { t } = useTranslator();
  return (
    <>
      <fieldset class="field kinds">
        <legend>{t('portfolio.out.names')}</legend>
        {([false, true] as const).map((withNames) => {
          const way = withNames ? 'named' : 'unnamed';
          return (
            <label key={way} class="kind">
              <input
                type="radio"
                name="out-names"
                checked={named.value === withNames}
                onChange={() => {
                  named.value = withNames;
                }}
              />
              <span>
                <strong>{t(`portfolio.out.${way}`)}</strong>
                <span class="hint">{t(`portfolio.out.${way}.hint`)}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      {!named.value && (
        <details>
          <summary>{t('portfolio.out.telling')}</summary>
          <p>{t('portfolioDocuments.note.pseudonyms')}</p>
          <ul>
            {listIdentifying(t).map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
