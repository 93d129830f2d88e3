import { useTranslator } from '../../../components';
import type { PortfolioSite } from '../../../model';

interface PlanTagsProps {
  readonly site: Pick<PortfolioSite, 'example' | 'quick'>;
}

/** What a plan is that no figure counts: an example, or a quick check. */
export function PlanTags({ site: { example, quick } }: PlanTagsProps) {
  const { t } = useTranslator();
  return (
    <>
      {example && <span class="tag">{t('home.exampleTag')}</span>}
      {quick && <span class="tag">{t('home.quickTag')}</span>}
    </>
  );
}
