import type { Identifier, Translator } from '../../i18n';
import { checkCode } from './checkCode';

/** What a typed code looks like, in a sentence; advice only, what is typed stays. */
export function sayCode(
  { t }: Pick<Translator, 't'>,
  code: string,
  identifiers: readonly Identifier[],
): string {
  const check = checkCode(code, identifiers);
  if (check.state === 'fits') return t('site.code.fits', { name: check.identifier.name });
  if (check.state === 'differs') {
    const { name, example = t('site.code.noExample') } = check.identifier;
    return t('site.code.differs', { name, example });
  }
  return t('site.code.hint');
}
