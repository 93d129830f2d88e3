import { useTranslator } from '../../components';
import { capitalise, describeSettled, type Translator } from '../../i18n';
import { findDomain, findItem, type ItemReport, listLevels } from '../../model';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';
import type { groupByLevel, LevelGroup } from './groupByLevel';

interface LevelListProps extends ResultsProps {
  readonly groups: ReturnType<typeof groupByLevel>;
}

/** Items under the level they are at, each with its domain and the way to its answer. */
export function LevelList({ groups, ...props }: LevelListProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <dl class="level-list">
      {groups.map(({ group, items }) => (
        <div key={group} data-level={group}>
          <dt>
            <span class={`level-mark level-${typeof group === 'number' ? group : 'none'}`}>
              {nameLevelGroup(translator, group)}
            </span>{' '}
            <span class="quiet">{t('levels.count', { count: items.length })}</span>
          </dt>
          <dd>
            <ul>
              {items.map((item) => (
                <Line key={item.id} {...props} group={group} item={item} />
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface LineProps extends ResultsProps {
  readonly group: LevelGroup;
  readonly item: ItemReport;
}

function Line({ locale, open, group, item }: LineProps) {
  const translator = useTranslator();
  const { fill } = translator;
  const { id, domain, kind, safety, copiedFrom } = item;
  const page = `answer/${kind === 'quick' ? 'quick' : domain}/`;
  // A quick item is named after its domain.
  const place = kind === 'quick' ? [] : [findDomain(open.instrument, domain)?.title ?? domain];
  const facts = listFacts(translator, item, group);
  return (
    <li data-item={id}>
      <a href={`${addressOf(locale, page, open.assessment.value.id)}#${id}`}>
        {capitalise(fill(findItem(open.instrument, id)?.title ?? id))}
      </a>
      <span class="quiet">{[...place, ...facts].join(' · ')}</span>
      {safety && <span class="tag">{translator.t('item.safety')}</span>}
      {copiedFrom !== undefined && (
        <span class="tag">{translator.t('item.copied', { site: copiedFrom })}</span>
      )}
    </li>
  );
}

/** What the heading of the group leaves open: which two levels, why not applicable, whose answers. */
function listFacts(
  translator: Translator,
  { settled, tally }: ItemReport,
  group: LevelGroup,
): readonly string[] {
  const { t } = translator;
  if (settled.state === 'unanswered') return [];
  if (group === 'between' || group === 'notApplicable')
    return [describeSettled(translator, settled)];
  if (settled.basis === 'agreed') return [t('levels.agreed')];
  const count = listLevels(tally).length;
  return count > 1 ? [t('levels.answers', { count })] : [];
}

/** What a group is called: "2 Agreed", "Not answered". */
export function nameLevelGroup({ t }: Translator, group: LevelGroup): string {
  if (typeof group === 'number') {
    return t('settled.level', { level: group, name: t(`level.${group}`) });
  }
  if (group === 'between') return t('levels.between');
  return capitalise(group === 'notApplicable' ? t('outcome.notApplicable') : t(`settled.${group}`));
}
