import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { countFilters, withoutFilters } from '../address/createFilter';
import { PlaceLink } from '../address/PlaceLink';
import type { PortfolioProps } from '../PortfolioScreen';
import { MeasuredFilters } from './MeasuredFilters';
import { NumberFilters } from './NumberFilters';
import { GroupField, SortField } from './OrderFields';
import { OwnFilters } from './OwnFilters';

/** What makes the table shorter, and in which order it stands. */
export function Filters({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const address = open.address.value;
  const set = countFilters(address);
  const isOpen = useSignal(set > 0);
  return (
    <search class="portfolio-filters" aria-label={t('portfolio.filter.title')}>
      <div class="field">
        <label for="filter-text">{t('portfolio.filter.text')}</label>
        <input
          id="filter-text"
          type="search"
          value={address.text}
          onInput={({ currentTarget }) =>
            open.go({ text: currentTarget.value, page: 1 }, 'replace')
          }
        />
      </div>
      <SortField open={open} />
      <GroupField open={open} />
      <details
        open={isOpen.value}
        onToggle={({ currentTarget }) => {
          isOpen.value = currentTarget.open;
        }}
      >
        <summary>{t('portfolio.filter.more', { count: set })}</summary>
        {/* A thousand networks to choose from are drawn for those who look for one. */}
        {isOpen.value && (
          <div class="filter-grid">
            <OwnFilters open={open} />
            <MeasuredFilters open={open} />
            <NumberFilters open={open} />
          </div>
        )}
      </details>
      {address.behind !== undefined && <p class="notice">{t('portfolio.filter.behind')}</p>}
      {set > 0 && (
        <p>
          <PlaceLink open={open} to={withoutFilters(address)}>
            {t('portfolio.filter.clear')}
          </PlaceLink>
        </p>
      )}
    </search>
  );
}
