import { nameSafely } from '../../../documents';
import { describeSite, type Outcome, succeed } from '../../../model';
import { now, today } from '../../app/device';
import type { MadeFile } from '../../takeAway/MakeFile';
import { countFilters } from '../address/createFilter';
import type { ExportKind } from '../exportNews';
import type { OpenPortfolio } from '../openPortfolio';
import { type RunningExport, startExport } from '../startExport';

const endings: Readonly<Record<ExportKind, string>> = {
  workbook: '.xlsx',
  package: '.zip',
  parquet: '.parquet',
  portfolio: '.zip',
};

/**
 * Writes a file for other programmes or a colleague, in a worker; of the sites that the filter lets through,
 * but for the portfolio itself, which is handed on whole. Problems: `documentFailed` and the store's.
 *
 * @param onStart is handed what can give it up.
 */
export async function makeExport(
  open: OpenPortfolio,
  kind: ExportKind,
  choices: { readonly names: boolean; readonly overall: boolean },
  onStart: (running: RunningExport) => void,
): Promise<Outcome<MadeFile>> {
  const { table } = open.sheet.value;
  const { from, to } = open.address.value;
  const isWhole = countFilters(open.address.value) === 0;
  const sites = isWhole
    ? undefined
    : [...open.filtered.value].map((site) => describeSite(table, open.shown.value, site).id);
  const running = startExport({
    ...{ kind, portfolio: open.id, locale: open.locale, sites, ...choices },
    window: { from, to },
    today: today(),
    writtenAt: now(),
    writtenBy: `LinkReady ${import.meta.env.APP_VERSION}`,
  });
  onStart(running);
  const written = await running.written;
  if (!written.ok) return written;
  const name = open.translator.value.t(`portfolio.out.${kind}.fileName`, {
    names: choices.names ? 'named' : 'unnamed',
    date: today(),
    portfolio: open.about.value.name,
  });
  return succeed({
    bytes: new Uint8Array(await written.value.arrayBuffer()),
    name: nameSafely(name, endings[kind]),
    type: written.value.type,
  });
}
