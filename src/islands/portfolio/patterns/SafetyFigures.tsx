import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { findItem } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import type { PatternProps } from './PatternsView';

/** Safety items across sites: who should act first, and who should check first (P3). */
export function SafetyFigures({ open, comparison }: PatternProps) {
  const { t, fill } = useTranslator();
  const { instrument } = open.sheet.value;
  const to = (behind: string) => ({ view: 'sites', behind, page: 1 }) as const;
  return (
    <section aria-labelledby="flags">
      <h3 id="flags">{t('portfolio.flags')}</h3>
      <div class="scroll-frame">
        <table class="plain-table count-table">
          <caption>{t('portfolio.flags.hint')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('portfolio.flags.item')}</th>
              <th scope="col">{t('safety.actFirst')}</th>
              <th scope="col">{t('safety.checkFirst')}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.flags.map(({ item, actFirst, checkFirst }) => (
              <tr key={item}>
                <th scope="row">{capitalise(fill(findItem(instrument, item)?.title ?? item))}</th>
                <td>
                  <PlaceLink open={open} to={to(`flag.${item}`)}>
                    {t('portfolio.sites', { count: actFirst.length })}
                  </PlaceLink>
                </td>
                <td>
                  <PlaceLink open={open} to={to(`check.${item}`)}>
                    {t('portfolio.sites', { count: checkFirst.length })}
                  </PlaceLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
