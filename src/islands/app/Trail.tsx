import { useTranslator } from '../../components';
import { pathTo } from '../../i18n';
import type { Assessment } from '../../model';
import type { Place } from './WithAssessment';

interface TrailProps {
  readonly locale: string;
  readonly place: Place;
  readonly assessment: Assessment;
}

const places: readonly Place[] = ['answer', 'results', 'plan', 'documents'];

/** Which assessment this is, and its four places. */
export function Trail({ locale, place, assessment }: TrailProps) {
  const { t } = useTranslator();
  return (
    <nav class="trail" aria-label={t('trail.label')}>
      <p class="trail-site">
        {assessment.site.name}
        {assessment.example && <span class="tag">{t('home.exampleTag')}</span>}
      </p>
      <ul>
        {places.map((one) => (
          <li key={one}>
            <a
              href={addressOf(locale, `${one}/`, assessment.id)}
              aria-current={one === place ? 'page' : undefined}
            >
              {t(`trail.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The address of a page about one assessment. */
export function addressOf(locale: string, route: string, assessment: string): string {
  return `${pathTo(locale, route)}?a=${encodeURIComponent(assessment)}`;
}
