import { ProgressWheel, useTranslator } from '../components';
import { pathTo } from '../i18n';
import { type DomainGroup, type DomainReport, findRoutes, type Role } from '../model';
import { SiteDetails } from './answer/SiteDetails';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

/** The list of domains with what is answered, and the way on. */
export function ListDomains({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => <Domains locale={locale} open={open} />}
    </WithAssessment>
  );
}

function Domains({ locale, open }: { readonly locale: string; readonly open: OpenAssessment }) {
  const { t } = useTranslator();
  const { instrument } = open;
  const [respondent] = open.assessment.value.respondents;
  const routes = findRoutes(instrument.domains, [respondent?.role ?? 'practiceManager']);
  const report = open.report.value;
  const groups: readonly DomainGroup[] = ['opportunity', 'challenge'];
  const next = report.domains.find((domain) => domain.coverage.unanswered > 0);
  const titleOf = (id: string) =>
    instrument.domains.find((domain) => domain.id === id)?.title ?? id;
  const go = (id: string) => addressOf(locale, `answer/${id}/`, report.assessment);

  return (
    <>
      <h1>{t('answer.title')}</h1>
      <p class="lead">
        {t('answer.progress', { answered: report.answered.core, of: report.answered.of })}
      </p>
      <p class="buttons">
        {next && (
          <a class="button" href={go(next.id)}>
            {t('answer.nextUnanswered', { domain: titleOf(next.id) })}
          </a>
        )}
        <a
          class={next ? 'button-second' : 'button'}
          href={addressOf(locale, 'results/', report.assessment)}
        >
          {t('answer.results')}
        </a>
      </p>
      <SiteDetails open={open} />
      <ProgressWheel report={report} instrument={instrument} />
      <p>
        <a href={pathTo(locale, 'roles/')}>{t('roles.title')}</a>
      </p>
      {groups.map((group) => (
        <section key={group}>
          <h2>{t(`group.${group}`)}</h2>
          <ul class="task-list">
            {report.domains
              .filter((domain) => domain.group === group)
              .map((domain) => (
                <li key={domain.id}>
                  <a href={go(domain.id)}>{titleOf(domain.id)}</a>
                  <WorthAsking
                    domain={domain}
                    teams={routes.find((route) => route.domain === domain.id)?.teams ?? []}
                  />
                  <TaskState domain={domain} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface WorthAskingProps {
  readonly domain: DomainReport;
  readonly teams: readonly (readonly Role[])[];
}

/** Who else can know what this respondent cannot: advice, until every item is answered. */
function WorthAsking({ domain, teams }: WorthAskingProps) {
  const { t, list } = useTranslator();
  const isAnswered = domain.items.every(
    ({ settled }) => settled.state === 'level' || settled.state === 'notApplicable',
  );
  const choices = teams
    .filter((team) => team.length > 0)
    .map((team) => list(team.map((role) => t(`role.${role}`))));
  if (isAnswered || choices.length === 0) return null;
  const roles = choices.reduce((first, second) => t('roles.or', { first, second }));
  return <span class="task-ask">{t('roles.ask', { roles })}</span>;
}

function TaskState({ domain }: { readonly domain: DomainReport }) {
  const { t } = useTranslator();
  const of = domain.items.length;
  const count = of - domain.coverage.unanswered;
  if (count === of) return <span class="task-state task-state-done">{t('answer.done')}</span>;
  return <span class="task-state">{t('answer.domainProgress', { count, of })}</span>;
}
