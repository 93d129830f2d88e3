import { useEffect } from 'preact/hooks';
import { ProgressWheel, useTranslator } from '../components';
import { type DomainId, findDomain } from '../model';
import { AnswerBar } from './answer/AnswerBar';
import { AnsweredItem } from './answer/AnsweredItem';
import { PageWords } from './answer/PageWords';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

interface AnswerDomainProps extends ScreenProps {
  readonly domain: DomainId;
}

/** A page of four items: one domain, answered by this device's respondent. */
export function AnswerDomain({ locale, domain }: AnswerDomainProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => <Domain locale={locale} domain={domain} open={open} />}
    </WithAssessment>
  );
}

interface DomainProps {
  readonly locale: string;
  readonly domain: DomainId;
  readonly open: OpenAssessment;
}

function Domain({ locale, domain: id, open }: DomainProps) {
  const { t, fill } = useTranslator();
  const { domains } = open.instrument;
  const domain = findDomain(open.instrument, id);
  const [respondent] = open.assessment.value.respondents;
  useScrollToItem();
  if (domain === undefined || respondent === undefined) return null;
  const number = domains.indexOf(domain) + 1;

  return (
    <div class="with-side">
      <div>
        <p class="quiet">
          {t('answer.domainOf', { number, of: domains.length })}. {t(`group.${domain.group}`)}
        </p>
        <h1>{domain.title}</h1>
        <p>{fill(domain.definition)}</p>
        <p>
          <strong>{t('answer.rule')}</strong> <span class="quiet keys">{t('answer.keys')}</span>
        </p>
        {domain.items
          .filter((item) => item.kind === 'core')
          .map((item, index) => (
            <AnsweredItem
              key={item.id}
              item={item}
              number={index + 1}
              respondent={respondent}
              open={open}
            />
          ))}
        <PageWords locale={locale} domain={domain} />
        <AnswerBar locale={locale} number={number} open={open} />
      </div>
      <Progress locale={locale} domain={id} open={open} />
    </div>
  );
}

/** How far the whole assessment is, and where its answers are. */
function Progress({ locale, domain, open }: DomainProps) {
  const { t } = useTranslator();
  const report = open.report.value;
  const { core: answered, of } = report.answered;
  return (
    <aside class="side" aria-label={t('answer.progressLabel')}>
      <ProgressWheel report={report} instrument={open.instrument} current={domain} small />
      <p class="quiet">{t('answer.progress', { answered, of })}</p>
      <p>
        <a href={addressOf(locale, 'answer/', report.assessment)}>{t('answer.all')}</a>
      </p>
      <p class="hint">
        {t('answer.storage')}{' '}
        <a href={addressOf(locale, 'documents/', report.assessment)}>{t('answer.storage.file')}</a>
      </p>
    </aside>
  );
}

/** An address may name an item; its card is drawn after the page, so the browser cannot find it. */
function useScrollToItem() {
  useEffect(() => {
    const target = document.getElementById(location.hash.slice(1));
    target?.scrollIntoView();
  }, []);
}
