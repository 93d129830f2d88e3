import { fail, type Instant, type Outcome, succeed } from '../../model';
import { gzip } from '../bytes/gzip';
import { writeEnvelope } from '../writeEnvelope';
import { backupLimits, type WrittenParts } from './Backup';

/** What is said about a backup. */
export interface BackupOptions {
  readonly writtenAt: Instant;
  /** The programme with its version: "LinkReady 1.0.0". */
  readonly writtenBy: string;
}

/** The bytes of a backup, and whether all went in. */
export interface WrittenBackup {
  readonly bytes: Uint8Array;
  /** Earlier versions are left out where the file would be larger than any LinkReady reads. */
  readonly withoutSnapshots: boolean;
}

const firstFields = ['id', 'changedAt', 'shape', 'instrument', 'example', 'site', 'round'];
/** From this many bytes on a backup is packed: below, it can be read in any editor. */
const packFrom = 500_000;

/**
 * Writes everything of a device into one file: UTF-8 JSON by the published schema, packed with gzip
 * where it is large. The same content gives the same bytes.
 *
 * Problems: `backupTooLarge` (`limit`, megabytes).
 */
export function writeBackup(parts: WrittenParts, options: BackupOptions): Outcome<WrittenBackup> {
  const whole = writeParts(parts, options);
  if (fits(whole)) return succeed({ bytes: pack(whole), withoutSnapshots: false });
  const lean = writeParts({ ...parts, snapshots: [] }, options);
  if (!fits(lean)) return fail('backupTooLarge', { limit: backupLimits.bytes / 1_000_000 });
  return succeed({ bytes: pack(lean), withoutSnapshots: true });
}

/**
 * The name of a backup: "linkready-backup-2026-11-28.linkready".
 *
 * @param mark tells the backups of several devices in one folder apart.
 */
export function nameBackup(day: string, mark?: string): string {
  return ['linkready-backup', day, ...(mark === undefined ? [] : [mark])]
    .join('-')
    .concat('.linkready');
}

function writeParts(
  { assessments, snapshots, workshops, settings }: WrittenParts,
  { writtenAt, writtenBy }: BackupOptions,
): Uint8Array {
  return writeEnvelope(
    'backup',
    [
      ['writtenAt', writtenAt],
      ['writtenBy', writtenBy],
    ],
    ['parts', { assessments, snapshots, workshops, settings }],
    firstFields,
  );
}

function fits({ length }: Uint8Array): boolean {
  return length <= backupLimits.bytes;
}

function pack(bytes: Uint8Array): Uint8Array {
  return bytes.length < packFrom ? bytes : gzip(bytes, 6);
}
