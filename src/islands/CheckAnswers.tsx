import { useTranslator } from '../components';
import { capitalise, describeSettled } from '../i18n';
import {
  type Colleague,
  type Domain,
  findNote,
  type Item,
  type ItemReport,
  type Report,
  type Said,
} from '../model';
import { AnsweringAs } from './answer/AnsweringAs';
import { describeSaid } from './answer/describeSaid';
import { gatherSaid, type SaidByItem } from './answer/gatherSaid';
import { listItems } from './answer/listItems';
import { useTargetItem } from './answer/useTargetItem';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

/** Everything a respondent said, in words, with the way back to each item. */
export function CheckAnswers({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => {
        const respondent = open.respondent.value;
        return (
          <>
            <CheckHead locale={locale} open={open} />
            {respondent && <Answers locale={locale} open={open} respondent={respondent} />}
          </>
        );
      }}
    </WithAssessment>
  );
}

interface CheckProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function CheckHead({ locale, open }: CheckProps) {
  const { t } = useTranslator();
  return (
    <>
      <h1>{t('check.title')}</h1>
      <AnsweringAs locale={locale} open={open} />
    </>
  );
}

interface AnswersProps extends CheckProps {
  readonly respondent: Colleague;
}

function Answers({ locale, open, respondent }: AnswersProps) {
  const { t } = useTranslator();
  useTargetItem();
  const assessment = open.assessment.value;
  const report = open.report.value;
  const said = gatherSaid(assessment, respondent.id);
  const items = open.instrument.domains.flatMap((domain) => listItems(domain, assessment));
  const answers = items.map(({ id }) => said.get(id));
  return (
    <>
      <p class="lead">
        {t('check.lead', {
          answered: answers.filter((one) => one?.answer).length,
          of: items.length,
          dontKnow: answers.filter((one) => one?.answer?.state === 'dontKnow').length,
          asked: answers.filter((one) => one?.ask).length,
        })}
      </p>
      <p class="buttons">
        <a class="button" href={addressOf(locale, 'results/', assessment.id)}>
          {t('answer.results')}
        </a>
        <a href={addressOf(locale, 'answer/', assessment.id)}>{t('answer.all')}</a>
        <a href={addressOf(locale, 'hand-over/', assessment.id)}>{t('inPerson.mine.link')}</a>
      </p>
      {open.instrument.domains.map((domain) => (
        <section key={domain.id} id={domain.id} class="check-domain">
          <h2>{domain.title}</h2>
          <dl class="check-list">
            {listItems(domain, assessment).map((item) => (
              <Line
                key={item.id}
                locale={locale}
                open={open}
                respondent={respondent}
                domain={domain}
                item={item}
                said={said}
                reported={findReport(report, item)}
              />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

interface LineProps extends AnswersProps {
  readonly domain: Domain;
  readonly item: Item;
  readonly said: SaidByItem;
  readonly reported: ItemReport | undefined;
}

function Line({ locale, open, respondent, domain, item, said, reported }: LineProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const assessment = open.assessment.value;
  const own: Said = said.get(item.id) ?? {};
  const hasNote = (audience: 'private' | 'shared') =>
    findNote(assessment, item.id, respondent.id, audience).trim() !== '';
  const notes = (['private', 'shared'] as const).filter(hasNote);
  const page = assessment.round.quick ? 'answer/quick/' : `answer/${domain.id}/`;
  return (
    <div id={`check-${item.id}`}>
      <dt>{capitalise(fill(item.title))}</dt>
      <dd class="check-answer">
        <strong>{capitalise(describeSaid(translator, own))}</strong>
        {own.answer?.state === 'level' && <>. {fill(item.descriptors[own.answer.level])}</>}
        {own.copied && <> ({t('item.copied', { site: own.copied.site })})</>}
        {reported !== undefined && reported.respondents > 1 && (
          <p class="quiet">
            {t('check.together', { settled: describeSettled(translator, reported.settled) })}
          </p>
        )}
        {notes.length > 0 && (
          <p class="quiet">{translator.list(notes.map((audience) => t(`note.${audience}`)))}</p>
        )}
      </dd>
      <dd>
        <a href={`${addressOf(locale, page, assessment.id, { from: 'check' })}#${item.id}`}>
          {t(own.answer ? 'check.change' : 'check.answer')}{' '}
          <span class="visually-hidden">{fill(item.title)}</span>
        </a>
      </dd>
    </div>
  );
}

function findReport(report: Report, { id }: Item): ItemReport | undefined {
  return report.domains
    .flatMap((domain) => [...domain.items, ...domain.otherItems])
    .find((item) => item.id === id);
}
