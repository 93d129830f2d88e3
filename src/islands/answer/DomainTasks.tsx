import { useTranslator } from '../../components';
import {
  type Colleague,
  type Domain,
  type DomainGroup,
  type DomainReport,
  findRoutes,
  type Item,
  listColleagues,
  type Report,
  type Role,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';
import type { Scope } from './createScope';
import { gatherSaid, type SaidByItem } from './gatherSaid';
import { listWaiting } from './listWaiting';

interface DomainTasksProps {
  readonly locale: string;
  readonly open: OpenAssessment;
  readonly respondent: Colleague;
  readonly report: Report;
  readonly scope: Scope;
}

const groups: readonly DomainGroup[] = ['opportunity', 'challenge'];

/** The domains as a task list: what is answered in each, and what is still the respondent's. */
export function DomainTasks({ locale, open, respondent, report, scope }: DomainTasksProps) {
  const { t } = useTranslator();
  const assessment = open.assessment.value;
  const routes = findRoutes(open.instrument.domains, [respondent.role]);
  const said = gatherSaid(assessment, respondent.id);
  const waiting = new Set(listWaiting(report, assessment).map(({ item }) => item));
  const showsOwn = scope.onlyMine || listColleagues(assessment).length > 1;
  const shown = (group: DomainGroup) => scope.domains.filter((domain) => domain.group === group);
  return (
    <>
      {groups
        .filter((group) => shown(group).length > 0)
        .map((group) => (
          <section key={group}>
            <h2>{t(`group.${group}`)}</h2>
            <ul class="task-list">
              {shown(group).map((domain) => (
                <li key={domain.id}>
                  <a href={addressOf(locale, `answer/${domain.id}/`, assessment.id, scope.state)}>
                    {domain.title}
                  </a>
                  {showsOwn ? (
                    <OwnState items={scope.listOwn(domain)} said={said} />
                  ) : (
                    <WorthAsking
                      domain={findReport(report, domain)}
                      teams={routes.find((route) => route.domain === domain.id)?.teams ?? []}
                    />
                  )}
                  <TaskState domain={findReport(report, domain)} waiting={waiting} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function findReport(report: Report, { id }: Domain): DomainReport {
  const found = report.domains.find((domain) => domain.id === id);
  if (found === undefined) throw new Error(`The report has no domain ${id}`);
  return found;
}

interface OwnStateProps {
  readonly items: readonly Item[];
  readonly said: SaidByItem;
}

/** How many of the items that this respondent's role can know are open for them. */
function OwnState({ items, said }: OwnStateProps) {
  const { t } = useTranslator();
  const count = items.filter(({ id }) => !said.has(id)).length;
  return items.length === 0 ? null : <span class="task-ask">{t('only.open', { count })}</span>;
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

interface TaskStateProps {
  readonly domain: DomainReport;
  /** The items that wait for somebody else. */
  readonly waiting: ReadonlySet<string>;
}

function TaskState({ domain, waiting }: TaskStateProps) {
  const { t } = useTranslator();
  const of = domain.items.length;
  const { unanswered } = domain.coverage;
  const others = domain.items.filter(({ id }) => waiting.has(id)).length;
  if (unanswered === 0) {
    return <span class="task-state task-state-done">{t('answer.done')}</span>;
  }
  const text =
    others === unanswered && others === of
      ? t('answer.forOthers')
      : t('answer.domainProgress', { count: of - unanswered, of, others });
  return <span class="task-state">{text}</span>;
}
