import { useEffect, useRef, useState } from 'preact/hooks';

interface SavedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: string;
  readonly longest: number;
  /** Rows of a text area; absent for a one-line field. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly onSave: (text: string) => void;
}

const pause = 400;

/** A year is typed figure by figure: 2026 comes by way of the years 2, 20 and 202. */
function isHalfTyped(type: 'text' | 'date', draft: string): boolean {
  return type === 'date' && draft !== '' && draft < '1000';
}

/**
 * A labelled text that saves itself: after a pause in typing, and when it is left; a date at once.
 *
 * What is half typed is kept here, so that a save coming back from the database, or another tab,
 * never takes letters from under the typing hand.
 */
export function SavedField(props: SavedFieldProps) {
  const { id, label, hint, text, longest, rows, type = 'text', onSave } = props;
  const [draft, setDraft] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const typing = useRef(false);
  const latest = useRef({ draft, onSave });
  latest.current = { draft, onSave };

  useEffect(() => {
    if (!typing.current) setDraft(text);
  }, [text]);

  function save() {
    clearTimeout(timer.current);
    if (!typing.current || isHalfTyped(type, latest.current.draft)) return;
    typing.current = false;
    latest.current.onSave(latest.current.draft);
  }
  useEffect(() => {
    // Leaving the page mid-word is leaving the field.
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);

  function keep(value: string) {
    typing.current = true;
    setDraft(value);
    latest.current = { draft: value, onSave };
    clearTimeout(timer.current);
    // A date is whole or nothing: there is no word to wait for the end of.
    if (type === 'date') save();
    else timer.current = setTimeout(save, pause);
  }

  const shared = {
    id,
    value: draft,
    maxLength: longest,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onBlur: save,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} type={type} onInput={(event) => keep(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={(event) => keep(event.currentTarget.value)} />
      )}
    </div>
  );
}
