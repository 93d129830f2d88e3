import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { SourceFile } from '../../exchange';
import { gatherDropped, listFiles } from './gatherFiles';

interface OpenFileProps {
  readonly onBring: (brought: readonly SourceFile[] | string) => void;
}

/** The ways in for files: chosen, a folder of them, dropped anywhere on the page, or pasted as text. */
export function OpenFile({ onBring }: OpenFileProps) {
  const { t } = useTranslator();
  const dragging = useSignal(false);
  const latest = useRef(onBring);
  latest.current = onBring;

  useDrops(dragging, (files) => latest.current(files));
  usePastes((brought) => latest.current(brought));

  return (
    <div class="open-file">
      <FileField
        id="open-file"
        onFiles={onBring}
        label={t('home.open')}
        hint={t('home.open.hint')}
      />
      {'webkitdirectory' in HTMLInputElement.prototype && (
        <details>
          <summary>{t('incoming.folder')}</summary>
          <FileField
            id="open-folder"
            isFolder
            onFiles={onBring}
            label={t('incoming.folder.label')}
            hint={t('incoming.folder.hint')}
          />
        </details>
      )}
      <PasteField onPaste={onBring} />
      {dragging.value && (
        <div class="drop-here" aria-hidden="true">
          <p>{t('home.drop')}</p>
        </div>
      )}
    </div>
  );
}

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** A whole folder is chosen instead of files. */
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly SourceFile[]) => void;
}

function FileField({ id, label, hint, isFolder = false, onFiles }: FileFieldProps) {
  function choose({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }) {
    onFiles(listFiles(field.files ?? []));
    // The same file can be chosen again.
    field.value = '';
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        type="file"
        id={id}
        multiple
        {...(isFolder && { webkitdirectory: true })}
        aria-describedby={`${id}-hint`}
        onChange={choose}
      />
    </div>
  );
}

function PasteField({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const { t } = useTranslator();
  const field = useRef<HTMLTextAreaElement>(null);
  function open() {
    const text = field.current?.value.trim() ?? '';
    if (text === '') {
      field.current?.focus();
      return;
    }
    onPaste(text);
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
  bringFiles: (files: readonly SourceFile[]) => void,
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
      if (event.dataTransfer) void gatherDropped(event.dataTransfer.items).then(bringFiles);
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
function usePastes(bring: (brought: readonly SourceFile[] | string) => void): void {
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const { target, clipboardData } = event;
      if (target instanceof Element && target.closest('input, textarea, select') !== null) return;
      const files = listFiles(clipboardData?.files ?? []);
      if (files.length > 0) bring(files);
      else {
        const text = clipboardData?.getData('text/plain').trim() ?? '';
        if (text !== '') bring(text);
      }
    }
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
