import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { findItem } from '../../../model';
import { CountList } from './CountList';
import type { PatternProps } from './PatternsView';

/** Items that many sites have at level 0 or 1. */
export function CommonGaps({ open, comparison }: PatternProps) {
  const { t, fill } = useTranslator();
  const { instrument } = open.sheet.value;
  const lines = comparison.gaps.map(({ item, sites, independent, of, safety, reach }) => ({
    key: item,
    title: capitalise(fill(findItem(instrument, item)?.title ?? item)),
    count: sites.length,
    of,
    said: t('portfolio.gaps.said', { count: sites.length, of }),
    to: { view: 'sites', behind: `gap.${item}`, page: 1 } as const,
    more: (
      <>
        {safety && <span class="tag">{t('portfolio.gaps.safety')}</span>}
        {reach === 'network' && <span class="tag">{t('portfolio.gaps.network')}</span>}
        {independent < sites.length && (
          <span class="quiet">
            {t('portfolio.gaps.copied', { count: sites.length - independent })}
          </span>
        )}
      </>
    ),
  }));
  return (
    <section aria-labelledby="gaps">
      <h3 id="gaps">{t('portfolio.gaps')}</h3>
      <p>{t('portfolio.gaps.hint')}</p>
      {lines.length === 0 ? (
        <p class="quiet">{t('portfolio.gaps.none')}</p>
      ) : (
        <CountList open={open} lines={lines} />
      )}
    </section>
  );
}
