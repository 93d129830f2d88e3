import { describeSettled } from '../i18n';
import type { Settled } from '../model';
import { useTranslator } from './TranslatorContext';

/** How an item was settled, its number and its words on the step of its colour. */
export function LevelMark({ settled }: { readonly settled: Settled }) {
  const translator = useTranslator();
  const level = settled.state === 'level' ? Math.floor(settled.level) : 'none';
  return <span class={`level-mark level-${level}`}>{describeSettled(translator, settled)}</span>;
}
