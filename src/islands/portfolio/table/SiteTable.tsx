import { useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { describeSite, type PortfolioSite } from '../../../model';
import { today } from '../../app/device';
import { PlaceLink } from '../address/PlaceLink';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import { describeScoreCell, describeSiteCells, isCompared } from './describeCell';
import { moveInGrid } from './moveInGrid';
import { PlanTags } from './PlanTags';
import { SiteTableHead } from './SiteTableHead';

interface SiteTableProps extends PortfolioProps {
  readonly groups: readonly ShownGroup[];
  readonly isGrouped?: boolean;
}

interface ShownGroup {
  readonly name: string;
  readonly sites: readonly number[];
}

/**
 * Sites by domains: a real table in which arrows lead from cell to cell.
 *
 * One cell is in the order of the Tab key, as the pattern of a grid has it; a cell with a link or a button
 * hands the focus to that.
 */
export function SiteTable({ open, groups, isGrouped = false }: SiteTableProps) {
  const { t } = useTranslator();
  const table = useRef<HTMLTableElement>(null);
  const columns = open.sheet.value.table.domains.length + 6;
  return (
    <div class="table-frame">
      <table
        class="site-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table with keys.
        role="grid"
        aria-readonly="true"
        aria-labelledby="sites-title"
        ref={table}
        onKeyDown={(event) => table.current && moveInGrid(table.current, event)}
        onFocusIn={({ target }) => table.current && keepOneStop(table.current, target)}
      >
        <SiteTableHead open={open} />
        {groups.map(({ name, sites }) => (
          <tbody key={name}>
            {isGrouped && (
              <tr class="site-group">
                <th scope="rowgroup" colSpan={columns} tabIndex={-1}>
                  {name === '' ? t('portfolio.group.none') : name}{' '}
                  <span class="quiet">{t('portfolio.group.count', { count: sites.length })}</span>
                </th>
              </tr>
            )}
            {sites.map((site) => (
              <SiteRow key={site} open={open} site={site} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Wherever focus goes in the table, Tab comes back to it. */
function keepOneStop(table: HTMLTableElement, target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !table.contains(target)) return;
  for (const stop of table.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1;
  target.tabIndex = 0;
}

interface SiteRowProps {
  readonly open: OpenPortfolio;
  readonly site: number;
}

function SiteRow({ open, site }: SiteRowProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const found = describeSite(open.sheet.value.table, open.shown.value, site);
  const cells = describeSiteCells(translator, found, today());
  return (
    <tr>
      <th scope="row">
        <NameCell open={open} site={found} />
      </th>
      {found.domains.map((domain) => {
        const cell = describeScoreCell(translator, domain);
        return (
          <td
            key={domain.id}
            class={`score-cell level-${cell.step}${cell.apart ? ' is-apart' : ''}`}
            tabIndex={-1}
          >
            {cell.said === '' ? (
              cell.text
            ) : (
              <>
                <span aria-hidden="true">{cell.text}</span>
                <span class="visually-hidden">
                  {cell.apart ? `${cell.text} ${cell.said}` : cell.said}
                </span>
              </>
            )}
          </td>
        );
      })}
      <td tabIndex={-1} class="said-cell">
        {cells.answered}
      </td>
      <td tabIndex={-1} class="said-cell" title={date(found.date)}>
        {cells.age}
      </td>
      <td tabIndex={-1} class={found.actFirst > 0 ? 'has-flag' : undefined}>
        {cells.flags}
      </td>
      <td tabIndex={-1} class={cells.isOverdue ? 'is-overdue' : undefined}>
        {cells.plan}
      </td>
      <td tabIndex={-1}>
        {found.domains.some(isCompared) ? cells.moved : t('portfolio.cell.first')}
      </td>
    </tr>
  );
}

function NameCell({ open, site }: { readonly open: OpenPortfolio; readonly site: PortfolioSite }) {
  const { t } = useTranslator();
  return (
    <>
      <PlaceLink open={open} to={{ site: site.id }}>
        {site.name || t('portfolio.cell.unnamed')}
      </PlaceLink>
      {site.network !== '' && <span class="site-network">{site.network}</span>}
      <PlanTags site={site} />
    </>
  );
}
