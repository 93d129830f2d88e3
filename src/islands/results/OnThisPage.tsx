import { useTranslator } from '../../components';
import type { Report } from '../../model';

/** The parts of a long page, for those who want one of them. */
export function OnThisPage({ report }: { readonly report: Report }) {
  const { t } = useTranslator();
  const parts = [
    ['wheel', t('results.wheel')],
    ['domains', t('results.domains')],
    ...(report.earlier ? [['since', t('since.title')] as const] : []),
    ...(report.respondents > 1 ? [['agreement', t('views.title')] as const] : []),
    ['levels', t('levels.title')],
  ] as const;
  return (
    <nav class="on-this-page" aria-label={t('results.parts')}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
