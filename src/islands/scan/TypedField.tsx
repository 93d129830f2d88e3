import { useRef } from 'preact/hooks';
import { useTranslator } from '../../components';

interface TypedFieldProps {
  readonly id: string;
  readonly onText: (text: string) => unknown;
}

/** A code typed as it is read out, or the text of one pasted. */
export function TypedField({ id, onText }: TypedFieldProps) {
  const { t } = useTranslator();
  const field = useRef<HTMLTextAreaElement>(null);

  async function take(event: SubmitEvent) {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text === '') field.current?.focus();
    // It stays in the field: a wrong character can be put right.
    else await onText(text);
  }

  return (
    <form class="typed" onSubmit={take}>
      <div class="field">
        <label for={id}>{t('scan.typed')}</label>
        <p class="hint" id={`${id}-hint`}>
          {t('scan.typed.hint')}
        </p>
        <textarea
          id={id}
          ref={field}
          rows={2}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="characters"
          aria-describedby={`${id}-hint`}
          onKeyDown={(event) => {
            // A code is one line; who types one presses Enter at its end.
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </div>
      <button type="submit" class="button-second">
        {t('scan.typed.go')}
      </button>
    </form>
  );
}
