import { FilterField, useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import { type Instrument, ownerRoles, type Suggestion } from '../../model';
import { efforts, filterSuggestions, type SuggestionFilter } from './filterSuggestions';

interface SuggestionFiltersProps {
  readonly suggestions: readonly Suggestion[];
  readonly instrument: Instrument;
  readonly filter: SuggestionFilter;
  readonly onFilter: (filter: SuggestionFilter) => void;
}

/** Three questions that make the list shorter; each answer says how many it would leave. */
export function SuggestionFilters(props: SuggestionFiltersProps) {
  const { suggestions, instrument, filter, onFilter } = props;
  const { t } = useTranslator();
  const count = (change: SuggestionFilter) =>
    filterSuggestions(suggestions, { ...filter, ...change }).length;

  return (
    <div class="filters">
      <FilterField
        name="effort"
        label={t('plan.filter.effort')}
        chosen={filter.effort}
        all={count({ effort: undefined })}
        choices={efforts.map((effort) => ({
          value: effort,
          name: capitalise(t(`effort.${effort}`)),
          count: count({ effort }),
        }))}
        onChoose={(value) => onFilter({ ...filter, effort: efforts.find((one) => one === value) })}
      />
      <FilterField
        name="owner"
        label={t('plan.filter.owner')}
        chosen={filter.owner}
        all={count({ owner: undefined })}
        choices={ownerRoles.map((owner) => ({
          value: owner,
          name: capitalise(t(`owner.${owner}`)),
          count: count({ owner }),
        }))}
        onChoose={(value) =>
          onFilter({ ...filter, owner: ownerRoles.find((one) => one === value) })
        }
      />
      <FilterField
        name="domain"
        label={t('plan.filter.domain')}
        chosen={filter.domain}
        all={count({ domain: undefined })}
        choices={instrument.domains.map(({ id, title }) => ({
          value: id,
          name: title,
          count: count({ domain: id }),
        }))}
        onChoose={(value) => onFilter({ ...filter, domain: value })}
      />
    </div>
  );
}
