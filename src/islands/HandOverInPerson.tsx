import { useTranslator } from '../components';
import { pathTo } from '../i18n';
import type { Colleague } from '../model';
import { AnsweringAs } from './answer/AnsweringAs';
import { gatherSaid } from './answer/gatherSaid';
import type { OpenAssessment } from './app/openAssessment';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { FileFrames } from './handOver/FileFrames';
import { MyAnswers } from './handOver/MyAnswers';
import { TypedCode } from './handOver/TypedCode';

/** What is here, shown as codes to another device in the same room. */
export function HandOverInPerson({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="aside">
      {(open) => <Codes locale={locale} open={open} />}
    </WithAssessment>
  );
}

interface CodesProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function Codes({ locale, open }: CodesProps) {
  const { t } = useTranslator();
  const respondent = open.respondent.value;
  return (
    <>
      <h1>{t('inPerson.title')}</h1>
      <p class="lead">{t('inPerson.lead')}</p>
      <p>
        {t('inPerson.where')} <a href={pathTo(locale, 'receive/')}>{t('receive.title')}</a>
      </p>
      {respondent && <OneRespondent locale={locale} open={open} respondent={respondent} />}
      <section aria-labelledby="whole-title">
        <h2 id="whole-title">{t('inPerson.frames.title')}</h2>
        <p>{t('inPerson.frames.text')}</p>
        <FileFrames open={open} />
      </section>
    </>
  );
}

interface OneRespondentProps extends CodesProps {
  readonly respondent: Colleague;
}

function OneRespondent({ locale, open, respondent }: OneRespondentProps) {
  const { t } = useTranslator();
  const said = gatherSaid(open.assessment.value, respondent.id);
  const answered = [...said.values()].filter(({ answer }) => answer !== undefined).length;
  return (
    <>
      <section aria-labelledby="mine-title">
        <h2 id="mine-title">{t('inPerson.mine.title')}</h2>
        <AnsweringAs locale={locale} open={open} />
        <p>{t('inPerson.mine.text', { count: answered })}</p>
        {answered > 0 && <MyAnswers open={open} respondent={respondent} />}
      </section>
      {answered > 0 && (
        <section aria-labelledby="typed-title">
          <h2 id="typed-title">{t('inPerson.typed.title')}</h2>
          <p>{t('inPerson.typed.text')}</p>
          <TypedCode open={open} respondent={respondent} />
        </section>
      )}
    </>
  );
}
