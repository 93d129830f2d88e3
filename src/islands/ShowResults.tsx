import {
  DomainDetails,
  describeGroup,
  ReadinessWheel,
  SafetyFlags,
  ScoreTable,
  useTranslator,
} from '../components';
import { pathTo } from '../i18n';
import { type DomainId, findDomain, type Instrument } from '../model';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { useOpenDetails } from './app/useOpenDetails';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

/** Where a practice stands, and what that rests on. */
export function ShowResults({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="results">
      {(open) => <Results locale={locale} open={open} />}
    </WithAssessment>
  );
}

function Results({ locale, open }: { readonly locale: string; readonly open: OpenAssessment }) {
  const translator = useTranslator();
  const { t } = translator;
  const { instrument } = open;
  const report = open.report.value;
  const scored = report.overall.scoredDomains;
  useOpenDetails();

  return (
    <>
      <h1>{t('results.title')}</h1>
      {report.example && <p class="notice">{t('results.example')}</p>}
      <SafetyFlags flags={report.flags} instrument={instrument} />
      {scored === 0 ? (
        <p class="lead">
          <strong>{t('results.none')}.</strong> {t('results.none.text')}
        </p>
      ) : (
        <p class="lead">
          {t('results.scored', { scored, of: report.overall.domains })}{' '}
          {t('results.overall', { score: describeGroup(translator, report.overall) })}
        </p>
      )}
      {report.respondents === 1 && <p>{t('results.oneView')}</p>}
      <p class="buttons">
        <a class="button" href={addressOf(locale, 'plan/', report.assessment)}>
          {t('results.toPlan')}
        </a>
        {report.answered.core < report.answered.of && (
          <a class="button-second" href={addressOf(locale, 'answer/', report.assessment)}>
            {t('results.toAnswer')}
          </a>
        )}
      </p>
      <h2>{t('results.wheel')}</h2>
      <ReadinessWheel report={report} instrument={instrument} />
      <p class="quiet">{t('results.wheelText')}</p>
      <div class="two-lists">
        <DomainList title={t('results.strongest')} ids={report.strongest} instrument={instrument} />
        <DomainList title={t('results.weakest')} ids={report.weakest} instrument={instrument} />
      </div>
      <ScoreTable report={report} instrument={instrument} />
      <h2>{t('results.explain')}</h2>
      <p>{t('results.explain.score')}</p>
      <p>{t('results.explain.range')}</p>
      <p>
        {t('results.explain.band')}{' '}
        <a href={pathTo(locale, 'scores/')}>{t('results.explain.more')}</a>
      </p>
      <h2>{t('results.domains')}</h2>
      {report.domains.map((domain) => (
        <DomainDetails
          key={domain.id}
          domain={domain}
          instrument={instrument}
          answerAddress={addressOf(locale, `answer/${domain.id}/`, report.assessment)}
        />
      ))}
    </>
  );
}

interface DomainListProps {
  readonly title: string;
  readonly ids: readonly DomainId[];
  readonly instrument: Instrument;
}

function DomainList({ title, ids, instrument }: DomainListProps) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{findDomain(instrument, id)?.title}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
