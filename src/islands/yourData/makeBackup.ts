import { type NamedParts, nameBackup, writeBackup } from '../../exchange';
import { type Outcome, succeed } from '../../model';
import { now, today } from '../app/device';
import { getStore } from '../app/store';
import type { WrittenFile } from '../app/writeFile';
import { otherParts } from './otherParts';
import { note, savedKeys } from './saved';

/** A backup ready to be saved. */
export interface MadeBackup extends WrittenFile {
  /** Earlier versions did not fit in. */
  readonly withoutSnapshots: boolean;
  /** When what is in it was read: a later change is not in it. */
  readonly readAt: string;
}

/**
 * Makes a backup of everything on this device.
 *
 * @param mark tells the backups of several devices in one folder apart.
 */
export async function makeBackup(mark?: string): Promise<Outcome<MadeBackup>> {
  const store = await getStore();
  if (!store.ok) return store;
  const readAt = now();
  const content = await store.value.readDevice();
  if (!content.ok) return content;
  const others: Record<string, readonly unknown[]> = {};
  for (const { name, read } of otherParts) {
    const entries = await read();
    if (!entries.ok) return entries;
    if (entries.value.length > 0) others[name] = entries.value;
  }
  const written = writeBackup(content.value, optionsOf(readAt, others));
  if (!written.ok) return written;
  return succeed({
    ...written.value,
    name: nameBackup(today(), mark),
    type: written.value.bytes[0] === 0x7b ? 'application/json' : 'application/gzip',
    readAt,
  });
}

/** Notes that a backup left this browser. */
export function noteBackup({ readAt }: MadeBackup): Promise<void> {
  return note(savedKeys.backup, readAt);
}

function optionsOf(writtenAt: string, others: NamedParts) {
  const writtenBy = `LinkReady ${import.meta.env.APP_VERSION}`;
  return { writtenAt, writtenBy, otherParts: others };
}
