import { useTranslator } from '../../components';
import type { Translator } from '../../i18n';
import {
  type DomainReport,
  findDomain,
  findItem,
  findTeams,
  type ItemReport,
  type Report,
  type Role,
  roles,
} from '../../model';
import { listWaiting } from '../answer/listWaiting';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';

/** What has no level, what can be said all the same, and whom to ask. */
export function OpenItems({ locale, open }: ResultsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const report = open.report.value;
  const domains = report.domains.filter(({ items }) => items.some(isOpen));
  if (domains.length === 0) return null;
  const waiting = listWaiting(report, open.assessment.value);
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('open.title')}</h2>
      <p>
        {describeOpen(translator, report)} {describeReach(translator, report)}
      </p>
      {waiting.length > 0 && (
        <ul>
          {roles
            .map((role) => ({
              role,
              count: waiting.filter((one) => one.roles.includes(role)).length,
            }))
            .filter(({ count }) => count > 0)
            .map(({ role, count }) => (
              <li key={role}>
                <a href={addressOf(locale, 'answer/ask/', report.assessment, { role })}>
                  {t('open.asked', { role: t(`role.${role}`), count })}
                </a>
              </li>
            ))}
        </ul>
      )}
      <details class="open-items">
        <summary>{t('open.domains', { count: domains.length })}</summary>
        <dl>
          {domains.map((domain) => (
            <OpenDomain key={domain.id} locale={locale} open={open} domain={domain} />
          ))}
        </dl>
      </details>
      <p class="buttons">
        <a href={addressOf(locale, 'answer/ask/', report.assessment)}>{t('ask.title')}</a>
      </p>
    </section>
  );
}

function isOpen({ settled }: ItemReport): boolean {
  return settled.state === 'unanswered' || settled.state === 'dontKnow';
}

/** How many items have no level, and why. */
function describeOpen({ t, list }: Translator, { domains }: Report): string {
  const items = domains.flatMap((domain) => domain.items);
  const unanswered = items.filter(({ settled }) => settled.state === 'unanswered');
  const asked = unanswered.filter(({ askRoles }) => askRoles.length > 0).length;
  const dontKnow = items.filter(({ settled }) => settled.state === 'dontKnow').length;
  const left = unanswered.length - asked;
  const parts = [
    ...(asked > 0 ? [t('open.part.asked', { count: asked })] : []),
    ...(left > 0 ? [t('open.part.unanswered', { count: left })] : []),
    ...(dontKnow > 0 ? [t('open.part.dontKnow', { count: dontKnow })] : []),
  ];
  return t('open.count', { count: asked + left + dontKnow, of: items.length, parts: list(parts) });
}

/** What the answers given are enough for. */
function describeReach({ t }: Translator, { overall }: Report): string {
  const { score, scoredDomains: scored, needed } = overall;
  if (scored === 0) return t('open.reach.none');
  return score === undefined ? t('open.reach.some', { scored, needed }) : t('open.reach.overall');
}

interface OpenDomainProps extends ResultsProps {
  readonly domain: DomainReport;
}

function OpenDomain({ locale, open, domain }: OpenDomainProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { instrument } = open;
  const missing = domain.items.filter(isOpen);
  const title = findDomain(instrument, domain.id)?.title ?? domain.id;
  const [team = []] = findTeams(missing.flatMap(({ id }) => findItem(instrument, id) ?? []));
  return (
    <div>
      <dt>
        <a href={addressOf(locale, `answer/${domain.id}/`, open.assessment.value.id)}>{title}</a>
      </dt>
      {(['unanswered', 'dontKnow'] as const).map((state) => {
        const items = missing.filter(({ settled }) => settled.state === state);
        return items.length === 0 ? null : (
          <dd key={state}>{t(`open.${state}`, { items: translator.list(items.map(nameItem)) })}</dd>
        );
      })}
      {team.length > 0 && <dd class="quiet">{t('roles.ask', { roles: nameTeam(team) })}</dd>}
    </div>
  );

  function nameItem({ id }: ItemReport): string {
    return translator.fill(findItem(instrument, id)?.title ?? id);
  }

  function nameTeam(members: readonly Role[]): string {
    return translator.list(members.map((role) => t(`role.${role}`)));
  }
}
