import { capitalise, type Translator } from '../../i18n';
import { type Assessment, type Colleague, listColleagues } from '../../model';

/** What a respondent is called: the role, with the label or a number where there is need for one. */
export function nameRespondent(
  { t }: Translator,
  { respondents, respondentLabels }: Pick<Assessment, 'respondents' | 'respondentLabels'>,
  { id, role }: Colleague,
): string {
  const name = capitalise(t(`role.${role}`));
  const label = respondentLabels.find((one) => one.respondent === id)?.text.trim() ?? '';
  if (label !== '') return t('people.labelled', { role: name, label });
  const alike = listColleagues({ respondents })
    .filter((one) => one.role === role)
    .map((one) => one.id);
  // By id, so that the number does not hang on the order of a list that has none.
  const number = alike.toSorted().indexOf(id) + 1;
  return alike.length > 1 ? t('people.numbered', { role: name, number }) : name;
}
