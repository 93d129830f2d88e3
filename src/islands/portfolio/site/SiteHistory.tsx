import { useTranslator } from '../../../components';
import { describeSite } from '../../../model';
import type { PortfolioProps } from '../PortfolioScreen';
import { DomainHeads } from '../table/DomainHeads';
import { describeCoverage, describeScoreCell } from '../table/describeCell';
import { PlanTags } from '../table/PlanTags';

interface SiteHistoryProps extends PortfolioProps {
  readonly site: number;
  /** Its plans, the oldest first. */
  readonly rows: readonly number[];
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
}

/** A site's rounds under one another; each can be opened. */
export function SiteHistory({ open, site, rows, chosen, onChoose }: SiteHistoryProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { table, instrument } = open.sheet.value;
  if (rows.length < 2) return null;
  const rounds = rows.map((row) => describeSite(table, open.shown.value, site, row)).reverse();
  return (
    <>
      <h2>{t('portfolio.site.history')}</h2>
      <div class="table-frame">
        <table class="site-table">
          <caption class="visually-hidden">{t('portfolio.site.history')}</caption>
          <DomainHeads
            instrument={instrument}
            first={t('portfolio.column.round')}
            last={t('portfolio.column.answered')}
          />
          <tbody>
            {rounds.map((round) => (
              <tr key={round.row}>
                <th scope="row">
                  <button
                    type="button"
                    class="button-quiet"
                    aria-pressed={round.row === chosen}
                    onClick={() => onChoose(round.row)}
                  >
                    {round.round || date(round.date)}
                  </button>
                  <span class="site-network">{date(round.date)}</span>
                  <PlanTags site={round} />
                </th>
                {round.domains.map((domain) => {
                  const { text, said, step } = describeScoreCell(translator, domain);
                  return (
                    <td key={domain.id} class={`score-cell level-${step}`}>
                      {text}
                      {said !== '' && <span class="visually-hidden"> {said}</span>}
                    </td>
                  );
                })}
                <td>{describeCoverage(translator, round)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
