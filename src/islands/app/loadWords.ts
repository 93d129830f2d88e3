import type { Messages, Terms } from '../../i18n';
import { loadJson } from './loadJson';

/** Loads a language's words, and those of every country. Rejects where a file cannot be had. */
export function loadWords(locale: string): Promise<readonly [Messages, readonly Terms[]]> {
  // The build checked these files against their schemas.
  return Promise.all([
    loadJson<Messages>(`data/messages/${locale}.json`),
    loadJson<readonly Terms[]>(`data/terms/${locale}.json`),
  ]);
}
