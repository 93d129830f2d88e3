import { useComputed } from '@preact/signals';
import { useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import { type DomainStatistics, findDomain, findItem, measureAgreement } from '../../model';
import type { ResultsProps } from '../ShowResults';

/** The statistics behind the words, for those who want them (S8). */
export function AgreementFigures({ open }: Pick<ResultsProps, 'open'>) {
  const { t } = useTranslator();
  const statistics = useComputed(() =>
    measureAgreement(open.assessment.value, open.instrument).filter((domain) =>
      domain.items.some(({ count }) => count > 1),
    ),
  );
  // With fewer, a figure would speak of two people.
  if (open.report.value.respondents < 3 || statistics.value.length === 0) return null;
  return (
    <details class="statistics">
      <summary>{t('figures.title')}</summary>
      <p>{t('figures.text')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must take the keyboard */}
      <section class="wide-table" aria-label={t('figures.title')} tabIndex={0}>
        <table>
          <caption>{t('figures.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('figures.item')}</th>
              <th scope="col">{t('figures.count')}</th>
              <th scope="col">{t('figures.mean')}</th>
              <th scope="col">{t('figures.sd')}</th>
              <th scope="col">{t('figures.adm')}</th>
              <th scope="col">{t('figures.rwg')}</th>
            </tr>
          </thead>
          {statistics.value.map((domain) => (
            <DomainRows key={domain.domain} open={open} statistics={domain} />
          ))}
        </table>
      </section>
    </details>
  );
}

interface DomainRowsProps extends Pick<ResultsProps, 'open'> {
  readonly statistics: DomainStatistics;
}

function DomainRows({ open, statistics }: DomainRowsProps) {
  const { t, fill, number } = useTranslator();
  const { domain, consensus, items } = statistics;
  const shown = (value: number | undefined) => (value === undefined ? '–' : number(value));
  return (
    <tbody data-domain={domain}>
      <tr>
        <th scope="rowgroup">{findDomain(open.instrument, domain)?.title ?? domain}</th>
        <td colSpan={5}>
          {consensus
            ? t('figures.domain', {
                lindell: number(consensus.lindell),
                rwgJ: number(consensus.rwgJ),
                items: consensus.items,
              })
            : t('figures.few')}
        </td>
      </tr>
      {items.map((item) => (
        <tr key={item.item} data-item={item.item}>
          <th scope="row">{capitalise(fill(findItem(open.instrument, item.item)?.title ?? ''))}</th>
          <td>{item.count}</td>
          <td>{shown(item.mean)}</td>
          <td>{shown(item.standardDeviation)}</td>
          <td>{shown(item.averageDeviation)}</td>
          <td>{shown(item.rwg)}</td>
        </tr>
      ))}
    </tbody>
  );
}
