import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import { isComparable, scoreAt } from '../../../model';
import { whenIdle } from '../../app/afterPaint';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import { TakeFigureOut } from '../TakeFigureOut';
import { stepOf } from './describeCell';
import { drawSites } from './drawSites';

interface OverviewProps extends PortfolioProps {
  readonly sites: Uint32Array;
  readonly pageSize: number;
}

/** Pixels a domain is wide in the picture; the style sheet stretches it. */
const columnWidth = 4;
/** So few need no picture: the table is one. */
const fewest = 40;

/** All sites in one picture, a line each in the order of the table; a click leads to the page of a line. */
export function Overview({ open, sites, pageSize }: OverviewProps) {
  const { t } = useTranslator();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { table } = open.sheet.value;
  const shown = open.shown.value;
  const { name } = open.about.value;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let isOver = false;
    const draw = () => {
      if (!isOver) drawOverview(element, open, sites);
    };
    // The table comes first.
    void whenIdle().then(draw);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => {
      isOver = true;
      scheme.removeEventListener('change', draw);
    };
  }, [table, shown, sites]);
  if (sites.length < fewest) return null;
  return (
    <figure class="overview">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('portfolio.overview.said', { count: sites.length })}
        onClick={(event) => {
          const line = Math.floor(
            (event.offsetY / event.currentTarget.clientHeight) * sites.length,
          );
          open.go({ page: 1 + Math.floor(line / pageSize), long: false });
        }}
      />
      <figcaption class="quiet">{t('portfolio.overview')}</figcaption>
      <TakeFigureOut
        title={t('portfolio.view.sites')}
        draw={() => {
          const { figure, sites: count, together } = drawSites(table, shown, sites);
          return {
            figure,
            sentence: t('portfolio.overview.picture', { name, count, together }),
            name: nameSafely(`${name} ${t('portfolio.view.sites')}`, ''),
          };
        }}
      />
    </figure>
  );
}

function drawOverview(canvas: HTMLCanvasElement, open: OpenPortfolio, sites: Uint32Array): void {
  const { table } = open.sheet.peek();
  const { latest } = open.shown.peek();
  const context = canvas.getContext('2d');
  if (context === null || sites.length === 0) return;
  canvas.width = table.domains.length * columnWidth;
  canvas.height = sites.length;
  const colours = readLevelColours(canvas);
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (const [line, site] of sites.entries()) {
    const row = latest[site] ?? -1;
    for (let domain = 0; domain < table.domains.length; domain += 1) {
      const score = isComparable(table, row, domain) ? scoreAt(table, row, domain) : Number.NaN;
      const colour = Number.isNaN(score) ? 0 : (colours[stepOf(score)] ?? 0);
      const start = line * canvas.width + domain * columnWidth;
      pixels.fill(colour, start, start + columnWidth - 1);
    }
  }
  context.putImageData(image, 0, 0);
}

/** The level scale's colours as pixels, as the theme has them now. */
function readLevelColours(canvas: HTMLCanvasElement): readonly number[] {
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (probe === null) return [];
  return [0, 1, 2, 3, 4].map((level) => {
    const mark = document.createElement('span');
    mark.className = `level-${level}`;
    canvas.after(mark);
    probe.fillStyle = getComputedStyle(mark).backgroundColor;
    mark.remove();
    probe.fillRect(0, 0, 1, 1);
    return new Uint32Array(probe.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
  });
}
