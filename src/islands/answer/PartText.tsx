import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { CopyText } from './CopyText';

interface PartTextProps {
  readonly id: string;
  /** Writes the text as it is now. */
  readonly make: () => string | Promise<string>;
}

/** A part as the text of a mail, made when it is asked for. */
export function PartText({ id, make }: PartTextProps) {
  const { t } = useTranslator();
  const text = useSignal<string | undefined>(undefined);
  return (
    <div class="no-print">
      <p>{t('part.hint')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button-second"
          onClick={async () => {
            text.value = await make();
          }}
        >
          {t('part.make')}
        </button>
      </p>
      {text.value !== undefined && (
        <CopyText
          id={id}
          text={text.value}
          words={{ copy: t('part.copy'), unfold: t('part.unfold'), label: t('part.label') }}
        />
      )}
    </div>
  );
}
