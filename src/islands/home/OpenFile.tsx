import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { Brought } from './readIncoming';

interface OpenFileProps {
  readonly onBring: (brought: Brought) => Promise<void>;
}

/** The ways in for a file: chosen, dropped anywhere on the page, or pasted as text. */
export function OpenFile({ onBring }: OpenFileProps) {
  const { t } = useTranslator();
  const dragging = useSignal(false);
  const latest = useRef(onBring);
  latest.current = onBring;

  async function bringFiles(files: FileList | null | undefined) {
    // One after the other: the second may be of the same assessment as the first.
    for (const file of files ?? []) {
      await latest.current({ bytes: new Uint8Array(await file.arrayBuffer()) });
    }
  }

  useDrops(dragging, bringFiles);
  usePastes((brought) => void latest.current(brought), bringFiles);

  async function choose({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }) {
    await bringFiles(field.files);
    // The same file can be chosen again.
    field.value = '';
  }

  return (
    <div class="open-file">
      <div class="field">
        <label for="open-file">{t('home.open')}</label>
        <p class="hint" id="open-file-hint">
          {t('home.open.hint')}
        </p>
        <input
          type="file"
          id="open-file"
          multiple
          aria-describedby="open-file-hint"
          onChange={choose}
        />
      </div>
      <PasteField onPaste={(text) => onBring({ text })} />
      {dragging.value && (
        <div class="drop-here" aria-hidden="true">
          <p>{t('home.drop')}</p>
        </div>
      )}
    </div>
  );
}

function PasteField({ onPaste }: { readonly onPaste: (text: string) => Promise<void> }) {
  const { t } = useTranslator();
  const field = useRef<HTMLTextAreaElement>(null);
  async function open() {
    const text = field.current?.value.trim() ?? '';
    if (text === '') {
      field.current?.focus();
      return;
    }
    await onPaste(text);
    if (field.current) field.current.value = '';
  }
  return (
    <details>
      <summary>{t('home.paste')}</summary>
      <div class="field">
        <label for="paste-file">{t('home.paste.label')}</label>
        <p class="hint" id="paste-file-hint">
          {t('home.paste.hint')}
        </p>
        <textarea
          id="paste-file"
          ref={field}
          rows={4}
          spellcheck={false}
          aria-describedby="paste-file-hint"
        />
      </div>
      <button type="button" class="button-second" onClick={open}>
        {t('home.paste.go')}
      </button>
    </details>
  );
}

/** Files may be dropped anywhere: a browser would leave the page to show a file that misses a box. */
function useDrops(
  dragging: { value: boolean },
  bringFiles: (files: FileList | undefined) => Promise<void>,
): void {
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    function over(event: DragEvent) {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      dragging.value = true;
    }
    function leave(event: DragEvent) {
      // Going from one element to the next is no leaving of the window.
      if (event.relatedTarget === null) dragging.value = false;
    }
    function drop(event: DragEvent) {
      dragging.value = false;
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void bringFiles(event.dataTransfer?.files);
    }
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
}

/** A file, its text or a link pasted outside every field is meant for us. */
function usePastes(
  bring: (brought: Brought) => void,
  bringFiles: (files: FileList | undefined) => Promise<void>,
): void {
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const { target, clipboardData } = event;
      if (target instanceof Element && target.closest('input, textarea, select') !== null) return;
      if ((clipboardData?.files.length ?? 0) > 0) void bringFiles(clipboardData?.files);
      else {
        const text = clipboardData?.getData('text/plain').trim() ?? '';
        if (text !== '') bring({ text });
      }
    }
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
