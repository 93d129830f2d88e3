import { makePseudonyms, type Names, portfolioFiles } from '../../documents';
import {
  buildComparison,
  chooseRows,
  describeSite,
  filterSites,
  type Outcome,
  succeed,
} from '../../model';
import { openPortfolios, type PortfolioStore } from '../../storage';
import { loadAppData, translatorFor } from '../app/loadData';
import type { ExportNews, ExportOrder } from './exportNews';
import { type LoadedTable, loadTable } from './loadTable';
import { packPortfolio } from './packPortfolio';

async function write(order: ExportOrder): Promise<Outcome<Blob>> {
  const opened = await openPortfolios();
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    return order.kind === 'portfolio'
      ? await packPortfolio(store, order.portfolio, order)
      : await writeTables(store, order, order.kind);
  } finally {
    store.close();
  }
}

async function writeTables(
  store: PortfolioStore,
  order: ExportOrder,
  kind: Exclude<ExportOrder['kind'], 'portfolio'>,
): Promise<Outcome<Blob>> {
  const { portfolio: id, locale, window, today, writtenAt, overall } = order;
  const compareNames = new Intl.Collator(locale, { numeric: true }).compare;
  const [loaded, data] = await Promise.all([
    loadTable({ store, id, locale, compareNames }),
    loadAppData(locale),
  ]);
  if (!loaded.ok) return loaded;
  if (!data.ok) return data;
  const { table, details, instrument, portfolio } = loaded.value;
  const shown = chooseRows(table, window);
  const wanted = order.sites && new Set(order.sites);
  const sites = filterSites(table, shown).filter(
    (site) => wanted?.has(describeSite(table, shown, site).id) ?? true,
  );
  const { deadline, name: title, pseudonymKey } = portfolio;
  const comparison = buildComparison({
    ...{ table, shown, sites, details, instrument, today, deadline, compareNames },
  });
  const input = {
    ...{ table, shown, sites, details, comparison, instrument, overall, title, writtenAt },
    translator: translatorFor(locale, data.value),
    names: await chooseNames(order, loaded.value, pseudonymKey),
  };
  return succeed(await portfolioFiles[kind](input));
}

async function chooseNames(
  { names }: ExportOrder,
  { table }: LoadedTable,
  key: string,
): Promise<Names> {
  if (names) return { kind: 'named' };
  const { site, assessment } = table.rows;
  const ids = [...site, ...assessment].map((place) => table.texts[place] ?? '');
  return { kind: 'pseudonyms', pseudonyms: await makePseudonyms(ids, key) };
}

addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  write(data).then(
    (blob) =>
      tell(
        blob.ok ? { kind: 'done', blob: blob.value } : { kind: 'failed', problem: blob.problem },
      ),
    (reason) => {
      console.error(reason);
      tell({ kind: 'failed', problem: { name: 'documentFailed' } });
    },
  );
});

function tell(news: ExportNews): void {
  postMessage(news);
}
