import { type Action, findAction, type Instrument } from '../model';
import type { Translator } from './createTranslator';

/** What an action is called: in the site's words, else in the instrument's. */
export function titleAction(
  { t, fill }: Translator,
  instrument: Instrument,
  { title, source }: Pick<Action, 'title' | 'source'>,
): string {
  if (title !== undefined) return title;
  const found = source === undefined ? undefined : findAction(instrument, source);
  return found === undefined ? t('plan.untitled') : fill(found.title);
}
