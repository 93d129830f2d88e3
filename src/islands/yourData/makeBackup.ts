import { nameBackup, packBackup, writeBackup } from '../../exchange';
import { type Outcome, succeed } from '../../model';
import { now, today } from '../app/device';
import { getStore } from '../app/store';
import { packForBackup } from './portfolios/packForBackup';
import type { PlanProgress } from './portfolios/portfolioOrders';
import { note, savedKeys } from './saved';

/** A backup ready to be saved. */
export interface MadeBackup {
  readonly blob: Blob;
  readonly name: string;
  /** Earlier versions did not fit in. */
  readonly withoutSnapshots: boolean;
  /** How many portfolios are in it. */
  readonly portfolios: number;
  /** When what is in it was read: a later change is not in it. */
  readonly readAt: string;
}

interface MakeOptions {
  /** Tells the backups of several devices in one folder apart. */
  readonly mark?: string | undefined;
  readonly onProgress?: ((progress: PlanProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Makes a backup of everything on this device; portfolios lie beside the rest, each as a zip of its own. */
export async function makeBackup({
  mark,
  ...asking
}: MakeOptions = {}): Promise<Outcome<MadeBackup>> {
  const store = await getStore();
  if (!store.ok) return store;
  const readAt = now();
  const content = await store.value.readDevice();
  if (!content.ok) return content;
  const about = { writtenAt: readAt, writtenBy: `LinkReady ${import.meta.env.APP_VERSION}` };
  const written = writeBackup(content.value, about);
  if (!written.ok) return written;
  const { bytes, withoutSnapshots } = written.value;
  const portfolios = await packForBackup({ ...about, ...asking });
  if (!portfolios.ok) return portfolios;
  const type = bytes[0] === 0x7b ? 'application/json' : 'application/gzip';
  const blob =
    portfolios.value.length === 0
      ? succeed(new Blob([Uint8Array.from(bytes)], { type }))
      : await packBackup(bytes, portfolios.value);
  if (!blob.ok) return blob;
  return succeed({
    blob: blob.value,
    name: nameBackup(today(), mark),
    ...{ withoutSnapshots, portfolios: portfolios.value.length, readAt },
  });
}

/** Notes that a backup left this browser. */
export async function noteBackup({ readAt }: MadeBackup): Promise<void> {
  await note(savedKeys.backup, readAt);
}
