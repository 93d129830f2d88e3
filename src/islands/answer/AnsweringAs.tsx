import { useTranslator } from '../../components';
import { listColleagues } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';
import { usePart } from '../app/usePart';
import { nameRespondent } from './nameRespondent';

interface AnsweringAsProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

/** Who answers on this device, to be changed where there are several, and the way to the people. */
export function AnsweringAs({ locale, open }: AnsweringAsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const assessment = usePart(open, ({ id, respondents, respondentLabels }) => ({
    id,
    respondents,
    respondentLabels,
  }));
  const respondent = open.respondent.value;
  const people = listColleagues(assessment).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const several = people.length > 1;
  return (
    <div class="answering-as">
      {several ? (
        <>
          <label for="answering-as">{t('people.as')}</label>
          <select
            id="answering-as"
            onChange={({ currentTarget }) => open.answerAs(currentTarget.value)}
          >
            {people.map((one) => (
              <option key={one.id} value={one.id} selected={one.id === respondent?.id}>
                {nameRespondent(translator, assessment, one)}
              </option>
            ))}
          </select>
        </>
      ) : (
        respondent && (
          <span>
            {t('people.as')}: <strong>{nameRespondent(translator, assessment, respondent)}</strong>
          </span>
        )
      )}
      <a href={`${addressOf(locale, 'answer/', assessment.id)}#people`}>
        {t(several ? 'people.manage' : 'people.add')}
      </a>
    </div>
  );
}
