import { useTranslator } from '../../../components';
import { type DomainComparison, roundScore } from '../../../model';
import type { PatternProps } from './PatternsView';

const figures = ['mean', 'least', 'lowerQuartile', 'median', 'upperQuartile', 'most'] as const;
const apart = ['noScore', 'notApplicable', 'notComparable'] as const;

/** What the strips show, in numbers: as they stand in the files too, but rounded (S7). */
export function DistributionTable({ open, comparison }: PatternProps) {
  const { t } = useTranslator();
  const names = ['scored', ...figures, ...apart] as const;
  return (
    <details>
      <summary>{t('portfolio.distributions.table')}</summary>
      <div class="scroll-frame">
        <table class="plain-table number-table">
          <caption class="visually-hidden">{t('portfolio.distributions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scores.domain')}</th>
              {names.map((name) => (
                <th scope="col" key={name}>
                  {t(`portfolioDocuments.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.domains.map((domain) => (
              <DomainRow key={domain.domain} open={open} domain={domain} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface DomainRowProps extends Pick<PatternProps, 'open'> {
  readonly domain: DomainComparison;
}

function DomainRow({ open, domain }: DomainRowProps) {
  const { statistics, scored } = domain;
  const found = open.sheet.value.instrument.domains.find(({ id }) => id === domain.domain);
  return (
    <tr>
      <th scope="row">
        <span class="head-code">{domain.domain.toUpperCase()}</span> {found?.shortTitle}
      </th>
      <td>{scored}</td>
      {figures.map((name) => (
        <td key={name}>{statistics === undefined ? '–' : roundScore(statistics[name])}</td>
      ))}
      {apart.map((name) => (
        <td key={name}>{domain[name].length}</td>
      ))}
    </tr>
  );
}
