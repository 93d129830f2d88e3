import type { Translator } from '../../i18n';
import { type Assessment, type Id, listColleagues } from '../../model';
import { nameRespondent } from '../answer/nameRespondent';

/** What a respondent is called; undefined where nobody is known by the id any more. */
export function nameById(
  translator: Translator,
  assessment: Assessment,
  id: Id | undefined,
): string | undefined {
  const found = listColleagues(assessment).find((one) => one.id === id);
  return found && nameRespondent(translator, assessment, found);
}
