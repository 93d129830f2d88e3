import { useSignal } from '@preact/signals';
import { FilterField, useTranslator } from '../../components';
import type { ItemReport } from '../../model';
import type { ResultsProps } from '../ShowResults';
import {
  groupByLevel,
  type LevelFilter,
  type LevelGroup,
  levelGroups,
  parseLevelFilter,
} from './groupByLevel';
import { LevelList, nameLevelGroup } from './LevelList';

/** Every core item by its level, from the lowest; reserve items follow apart (S10). */
export function ItemsByLevel({ locale, open }: ResultsProps) {
  const { t } = useTranslator();
  const report = open.report.value;
  const filter = useSignal(readFilter(report.domains.map(({ id }) => id)));
  const core = report.domains.flatMap(({ items }) => items);
  const reserve = report.domains.flatMap(({ otherItems }) =>
    otherItems.filter(({ kind }) => kind === 'reserve'),
  );
  const shown = groupByLevel(core, filter.value);
  const count = shown.reduce((sum, { items }) => sum + items.length, 0);
  function choose(chosen: LevelFilter) {
    filter.value = chosen;
    writeFilter(chosen);
  }
  return (
    <section class="levels" aria-labelledby="levels">
      <h2 id="levels">{t('levels.title')}</h2>
      <Filters items={core} filter={filter.value} open={open} onFilter={choose} />
      <p role="status">{t('levels.shown', { count, of: core.length })}</p>
      <LevelList locale={locale} open={open} groups={shown} />
      {reserve.length > 0 && (
        <>
          <h3>{t('results.reserve')}</h3>
          <p>{t('results.reserve.text')}</p>
          <LevelList locale={locale} open={open} groups={groupByLevel(reserve, filter.value)} />
        </>
      )}
    </section>
  );
}

interface FiltersProps extends Pick<ResultsProps, 'open'> {
  readonly items: readonly ItemReport[];
  readonly filter: LevelFilter;
  readonly onFilter: (filter: LevelFilter) => void;
}

function Filters({ items, filter, open, onFilter }: FiltersProps) {
  const translator = useTranslator();
  const { t } = translator;
  const count = (change: LevelFilter) =>
    groupByLevel(items, { ...filter, ...change }).reduce((sum, one) => sum + one.items.length, 0);
  return (
    <div class="filters">
      <FilterField
        name="level"
        label={t('levels.level')}
        chosen={filter.level === undefined ? undefined : String(filter.level)}
        all={count({ level: undefined })}
        choices={levelGroups.map((level) => ({
          value: String(level),
          name: nameLevelGroup(translator, level),
          count: count({ level }),
        }))}
        onChoose={(value) => onFilter({ ...filter, level: findGroup(value) })}
      />
      <FilterField
        name="domain"
        label={t('scores.domain')}
        chosen={filter.domain}
        all={count({ domain: undefined })}
        choices={open.instrument.domains.map(({ id, title }) => ({
          value: id,
          name: title,
          count: count({ domain: id }),
        }))}
        onChoose={(domain) => onFilter({ ...filter, domain })}
      />
    </div>
  );
}

function findGroup(value: string | undefined): LevelGroup | undefined {
  return levelGroups.find((group) => String(group) === value);
}

function readFilter(domains: readonly string[]): LevelFilter {
  return parseLevelFilter(new URLSearchParams(location.search), domains);
}

/** Into the address, so that a reload and a bookmark find the same list. */
function writeFilter({ level, domain }: LevelFilter): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ level, domain })) {
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, String(value));
  }
  history.replaceState(history.state, '', address);
}
