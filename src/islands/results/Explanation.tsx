import { useTranslator } from '../../components';
import { pathTo } from '../../i18n';

/** How scores come about, one click away. */
export function Explanation({ locale }: { readonly locale: string }) {
  const { t } = useTranslator();
  return (
    <details class="explanation">
      <summary>{t('results.explain')}</summary>
      <p>{t('results.explain.score')}</p>
      <p>{t('results.explain.none')}</p>
      <p>{t('results.explain.range')}</p>
      <p>
        {t('results.explain.band')}{' '}
        <a href={pathTo(locale, 'scores/')}>{t('results.explain.more')}</a>
      </p>
    </details>
  );
}
