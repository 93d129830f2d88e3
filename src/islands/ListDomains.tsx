import { ProgressWheel, useTranslator } from '../components';
import { pathTo } from '../i18n';
import type { Colleague, Report } from '../model';
import { AnsweringAs } from './answer/AnsweringAs';
import { createScope, type Scope } from './answer/createScope';
import { DomainTasks } from './answer/DomainTasks';
import { FinishToday } from './answer/FinishToday';
import { findNextItem } from './answer/findNextItem';
import { gatherSaid } from './answer/gatherSaid';
import { listWaiting } from './answer/listWaiting';
import { People } from './answer/People';
import { QuickTasks } from './answer/QuickTasks';
import { SiteDetails } from './answer/SiteDetails';
import type { OpenAssessment } from './app/openAssessment';
import { SavedSign } from './app/SavedSign';
import { StorageSign } from './app/StorageSign';
import { addressOf } from './app/Trail';
import { useOpenDetails } from './app/useOpenDetails';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

/** The list of domains with what is answered, and the way on. */
export function ListDomains({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => <Domains locale={locale} open={open} />}
    </WithAssessment>
  );
}

interface DomainsProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function Domains({ locale, open }: DomainsProps) {
  const { t } = useTranslator();
  const respondent = open.respondent.value;
  const report = open.report.value;
  const { core, of } = report.answered;
  const { quick } = report.answeredApart;
  useOpenDetails();

  return (
    <>
      <h1>{t('answer.title')}</h1>
      <p class="lead">
        {report.round.quick
          ? t('answer.progress', { answered: quick.answered, of: quick.of })
          : t('answer.progress', { answered: core, of })}
      </p>
      <AnsweringAs locale={locale} open={open} />
      {respondent && <Tasks locale={locale} open={open} respondent={respondent} report={report} />}
      <FinishToday open={open} />
      <StorageSign locale={locale} assessment={report.assessment} />
      <People open={open} />
      <SiteDetails open={open} />
      <SavedSign open={open} />
    </>
  );
}

interface TasksProps extends DomainsProps {
  readonly respondent: Colleague;
  readonly report: Report;
}

function Tasks(props: TasksProps) {
  const { locale, open, respondent, report } = props;
  const { t } = useTranslator();
  const scope = createScope(open.instrument, open.assessment.value, respondent);
  return (
    <>
      <Ways {...props} scope={scope} />
      {report.round.quick ? (
        <QuickTasks locale={locale} open={open} report={report} />
      ) : (
        <>
          <ScopeLinks {...props} scope={scope} />
          <ProgressWheel report={report} instrument={open.instrument} />
          <p>
            <a href={pathTo(locale, 'roles/')}>{t('roles.title')}</a>
          </p>
          <DomainTasks {...props} scope={scope} />
        </>
      )}
    </>
  );
}

interface ScopedProps extends TasksProps {
  readonly scope: Scope;
}

/** On with the next open item; to the results; to what is asked of others; to all that was said. */
function Ways({ locale, open, respondent, report, scope }: ScopedProps) {
  const { t } = useTranslator();
  const assessment = open.assessment.value;
  const go = (route: string, state = {}) => addressOf(locale, route, assessment.id, state);
  const said = gatherSaid(assessment, respondent.id);
  const next = findNextItem(scope.domains.flatMap(scope.listShown), said);
  const place = scope.domains.find(({ items }) => items.some(({ id }) => id === next));
  const waiting = listWaiting(report, assessment).length;
  return (
    <p class="buttons">
      {place && (
        <a
          class="button"
          href={`${go(report.round.quick ? 'answer/quick/' : `answer/${place.id}/`, scope.state)}#${next}`}
        >
          {said.size === 0
            ? t('answer.begin', { domain: place.title })
            : t('answer.nextUnanswered', { domain: place.title })}
        </a>
      )}
      <a class={place ? 'button-second' : 'button'} href={go('results/')}>
        {t('answer.results')}
      </a>
      <a href={go('answer/check/')}>{t('check.title')}</a>
      <a href={go('answer/ask/')}>{t('ask.link', { count: waiting })}</a>
    </p>
  );
}

/** All items, or those of the respondent's role; the address keeps which. */
function ScopeLinks({ locale, open, respondent, scope }: ScopedProps) {
  const { t } = useTranslator();
  const { id } = open.assessment.value;
  const own = open.instrument.domains.flatMap(scope.listOwn);
  const said = gatherSaid(open.assessment.value, respondent.id);
  const role = t(`role.${respondent.role}`);
  const isOpen = own.filter((item) => !said.has(item.id)).length;
  const links = [
    { name: t('only.everything'), only: undefined, current: !scope.onlyMine },
    {
      name: t('only.mine', { role, count: own.length, open: isOpen }),
      only: 'mine',
      current: scope.onlyMine,
    },
  ];
  return (
    <nav class="scope" aria-label={t('only.label')}>
      <ul>
        {links.map(({ name, only, current }) => (
          <li key={name}>
            <a
              href={addressOf(locale, 'answer/', id, { only })}
              aria-current={current ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
