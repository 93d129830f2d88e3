import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { PlaceLink } from '../address/PlaceLink';
import type { PortfolioProps } from '../PortfolioScreen';
import { createLongRows } from './createLongRows';

interface LongTableProps extends PortfolioProps {
  readonly sites: Uint32Array;
}

/** All sites in one scroll, for those who ask for it: only what is in sight is on the page. */
export function LongTable({ open, sites }: LongTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const frame = useRef<HTMLDivElement>(null);
  const { table } = open.sheet.value;
  const shown = open.shown.value;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const rows = createLongRows(element, { open, sites, translator });
    return rows.stop;
  }, [table, shown, sites]);
  return (
    <>
      <p>
        <PlaceLink open={open} to={{ long: false }}>
          {t('portfolio.page.pages')}
        </PlaceLink>{' '}
        <span class="quiet">{t('portfolio.long.hint')}</span>
      </p>
      <div class="long-frame" ref={frame} />
    </>
  );
}
