import { type Answer, type Item, levels } from '../../../model';

/** The key of an answer: `0` to `4`, `d` or `n`. */
export type AnswerKey = '0' | '1' | '2' | '3' | '4' | 'd' | 'n';
const keys: readonly AnswerKey[] = ['0', '1', '2', '3', '4', 'd', 'n'];

/** The answers to an item, by their keys; "not applicable" only where the item offers it. */
export function keysOf(item: Item): readonly AnswerKey[] {
  return keys.filter((key) => key !== 'n' || item.notApplicableWhen !== undefined);
}

/** The answer of a key. */
export function answerOf(key: AnswerKey): Answer {
  const level = levels.find((one) => String(one) === key);
  if (level !== undefined) return { state: 'level', level };
  return key === 'd' ? { state: 'dontKnow' } : { state: 'notApplicable' };
}

/** The key of an answer. */
export function keyOfAnswer(answer: Answer): AnswerKey {
  if (answer.state === 'dontKnow') return 'd';
  if (answer.state === 'notApplicable') return 'n';
  return keys[answer.level] ?? '0';
}

/**
 * The answer key of a key that was pressed, Shift or not: with Shift a figure's key gives another sign, so
 * its place on the keyboard counts; a letter counts by what it writes.
 */
export function findAnswerKey(event: KeyboardEvent): AnswerKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const figure = /^(?:Digit|Numpad)([0-4])$/.exec(event.code)?.[1];
  const pressed = figure ?? event.key.toLowerCase();
  return keys.find((key) => key === pressed);
}

/** Whether somebody is typing: then keys are letters. */
export function isTyping({ target }: Event): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  const isField = target instanceof HTMLInputElement;
  return isField && target.type !== 'radio' && target.type !== 'checkbox';
}
