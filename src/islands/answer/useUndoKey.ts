import { useEffect } from 'preact/hooks';
import type { Answering } from './createAnswering';
import { focusItem } from './useTargetItem';

/** Ctrl+Z, or Cmd+Z, takes the last answer back and goes to it; in a text it is the text's own. */
export function useUndoKey(answering: Answering): void {
  useEffect(() => {
    function takeBack(event: KeyboardEvent) {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== 'z' || isText(event.target)) return;
      const step = answering.undo();
      if (step === undefined) return;
      event.preventDefault();
      // The cards are drawn anew first.
      requestAnimationFrame(() => focusItem(step.item));
    }
    addEventListener('keydown', takeBack);
    return () => removeEventListener('keydown', takeBack);
  }, [answering]);
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);
}
