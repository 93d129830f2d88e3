import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';

interface CopyTextProps {
  readonly id: string;
  readonly text: string;
  /** What the text is, where it is not what is asked of others: in the button, and over the text. */
  readonly words?:
    | { readonly copy: string; readonly unfold: string; readonly label: string }
    | undefined;
}

/** A text to paste into a mail: a button that copies it, and the text itself where that is refused. */
export function CopyText({ id, text, words }: CopyTextProps) {
  const { t } = useTranslator();
  const said = useSignal<'ask.copied' | 'ask.notCopied' | undefined>(undefined);
  const unfolded = useSignal(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      said.value = 'ask.copied';
    } catch {
      // Some browsers and some offices forbid it; the text can still be taken by hand.
      said.value = 'ask.notCopied';
      unfolded.value = true;
      requestAnimationFrame(() => {
        const field = document.getElementById(id);
        if (field instanceof HTMLTextAreaElement) field.select();
      });
    }
  }

  return (
    <div class="no-print">
      <p class="buttons">
        <button type="button" class="button-second" onClick={copy}>
          {words?.copy ?? t('ask.copy')}
        </button>
        <span role="status">{said.value && t(said.value)}</span>
      </p>
      <details open={unfolded.value}>
        <summary>{words?.unfold ?? t('ask.text')}</summary>
        <div class="field">
          <label for={id}>{words?.label ?? t('ask.text.label')}</label>
          <textarea
            id={id}
            rows={12}
            readOnly
            value={text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </div>
      </details>
    </div>
  );
}
