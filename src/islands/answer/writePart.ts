import { type WriteOptions, writePartText } from '../../exchange';
import { pathTo, type Translator } from '../../i18n';
import type { Assessment } from '../../model';
import { writeFile } from '../app/writeFile';

/** An assessment's file for colleagues as the text of a mail, with what to do with it in words. */
export function writePart(
  assessment: Assessment,
  options: Omit<WriteOptions, 'writtenBy'>,
  { t, locale }: Translator,
): string {
  const { site, round } = assessment;
  const address = new URL(pathTo(locale, ''), location.href).href;
  return writePartText(writeFile(assessment, options).bytes, [
    t('part.words.what', { site: site.name, round: round.name }),
    t('part.words.how', { address }),
    t('part.words.who'),
  ]);
}
