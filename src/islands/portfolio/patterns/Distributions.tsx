import { FigureSvg, useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import { drawDistribution } from '../../../figures';
import type { Translator } from '../../../i18n';
import { type Band, type DomainComparison, type DomainGroup, roundScore } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import { TakeFigureOut } from '../TakeFigureOut';
import { DistributionTable } from './DistributionTable';
import type { PatternProps } from './PatternsView';

const bands: readonly Band[] = ['early', 'developing', 'routine', 'embedded'];

/** Where the sites lie in each domain: a strip with the middle half, and the same in numbers. */
export function Distributions({ open, comparison }: PatternProps) {
  const { t } = useTranslator();
  const { instrument } = open.sheet.value;
  const groups: readonly DomainGroup[] = ['opportunity', 'challenge'];
  return (
    <section aria-labelledby="distributions">
      <h3 id="distributions">{t('portfolio.distributions')}</h3>
      <p>{t('portfolio.distributions.hint')}</p>
      {groups.map((group) => (
        <div key={group}>
          <h4>{t(`group.${group}`)}</h4>
          <ul class="strips">
            {instrument.domains
              .filter((domain) => domain.group === group)
              .map(({ id, title }) => {
                const found = comparison.domains.find(({ domain }) => domain === id);
                return (
                  found && <Strip key={id} open={open} domain={found} title={title} group={group} />
                );
              })}
          </ul>
        </div>
      ))}
      <DistributionTable open={open} comparison={comparison} />
    </section>
  );
}

interface StripProps extends Pick<PatternProps, 'open'> {
  readonly domain: DomainComparison;
  readonly title: string;
  readonly group: DomainGroup;
}

function Strip({ open, domain, title, group }: StripProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { values, statistics } = domain;
  const figure = drawDistribution(group, { values, ...statistics });
  const sentence = describeDistribution(translator, domain);
  return (
    <li class="strip">
      <h5>
        <span class="head-code">{domain.domain.toUpperCase()}</span> {title}
      </h5>
      <FigureSvg class="strip-figure" figure={figure} />
      <p>{sentence}</p>
      <p class="strip-bands">
        {bands.map((band) => (
          <BandLink key={band} open={open} domain={domain} band={band} />
        ))}
        {domain.noScore.length > 0 && (
          <PlaceLink open={open} to={toBand(open, domain.domain, 'noScore')}>
            {t('portfolio.distributions.noScore', { count: domain.noScore.length })}
          </PlaceLink>
        )}
        {domain.notComparable.length > 0 && (
          <span class="quiet">
            {t('portfolio.distributions.apart', { count: domain.notComparable.length })}
          </span>
        )}
      </p>
      <TakeFigureOut
        title={title}
        draw={() => ({
          figure: drawDistribution(group, { values, ...statistics }, { width: 480, height: 88 }),
          sentence: `${title}. ${sentence}`,
          name: nameSafely(`${open.about.value.name} ${domain.domain}`, ''),
        })}
      />
    </li>
  );
}

function BandLink({
  open,
  domain,
  band,
}: Pick<StripProps, 'open' | 'domain'> & { readonly band: Band }) {
  const { t } = useTranslator();
  const count = domain.bands[band];
  const name = t(`band.${band}`);
  if (count === undefined) return <span>{t('portfolio.band.hidden', { name })}</span>;
  if (count === 0) return <span>{t('portfolio.band', { name, count })}</span>;
  return (
    <PlaceLink open={open} to={toBand(open, domain.domain, band)}>
      {t('portfolio.band', { name, count })}
    </PlaceLink>
  );
}

function toBand(open: PatternProps['open'], domain: string, band: Band | 'noScore') {
  const choices = { ...open.address.value.choices, band: `${domain}.${band}` };
  return { view: 'sites', choices, page: 1 } as const;
}

/** "Half of the sites lie between 38 and 63, the middle one at 50." */
export function describeDistribution({ t }: Translator, domain: DomainComparison): string {
  const { statistics, scored } = domain;
  if (statistics === undefined) return t('portfolio.distributions.none');
  return t('portfolio.distributions.said', {
    count: scored,
    median: roundScore(statistics.median),
    lower: roundScore(statistics.lowerQuartile),
    upper: roundScore(statistics.upperQuartile),
    least: roundScore(statistics.least),
    most: roundScore(statistics.most),
  });
}
