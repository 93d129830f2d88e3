import { type Outcome, succeed } from '../../model';
import { parseEnvelope } from '../parseEnvelope';
import { readZip } from '../zip/readZip';
import { checkPortfolio } from './checkPortfolio';
import { type PortfolioIndex, portfolioIndexName } from './PortfolioFile';

/** A portfolio's zip: what it says of itself, and how many plans lie beside that. */
export interface OpenedPortfolioFile {
  readonly index: PortfolioIndex;
  readonly plans: number;
}

/** A list of twenty thousand sites with many columns is larger than an assessment may be. */
const mostBytes = 64_000_000;

/**
 * Opens a portfolio's zip without reading its plans; `undefined` where a zip is something else.
 *
 * Problems: those of `readZip`, of `ZipEntry.read`, of `parseEnvelope` and of `checkPortfolio`.
 */
export async function openPortfolioFile(
  blob: Blob,
): Promise<Outcome<OpenedPortfolioFile | undefined>> {
  const zip = await readZip(blob);
  if (!zip.ok) return zip;
  const { entries } = zip.value;
  const found = entries.find(({ name }) => name === portfolioIndexName);
  if (found === undefined) return succeed(undefined);
  const bytes = await found.read(mostBytes);
  if (!bytes.ok) return bytes;
  const envelope = parseEnvelope(bytes.value, { bytes: mostBytes });
  if (!envelope.ok) return envelope;
  const index = checkPortfolio(envelope.value);
  return index.ok ? succeed({ index: index.value, plans: entries.length - 1 }) : index;
}
