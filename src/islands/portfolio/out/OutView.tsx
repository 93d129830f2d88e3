import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import { pathTo } from '../../../i18n';
import { describeSite, type Outcome, type Problem } from '../../../model';
import { download, now, today } from '../../app/device';
import { countFilters } from '../address/createFilter';
import type { ExportKind } from '../exportNews';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import { startExport } from '../startExport';
import { makeBriefing } from './makeBriefing';

const files = [
  { kind: 'workbook', ending: '.xlsx' },
  { kind: 'package', ending: '.zip' },
  { kind: 'parquet', ending: '.parquet' },
] as const satisfies readonly { readonly kind: ExportKind; readonly ending: string }[];

type Made = 'briefing' | ExportKind;

/** Takes a portfolio out: for the board, for other programmes, for a colleague. */
export function OutView({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const names = useSignal(false);
  const overall = useSignal(false);
  const making = useMaking(open, { names, overall });
  const filtered = countFilters(open.address.value) > 0;
  const count = open.filtered.value.length;
  return (
    <section aria-labelledby="out-title">
      <h2 id="out-title">{t('portfolio.view.out')}</h2>
      <p>{t(filtered ? 'portfolio.out.filtered' : 'portfolio.out.all', { count })}</p>
      <Tick field={names} label={t('portfolio.out.names')} />
      {!names.value && <StillTelling />}
      {making.problem.value && <ProblemNotice problem={making.problem.value} />}
      <p role="status">{making.said.value}</p>
      <h3>{t('portfolio.out.board')}</h3>
      <p>{t('portfolio.out.briefing.hint')}</p>
      <MakeButton making={making} made="briefing" />
      <h3>{t('portfolio.out.data')}</h3>
      <p>
        {t('portfolio.out.data.hint')}{' '}
        <a href={pathTo(open.locale, 'analysts/')}>{t('portfolio.out.analysts')}</a>
      </p>
      <Tick field={overall} label={t('portfolio.out.overall')} />
      <ul class="plain-list">
        {files.map(({ kind }) => (
          <li key={kind}>
            <MakeButton making={making} made={kind} />{' '}
            <span class="quiet">{t(`portfolio.out.${kind}.hint`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('portfolio.out.colleague')}</h3>
      <p>{t('portfolio.out.portfolio.hint')}</p>
      <MakeButton making={making} made="portfolio" />
    </section>
  );
}

interface TickProps {
  readonly field: { value: boolean };
  readonly label: string;
}

function Tick({ field, label }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={field.value}
        onChange={({ currentTarget }) => {
          field.value = currentTarget.checked;
        }}
      />
      {label}
    </label>
  );
}

/** What could still point to a site without its name. */
function StillTelling() {
  const { t } = useTranslator();
  const things = ['dates', 'size', 'commissioner', 'pattern', 'few'] as const;
  return (
    <details>
      <summary>{t('portfolio.out.telling')}</summary>
      <p>{t('portfolioDocuments.note.pseudonyms')}</p>
      <ul>
        {things.map((thing) => (
          <li key={thing}>{t(`portfolioDocuments.identify.${thing}`)}</li>
        ))}
      </ul>
    </details>
  );
}

type Making = ReturnType<typeof useMaking>;

function MakeButton({ making, made }: { readonly making: Making; readonly made: Made }) {
  const { t } = useTranslator();
  return (
    <button
      type="button"
      class="button-second"
      aria-disabled={making.busy.value}
      onClick={() => void making.make(made)}
    >
      {t(`portfolio.out.${made}`)}
    </button>
  );
}

interface Choices {
  readonly names: { readonly value: boolean };
  readonly overall: { readonly value: boolean };
}

function useMaking(open: OpenPortfolio, { names, overall }: Choices) {
  const { t } = open.translator.value;
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const said = useSignal('');
  async function make(made: Made) {
    if (busy.value) return;
    busy.value = true;
    problem.value = undefined;
    said.value = t('portfolio.out.busy');
    const written =
      made === 'briefing'
        ? await makeBriefing(open, names.value)
        : await makeFile(open, made, { names: names.value, overall: overall.value });
    busy.value = false;
    if (written.ok) {
      const { blob, name } = written.value;
      download(new Uint8Array(await blob.arrayBuffer()), name, blob.type);
      said.value = t('portfolio.out.done', { name });
    } else {
      problem.value = written.problem;
      said.value = '';
    }
  }
  return { busy, problem, said, make };
}

async function makeFile(
  open: OpenPortfolio,
  kind: ExportKind,
  { names, overall }: { readonly names: boolean; readonly overall: boolean },
): Promise<Outcome<{ readonly blob: Blob; readonly name: string }>> {
  const { table } = open.sheet.value;
  const { from, to } = open.address.value;
  const isWhole = countFilters(open.address.value) === 0;
  const sites = isWhole
    ? undefined
    : [...open.filtered.value].map((site) => describeSite(table, open.shown.value, site).id);
  const written = await startExport({
    ...{ kind, portfolio: open.id, locale: open.locale, names, overall, sites },
    window: { from, to },
    today: today(),
    writtenAt: now(),
    writtenBy: `LinkReady ${import.meta.env.APP_VERSION}`,
  }).written;
  if (!written.ok) return written;
  const ending = files.find((one) => one.kind === kind)?.ending ?? '.zip';
  const name = nameSafely(`${open.about.value.name} ${today()}`, ending);
  return { ok: true, value: { blob: written.value, name } };
}
