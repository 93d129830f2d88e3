import { describeSettled, type Translator } from '../../i18n';
import type { Said } from '../../model';

/** What a respondent said of an item, in words: "2 Agreed", "don't know", "for the nurse". */
export function describeSaid(translator: Translator, { answer, ask }: Said): string {
  const { t } = translator;
  if (ask) return t('answer.forRole', { role: t(`role.${ask}`) });
  if (answer === undefined) return t('settled.unanswered');
  const basis = 'oneResponse';
  if (answer.state !== 'notApplicable') return describeSettled(translator, { ...answer, basis });
  const reasons = answer.reason === undefined ? [] : [answer.reason];
  return describeSettled(translator, { state: 'notApplicable', basis, reasons });
}
