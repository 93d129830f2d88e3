import { useTranslator } from '../../components';
import { pathTo } from '../../i18n';
import type { Id } from '../../model';
import type { Place } from './WithAssessment';

interface TrailProps {
  readonly locale: string;
  readonly place: Place;
  readonly about: {
    readonly id: Id;
    readonly name: string;
    readonly example?: boolean | undefined;
  };
}

const places = ['answer', 'results', 'plan', 'documents'] as const satisfies readonly Place[];

/** Which assessment this is, and its four places. */
export function Trail({ locale, place, about }: TrailProps) {
  const { t } = useTranslator();
  return (
    <nav class="trail" aria-label={t('trail.label')}>
      <p class="trail-site">
        {about.name}
        {about.example && <span class="tag">{t('home.exampleTag')}</span>}
      </p>
      <ul>
        {places.map((one) => (
          <li key={one}>
            <a
              href={addressOf(locale, `${one}/`, about.id)}
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

/**
 * The address of a page about one assessment.
 *
 * @param state what of the page should survive a reload, by name; absent values are left out.
 */
export function addressOf(
  locale: string,
  route: string,
  assessment: string,
  state: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams({ a: assessment });
  for (const [name, value] of Object.entries(state)) {
    if (value !== undefined) query.set(name, value);
  }
  return `${pathTo(locale, route)}?${query}`;
}
