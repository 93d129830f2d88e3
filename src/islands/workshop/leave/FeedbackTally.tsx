import { useTranslator } from '../../../components';
import { feedbackQuestions, recordFeedback } from '../../../model';
import type { OpenWorkshop } from '../openWorkshop';

const answers = ['yes', 'partly', 'no'] as const;

/** Three questions at the end, counted by taps or typed from the slips. */
export function FeedbackTally({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const known = open.workshop.value.feedback;
  return (
    <section aria-labelledby="feedback-title">
      <h2 id="feedback-title">{t('workshop.feedback')}</h2>
      <p>{t('workshop.feedback.hint')}</p>
      {feedbackQuestions.map((question) => {
        const counted = known.find(({ id }) => id === `${question}.room`) ?? {
          yes: 0,
          partly: 0,
          no: 0,
        };
        const put = (answer: (typeof answers)[number], count: number) =>
          void open.change((one, now) => {
            const { yes, partly, no } =
              one.feedback.find(({ id }) => id === `${question}.room`) ?? counted;
            const next = { yes, partly, no, [answer]: Math.max(0, count) };
            return recordFeedback(one, question, 'room', next, now);
          });
        return (
          <fieldset key={question} class="workshop-feedback">
            <legend>{t(`workshop.feedback.${question}`)}</legend>
            {answers.map((answer) => (
              <div key={answer} class="workshop-feedback-count">
                <button
                  type="button"
                  class="button-second"
                  onClick={() => put(answer, counted[answer] + 1)}
                >
                  {t(`workshop.feedback.${answer}`)}
                </button>
                <input
                  class="workshop-minutes"
                  inputMode="numeric"
                  aria-label={t('workshop.feedback.count', {
                    answer: t(`workshop.feedback.${answer}`),
                    question: t(`workshop.feedback.${question}`),
                  })}
                  value={String(counted[answer])}
                  onChange={({ currentTarget }) => {
                    const count = Number.parseInt(currentTarget.value, 10);
                    if (count >= 0 && count <= 500) put(answer, count);
                    else currentTarget.value = String(counted[answer]);
                  }}
                />
              </div>
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
