import { useTranslator } from '../../../components';
import type { Comparison } from '../../../model';
import { countFilters } from '../address/createFilter';
import type { PortfolioProps } from '../PortfolioScreen';
import { ChangeFigures } from './ChangeFigures';
import { CommonGaps } from './CommonGaps';
import { Distributions } from './Distributions';
import { Networks } from './Networks';
import { Overlaps } from './Overlaps';
import { PlanFigures } from './PlanFigures';
import { SafetyFigures } from './SafetyFigures';

/** What a part of the patterns is handed. */
export interface PatternProps extends PortfolioProps {
  readonly comparison: Comparison;
}

/** What sites have in common; every figure leads to the sites behind it. */
export function PatternsView({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const comparison = open.comparison.value;
  if (comparison === undefined) return <div class="loading" aria-busy="true" />;
  const parts = { open, comparison };
  const { hideSmall } = open.address.value;
  return (
    <section aria-labelledby="patterns-title">
      <h2 id="patterns-title">{t('portfolio.view.patterns')}</h2>
      <p>
        {t(
          countFilters(open.address.value) > 0
            ? 'portfolio.patterns.filtered'
            : 'portfolio.patterns.all',
          { count: comparison.sites },
        )}
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={hideSmall}
          onChange={({ currentTarget }) => open.go({ hideSmall: currentTarget.checked })}
        />
        {t('portfolio.filter.hideSmall')}
      </label>
      <Distributions {...parts} />
      <CommonGaps {...parts} />
      <Overlaps {...parts} />
      <SafetyFigures {...parts} />
      <PlanFigures {...parts} />
      <ChangeFigures {...parts} />
      <Networks {...parts} />
    </section>
  );
}
