import { ProblemNotice, TranslatorContext, useTranslator } from '../../components';
import { pathTo } from '../../i18n';
import { late } from '../app/late';
import { PlaceLink } from './address/PlaceLink';
import { portfolioViews } from './address/PortfolioAddress';
import { FilesIn } from './files/FilesIn';
import type { OpenPortfolio } from './openPortfolio';
import { portfoliosClosed } from './portfolioStore';
import { ReturnsLine } from './returns/ReturnsLine';
import { SitesView } from './table/SitesView';

// The table is what opens; the other parts come when they are asked for.
const ReturnsView = late(async () => (await import('./returns/ReturnsView')).ReturnsView);
const InviteView = late(async () => (await import('./invite/InviteView')).InviteView);
const PatternsView = late(async () => (await import('./patterns/PatternsView')).PatternsView);
const HelpView = late(async () => (await import('./help/HelpView')).HelpView);
const OutView = late(async () => (await import('./out/OutView')).OutView);
const SiteView = late(async () => (await import('./site/SiteView')).SiteView);

/** What every part of a portfolio's page is handed. */
export interface PortfolioProps {
  readonly open: OpenPortfolio;
}

/** One portfolio: who has answered, the way about, and the part that the address names. */
export function PortfolioScreen({ open }: PortfolioProps) {
  const translator = open.translator.value;
  const problem = portfoliosClosed.value ?? open.problem.value;
  const { site } = open.address.value;
  return (
    <TranslatorContext.Provider value={translator}>
      <div class="portfolio">
        <nav class="trail" aria-label={translator.t('portfolio.trail')}>
          <p class="trail-site">
            <a href={pathTo(open.locale, 'portfolio/')}>{translator.t('portfolio.all')}</a>
          </p>
        </nav>
        {problem && <ProblemNotice problem={problem} />}
        {site === undefined ? <Whole open={open} /> : <SiteView open={open} site={site} />}
      </div>
    </TranslatorContext.Provider>
  );
}

function Whole({ open }: PortfolioProps) {
  const isEmpty = open.sheet.value.table.count === 0;
  return (
    <>
      <header class="portfolio-head">
        <h1>{open.about.value.name}</h1>
        {!isEmpty && <ReturnsLine open={open} />}
        <FilesIn open={open} isEmpty={isEmpty} />
      </header>
      <Views open={open} />
      <View open={open} isEmpty={isEmpty} />
    </>
  );
}

function Views({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const now = open.address.value.view;
  return (
    <nav class="portfolio-views" aria-label={t('portfolio.views')}>
      <ul>
        {portfolioViews.map((view) => (
          <li key={view}>
            <PlaceLink open={open} to={{ view }} current={view === now}>
              {t(`portfolio.view.${view}`)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function View({ open, isEmpty }: PortfolioProps & { readonly isEmpty: boolean }) {
  const { t } = useTranslator();
  const { view } = open.address.value;
  if (view === 'returns') return <ReturnsView open={open} />;
  if (view === 'invite') return <InviteView open={open} />;
  if (isEmpty) return <p class="quiet">{t('portfolio.empty')}</p>;
  switch (view) {
    case 'sites':
      return <SitesView open={open} />;
    case 'patterns':
      return <PatternsView open={open} />;
    case 'help':
      return <HelpView open={open} />;
    case 'out':
      return <OutView open={open} />;
  }
}
