import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { readSheet } from './readSheet';
import type { Run } from './useRun';

interface SheetFieldProps {
  readonly run: Run;
  readonly label: string;
  /** @returns whether the sheet is done, and the field is to be emptied for the next. */
  readonly onKeep: (text: string) => Promise<boolean>;
}

/**
 * One sheet in one field: what was typed is shown by domains as it is typed. Enter keeps it; where items
 * are missing or a sign is none, Enter says so first, and a second Enter keeps it as it is.
 */
export function SheetField({ run, label, onKeep }: SheetFieldProps) {
  const { t } = useTranslator();
  const id = useId();
  const text = useSignal('');
  const warned = useSignal('');
  const items = run.items.value;
  const typed = readSheet(text.value, items);

  function describeFault(): string {
    const [first] = typed.wrong;
    if (first) return t('workshop.paper.wrong', { sign: first.sign, place: first.place + 1 });
    if (typed.over > 0) return t('workshop.paper.over', { count: typed.over, of: items.length });
    const missing = items.length - typed.answers.length;
    return missing > 0
      ? t('workshop.paper.missing', { count: typed.answers.length, of: items.length })
      : '';
  }
  async function keep() {
    const fault = describeFault();
    // A sign that stands for nothing is never kept; what is only short may be.
    const mayKeep = typed.wrong.length === 0 && typed.over === 0 && warned.value === text.value;
    if (fault !== '' && !(mayKeep && text.value !== '')) {
      warned.value = text.value;
      return;
    }
    if (await onKeep(text.value)) text.value = '';
    warned.value = '';
  }

  const fault = warned.value === text.value && text.value !== '' ? describeFault() : '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div class="field">
        <label for={id}>{label}</label>
        <input
          id={id}
          class="workshop-sheet-field"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text.value}
          aria-describedby={`${id}-typed`}
          aria-invalid={fault === '' ? undefined : true}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
        <p role="alert" class={fault === '' ? 'visually-hidden' : 'field-error'}>
          {fault}
        </p>
        <p class="hint" id={`${id}-typed`}>
          {t('workshop.paper.typed', { count: typed.answers.length, of: items.length })}
        </p>
      </div>
      <TypedByDomain run={run} text={text.value} />
      <p class="buttons">
        <button type="submit" class="button">
          {t('workshop.paper.keep')}
        </button>
      </p>
    </form>
  );
}

/** The signs under their domains, as they stand on the sheet. */
function TypedByDomain({ run, text }: { readonly run: Run; readonly text: string }) {
  const items = run.items.value;
  const signs = [...text.toLowerCase()].filter((sign) => !/[\s,;|]/.test(sign));
  const { wrong } = readSheet(text, items);
  return (
    <ul class="workshop-typed" aria-hidden="true">
      {run.open.instrument.domains.map((domain) => {
        const own = items
          .map((item, place) => ({ item, place }))
          .filter(({ item }) => domain.items.some(({ id }) => id === item.id));
        if (own.length === 0) return null;
        return (
          <li key={domain.id}>
            <span class="quiet">{domain.shortTitle}</span>{' '}
            {own.map(({ item, place }) => (
              <span
                key={item.id}
                class={`workshop-sign ${wrong.some((one) => one.place === place) ? 'is-wrong' : ''}`}
              >
                {signs[place]?.toUpperCase() ?? '·'}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
