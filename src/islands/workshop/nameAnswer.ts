import type { Translator } from '../../i18n';
import type { Answer } from '../../model';

/** An answer in words: "3 Routine", "don't know". */
export function nameAnswer({ t }: Translator, answer: Answer): string {
  if (answer.state === 'level') {
    return t('settled.level', { level: answer.level, name: t(`level.${answer.level}`) });
  }
  return t(answer.state === 'dontKnow' ? 'answer.dontKnow' : 'answer.notApplicable');
}
