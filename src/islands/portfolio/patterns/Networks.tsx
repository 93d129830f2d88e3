import { useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import { drawHeat } from '../../../figures';
import { levels, type NetworkSpread, roundScore } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import { MoreRows, useMore } from '../MoreRows';
import { TakeFigureOut } from '../TakeFigureOut';
import { DomainHeads } from '../table/DomainHeads';
import { stepOf } from '../table/describeCell';
import type { PatternProps } from './PatternsView';

/** How far apart the sites of each network are, by the middle half of their scores. */
export function Networks({ open, comparison }: PatternProps) {
  const { t } = useTranslator();
  const { instrument } = open.sheet.value;
  const named = comparison.networks.filter(({ sites }) => sites.length > 1);
  const single = comparison.networks.length - named.length;
  const more = useMore(named, 50);
  if (named.length < 1) return null;
  return (
    <section aria-labelledby="networks">
      <h3 id="networks">{t('portfolio.networks')}</h3>
      <p>{t('portfolio.networks.hint')}</p>
      <div class="table-frame">
        <table class="site-table network-table">
          <caption class="visually-hidden">{t('portfolio.networks')}</caption>
          <DomainHeads instrument={instrument} first={t('portfolio.column.network')} />
          <tbody>
            {more.rows.map((network) => (
              <NetworkRow key={network.network} open={open} network={network} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows more={more} />
      <TakeFigureOut
        title={t('portfolio.networks')}
        draw={() => ({
          figure: drawNetworks(open, more.rows),
          sentence: t('portfolio.networks.picture', {
            name: open.about.value.name,
            shown: more.rows.length,
            more: named.length - more.rows.length,
          }),
          name: nameSafely(`${open.about.value.name} ${t('portfolio.networks')}`, ''),
        })}
      />
      {single > 0 && <p class="quiet">{t('portfolio.networks.single', { count: single })}</p>}
    </section>
  );
}

/** The middle score of each network in each domain. */
function drawNetworks(open: PatternProps['open'], networks: readonly NetworkSpread[]) {
  const { table } = open.sheet.value;
  const rows = networks.map(({ network, domains }) => ({
    name: network === '' ? open.translator.value.t('portfolio.group.none') : network,
    cells: table.domains.map((id) => {
      const median = domains.find(({ domain }) => domain === id)?.statistics?.median;
      const level = median === undefined ? undefined : levels[stepOf(median)];
      return median === undefined || level === undefined
        ? undefined
        : { level, text: String(roundScore(median)) };
    }),
  }));
  return drawHeat(
    table.domains.map((id) => id.toUpperCase()),
    rows,
    20,
  );
}

interface NetworkRowProps extends Pick<PatternProps, 'open'> {
  readonly network: NetworkSpread;
}

function NetworkRow({ open, network: { network, sites, domains } }: NetworkRowProps) {
  const { t } = useTranslator();
  const choices = { ...open.address.value.choices, network };
  const { table } = open.sheet.value;
  return (
    <tr>
      <th scope="row">
        <PlaceLink open={open} to={{ view: 'sites', choices, page: 1 }}>
          {network === '' ? t('portfolio.group.none') : network}
        </PlaceLink>
        <span class="site-network">{t('portfolio.sites', { count: sites.length })}</span>
      </th>
      {table.domains.map((id) => {
        const statistics = domains.find(({ domain }) => domain === id)?.statistics;
        if (statistics === undefined) {
          return (
            <td key={id} class="score-cell level-none">
              <span aria-hidden="true">–</span>
              <span class="visually-hidden">{t('outcome.noScore')}</span>
            </td>
          );
        }
        const { median, least, most } = statistics;
        return (
          <td key={id} class={`score-cell level-${stepOf(median)}`}>
            {roundScore(median)}
            <small>
              {t('portfolio.networks.range', { least: roundScore(least), most: roundScore(most) })}
            </small>
          </td>
        );
      })}
    </tr>
  );
}
