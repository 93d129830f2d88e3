import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  ProblemNotice,
  ReadinessWheel,
  SafetyFlags,
  ScoreTable,
  useTranslator,
} from '../../../components';
import { parseSendFile } from '../../../exchange';
import {
  describeSite,
  fail,
  type Instrument,
  type Outcome,
  type Report,
  reportSent,
  succeed,
} from '../../../model';
import { loadInstrument } from '../../app/loadData';
import { PlaceLink } from '../address/PlaceLink';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import { PlanTags } from '../table/PlanTags';
import { ActionTable } from './ActionTable';
import { SiteHistory } from './SiteHistory';

interface SiteViewProps extends PortfolioProps {
  /** The site's id. */
  readonly site: string;
}

interface ReadPlan {
  readonly report: Report;
  readonly instrument: Instrument;
  readonly writtenOn: string;
}

/** One site's plan as it was received, with its rounds. */
export function SiteView({ open, site: id }: SiteViewProps) {
  const { t, date } = useTranslator();
  const { table } = open.sheet.value;
  const rowsOfSite = findRows(open, id);
  const chosen = useSignal<number | undefined>(undefined);
  const row = chosen.value ?? rowsOfSite?.rows.at(-1);
  const plan = useSignal<Outcome<ReadPlan> | undefined>(undefined);
  const assessment = row === undefined ? '' : (table.texts[table.rows.assessment[row] ?? 0] ?? '');
  useEffect(() => {
    plan.value = undefined;
    if (assessment !== '') {
      void readPlan(open, assessment).then((read) => {
        plan.value = read;
      });
    }
  }, [assessment]);

  const back = (
    <p>
      <PlaceLink open={open} to={{ site: undefined }}>
        {t('portfolio.site.back')}
      </PlaceLink>
    </p>
  );
  if (rowsOfSite === undefined || row === undefined) {
    return (
      <>
        {back}
        <h1>{t('portfolio.site.missing')}</h1>
      </>
    );
  }
  const found = describeSite(table, open.shown.value, rowsOfSite.site, row);
  const facts = [found.code, found.network, found.commissioner].filter((text) => text !== '');
  return (
    <>
      {back}
      <h1>
        {found.name || t('portfolio.cell.unnamed')} <PlanTags site={found} />
      </h1>
      <p class="quiet">
        {facts.join(' · ')}
        {found.listSize !== undefined &&
          ` · ${t('portfolio.site.patients', { count: found.listSize })}`}
      </p>
      <p>{t('portfolio.site.round', { round: found.round, date: date(found.date) })}</p>
      {found.quick && <p class="notice">{t('portfolio.site.quick')}</p>}
      {found.example && <p class="notice">{t('portfolio.site.example')}</p>}
      <SiteHistory
        open={open}
        site={rowsOfSite.site}
        rows={rowsOfSite.rows}
        chosen={row}
        onChoose={(one) => {
          chosen.value = one;
        }}
      />
      {plan.value === undefined && <div class="loading" aria-busy="true" />}
      {plan.value && !plan.value.ok && <ProblemNotice problem={plan.value.problem} />}
      {plan.value?.ok && <Plan {...plan.value.value} />}
    </>
  );
}

function findRows(open: OpenPortfolio, id: string) {
  const { sites, rows, texts } = open.sheet.value.table;
  const place = texts.indexOf(id);
  if (place < 0) return undefined;
  for (let site = 0; site < sites.count; site += 1) {
    const own = sites.rows.subarray(sites.starts[site] ?? 0, sites.starts[site + 1] ?? 0);
    // A site that was joined to another is found by either id.
    if (own.some((row) => rows.site[row] === place)) return { site, rows: [...own] };
  }
  return undefined;
}

async function readPlan(open: OpenPortfolio, assessment: string): Promise<Outcome<ReadPlan>> {
  const text = await open.store.getPlan(open.id, assessment);
  if (!text.ok) return text;
  const file = parseSendFile(new TextEncoder().encode(text.value));
  if (!file.ok) return file;
  const { sent } = file.value;
  const instrument = await loadInstrument(sent.instrument, open.locale);
  if (!instrument.ok) return fail('fileInstrumentUnknown', { instrument: sent.instrument });
  return succeed({
    report: reportSent(sent, instrument.value),
    instrument: instrument.value,
    writtenOn: sent.changedAt.slice(0, 10),
  });
}

function Plan({ report, instrument, writtenOn }: ReadPlan) {
  const { t, date } = useTranslator();
  return (
    <>
      <p class="quiet">{t('portfolio.site.received', { date: date(writtenOn) })}</p>
      <SafetyFlags flags={report.flags} instrument={instrument} />
      <div class="site-plan">
        <ReadinessWheel report={report} instrument={instrument} />
        <div>
          <h2>{t('portfolio.site.actions')}</h2>
          {report.plan.length === 0 ? (
            <p class="quiet">{t('portfolio.site.noActions')}</p>
          ) : (
            <ActionTable actions={report.plan} instrument={instrument} />
          )}
        </div>
      </div>
      <h2>{t('results.domains')}</h2>
      <ScoreTable report={report} instrument={instrument} />
    </>
  );
}
