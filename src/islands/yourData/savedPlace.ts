import { fail, type Outcome, succeed } from '../../model';
import type { Store } from '../../storage';
import { getStore } from '../app/store';
import { type MadeBackup, makeBackup, noteBackup } from './makeBackup';
import { savedKeys, textOf } from './saved';

/** A file that is written over, or a folder with a file a day. */
export type PlaceKind = 'file' | 'folder';

/** The handle of either; the parts of it that not every browser's types know. */
type Handle = (FileSystemFileHandle | FileSystemDirectoryHandle) & {
  queryPermission?(wish: Wish): Promise<PermissionState>;
  requestPermission?(wish: Wish): Promise<PermissionState>;
};
interface Wish {
  readonly mode: 'readwrite';
}
const wish: Wish = { mode: 'readwrite' };

type PickFile = (options: object) => Promise<FileSystemFileHandle>;
type PickFolder = (options: object) => Promise<FileSystemDirectoryHandle>;

const handleKey = 'backups';

/** What of the two this browser can do: only some have it. */
export function offeredPlaces(): readonly PlaceKind[] {
  return [
    ...('showDirectoryPicker' in globalThis ? (['folder'] as const) : []),
    ...('showSaveFilePicker' in globalThis ? (['file'] as const) : []),
  ];
}

/** Lets the person choose; from a click. `undefined` where they did not. */
export async function choosePlace(
  kind: PlaceKind,
  suggestedName: string,
): Promise<Outcome<string | undefined>> {
  const store = await getStore();
  if (!store.ok) return store;
  try {
    const handle = await pick(kind, suggestedName);
    const kept = await store.value.saveHandle(handleKey, handle);
    if (!kept.ok) return kept;
    await store.value.saveSetting(savedKeys.place, handle.name);
    await store.value.saveSetting(savedKeys.placeKind, kind);
    await store.value.removeSetting(savedKeys.trouble);
    return succeed(handle.name);
  } catch (error) {
    return isAbort(error) ? succeed(undefined) : fail('placeNotWritten');
  }
}

/** Writes no more there; what is there stays. */
export async function forgetPlace(): Promise<Outcome<undefined>> {
  const store = await getStore();
  if (!store.ok) return store;
  for (const key of ['place', 'placeKind', 'always', 'trouble'] as const) {
    await store.value.removeSetting(savedKeys[key]);
  }
  return store.value.removeHandle(handleKey);
}

/**
 * Writes a backup to the chosen place. Nothing there is deleted: a file is written over as a whole or
 * not at all, and a folder gets a file a day.
 *
 * @param ask from a click only: whether the browser may ask the person again.
 *
 * Problems: `placePermission`, `placeMissing`, `placeNotWritten`, and those of `makeBackup`.
 */
export async function saveToPlace(ask: boolean): Promise<Outcome<MadeBackup>> {
  const store = await getStore();
  if (!store.ok) return store;
  const written = await writeThere(store.value, ask);
  // What went wrong is told on every page that speaks of it, until it goes well again.
  if (written.ok) await store.value.removeSetting(savedKeys.trouble);
  else await store.value.saveSetting(savedKeys.trouble, written.problem.name);
  return written;
}

async function writeThere(store: Store, ask: boolean): Promise<Outcome<MadeBackup>> {
  const kept = await store.getHandle(handleKey);
  if (!kept.ok) return kept;
  const handle: Handle | undefined = kept.value;
  if (handle === undefined) return fail('placeMissing');
  try {
    // First of all: permission is asked for with the click that led here.
    if (!(await isAllowed(handle, ask))) return fail('placePermission');
    const backup = await makeBackup({ mark: await readMark(store) });
    if (!backup.ok) return backup;
    const { blob, name } = backup.value;
    const file =
      handle.kind === 'file' ? handle : await handle.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    try {
      await stream.write(blob);
    } catch (error) {
      // What was there before stays.
      await stream.abort();
      throw error;
    }
    await stream.close();
    await noteBackup(backup.value);
    return backup;
  } catch (error) {
    return fail(nameTrouble(error));
  }
}

async function pick(kind: PlaceKind, suggestedName: string): Promise<NonNullable<Handle>> {
  const name = kind === 'file' ? 'showSaveFilePicker' : 'showDirectoryPicker';
  const options =
    kind === 'file'
      ? { suggestedName, types: [{ accept: { 'application/json': ['.linkready'] } }] }
      : { mode: 'readwrite', id: 'linkready-backups' };
  // The types of this language do not know it yet; `offeredPlaces` has asked the browser.
  const picker = Reflect.get(globalThis, name) as PickFile | PickFolder;
  return picker(options);
}

async function isAllowed(handle: Handle, ask: boolean): Promise<boolean> {
  const state = (await handle.queryPermission?.(wish)) ?? 'granted';
  if (state === 'granted' || !ask) return state === 'granted';
  return (await handle.requestPermission?.(wish)) === 'granted';
}

async function readMark(store: Store): Promise<string> {
  const known = await store.getSetting(savedKeys.mark);
  const mark = known.ok ? textOf(known.value) : undefined;
  if (mark !== undefined) return mark;
  const made = crypto.randomUUID().slice(0, 4);
  await store.saveSetting(savedKeys.mark, made);
  return made;
}

function nameTrouble(error: unknown): 'placePermission' | 'placeMissing' | 'placeNotWritten' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'placePermission';
  return name === 'NotFoundError' ? 'placeMissing' : 'placeNotWritten';
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
