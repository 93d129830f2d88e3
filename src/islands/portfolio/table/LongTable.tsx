import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { PortfolioTable } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import type { PortfolioProps } from '../PortfolioScreen';
import { createLongRows, type LongPlace } from './createLongRows';
import { listColumns } from './listColumns';
import { directionOf, SortButton } from './SortButton';

interface LongTableProps extends PortfolioProps {
  readonly sites: Uint32Array;
}

/** All sites in one scroll, for those who ask for it: only what is in sight is on the page. */
export function LongTable({ open, sites }: LongTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const left = useRef<{ readonly table: PortfolioTable; readonly place: LongPlace }>();
  const { table } = open.sheet.value;
  const shown = open.shown.value;
  const columns = listColumns(open, translator);
  useEffect(() => {
    if (frame.current === null || body.current === null) return;
    // Another order begins at the top; other plans leave everybody where they are.
    const place = left.current?.table === table ? undefined : left.current?.place;
    const parts = { open, sites, translator, frame: frame.current, body: body.current, place };
    const rows = createLongRows(parts);
    return () => {
      left.current = { table, place: rows.stop() };
    };
  }, [table, shown, sites]);
  return (
    <>
      <p>
        <PlaceLink open={open} to={{ long: false }}>
          {t('portfolio.page.pages')}
        </PlaceLink>{' '}
        <span class="quiet">{t('portfolio.long.hint')}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a table's own layout is too slow to scroll ten thousand rows. */}
      <div
        class="long-frame"
        ref={frame}
        role="grid"
        tabIndex={-1}
        aria-readonly="true"
        aria-labelledby="sites-title"
        aria-rowcount={sites.length + 1}
        aria-colcount={columns.length}
        style={{ '--domains': table.domains.length }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        <div class="long-row long-head" role="row" aria-rowindex={1} tabIndex={-1}>
          {columns.map((column, place) => (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            <div
              key={place}
              role="columnheader"
              tabIndex={-1}
              aria-sort={directionOf(open, column.sort)}
            >
              <SortButton open={open} column={column} isFirst={place === 0} />
            </div>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        <div class="long-body" role="rowgroup" ref={body} />
      </div>
    </>
  );
}
