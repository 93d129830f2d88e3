import { fail, type Id, type Outcome, succeed } from '../../model';
import { findBinaryKind } from '../findFileKind';
import { createZipWriter } from '../zip/createZipWriter';
import { readZip, type ZipEntry } from '../zip/readZip';
import { type Backup, backupLimits } from './Backup';
import { parseBackup } from './parseBackup';

/** A portfolio in a backup: the zip that `writePortfolioFile` wrote. */
export interface PackedPortfolio {
  readonly id: Id;
  readonly zip: Blob;
}

/** A backup whose portfolios are still to be read. */
export interface OpenedBackup {
  readonly backup: Backup;
  /** The zips of portfolios, as they lie in the file; nothing in them is checked yet. */
  readonly portfolios: readonly Blob[];
}

const indexName = 'backup.linkready';
const isPortfolio = (name: string) => /^portfolios\/[^/]+\.zip$/.test(name);
/** What can be told in 32 bits. */
const mostBytes = 4_000_000_000;
/** A portfolio that somebody packed a second time has to be unpacked in memory. */
const mostPackedBytes = 500_000_000;

/**
 * Lays the zips of portfolios beside the bytes of a backup. They are added as they are, a piece at a time.
 *
 * Problems: `backupTooLarge` (`limit`, megabytes).
 */
export async function packBackup(
  bytes: Uint8Array,
  portfolios: readonly PackedPortfolio[],
): Promise<Outcome<Blob>> {
  const size = portfolios.reduce((sum, { zip }) => sum + zip.size, bytes.length);
  if (size > mostBytes) return fail('backupTooLarge', { limit: mostBytes / 1_000_000 });
  const writer = createZipWriter();
  await writer.addStored(indexName, new Blob([Uint8Array.from(bytes)]));
  for (const { id, zip } of portfolios) await writer.addStored(`portfolios/${id}.zip`, zip);
  return succeed(writer.finish());
}

/**
 * Opens a backup, in whatever form it was written: as it is, packed, or with portfolios beside it.
 *
 * Problems: those of `parseBackup`, of `readZip` and of `ZipEntry.read`; `zipWithoutBackup`.
 */
export async function openBackup(blob: Blob): Promise<Outcome<OpenedBackup>> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  if (findBinaryKind(head) !== 'zip') {
    if (blob.size > backupLimits.bytes) {
      return fail('fileTooLarge', { limit: backupLimits.bytes / 1_000_000 });
    }
    const backup = parseBackup(new Uint8Array(await blob.arrayBuffer()));
    return backup.ok ? succeed({ backup: backup.value, portfolios: [] }) : backup;
  }
  const zip = await readZip(blob);
  if (!zip.ok) return zip;
  const { entries } = zip.value;
  const index = entries.find(({ name }) => name === indexName);
  if (index === undefined) return fail('zipWithoutBackup');
  const bytes = await index.read(backupLimits.bytes);
  if (!bytes.ok) return bytes;
  const backup = parseBackup(bytes.value);
  if (!backup.ok) return backup;
  const portfolios: Blob[] = [];
  for (const entry of entries.filter(({ name }) => isPortfolio(name))) {
    const found = await unpack(entry);
    if (!found.ok) return found;
    portfolios.push(found.value);
  }
  return succeed({ backup: backup.value, portfolios });
}

/** Whether a zip is a backup with portfolios beside it. */
export async function holdsBackup(blob: Blob): Promise<boolean> {
  const zip = await readZip(blob);
  return zip.ok && zip.value.entries.some(({ name }) => name === indexName);
}

async function unpack(entry: ZipEntry): Promise<Outcome<Blob>> {
  const stored = await entry.findStored();
  if (stored !== undefined) return succeed(stored);
  const bytes = await entry.read(mostPackedBytes);
  return bytes.ok ? succeed(new Blob([Uint8Array.from(bytes.value)])) : bytes;
}
