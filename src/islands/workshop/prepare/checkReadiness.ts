import { pathTo, siteRoot } from '../../../i18n';
import { estimateSpace, isPersistent, type Store } from '../../../storage';
import { now } from '../../app/device';

/** What a device needs in a room without a network, in the order in which it is looked at. */
export type ReadinessCheck = 'worker' | 'files' | 'storage' | 'space' | 'kept' | 'power' | 'camera';

/** `no` stands in the way; `hint` does not, but is better mended. */
export type CheckState = 'yes' | 'no' | 'hint';

export interface CheckedPart {
  readonly check: ReadinessCheck;
  readonly state: CheckState;
}

/** Room for some hundred workshops, in bytes. */
const roomNeeded = 20_000_000;
/** Half a day on a projector takes about as much. */
const batteryNeeded = 0.6;
/** So long a worker may take to begin. */
const patience = 4_000;

/**
 * Looks whether this device can run a workshop with no network.
 *
 * @param routes the pages that will be needed, below the language's root.
 * @param files other files that will be needed, below the site's root.
 */
export async function checkReadiness(
  store: Store,
  locale: string,
  routes: readonly string[],
  files: readonly string[],
): Promise<readonly CheckedPart[]> {
  const addresses = [
    ...routes.map((route) => pathTo(locale, route)),
    ...files.map((file) => `${siteRoot}${file}`),
    ...listOwnParts(),
  ];
  const [worker, held, writable, space, kept, power, camera] = await Promise.all([
    isControlled(),
    isAllHeld(addresses),
    canWrite(store),
    estimateSpace(),
    isPersistent(),
    hasPower(),
    hasCamera(),
  ]);
  const isRoomy = space === undefined || space.quota - space.usage > roomNeeded;
  return [
    { check: 'worker', state: worker ? 'yes' : 'no' },
    { check: 'files', state: held ? 'yes' : 'no' },
    { check: 'storage', state: writable ? 'yes' : 'no' },
    { check: 'space', state: isRoomy ? 'yes' : 'no' },
    { check: 'kept', state: kept === false ? 'hint' : 'yes' },
    ...(power === undefined ? [] : [{ check: 'power', state: power } as const]),
    { check: 'camera', state: camera ? 'yes' : 'hint' },
  ];
}

/** What this very page was made of. */
function listOwnParts(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && /\/_astro\//.test(name));
}

/** Whether the service worker answers for this page; a first visit may have to wait a little for it. */
async function isControlled(): Promise<boolean> {
  const container = navigator.serviceWorker;
  if (container === undefined) return false;
  const isThere = () => container.controller?.state === 'activated';
  for (let waited = 0; waited < patience && !isThere(); waited += 200) {
    await new Promise((done) => setTimeout(done, 200));
  }
  return isThere();
}

async function isAllHeld(addresses: readonly string[]): Promise<boolean> {
  try {
    const held = await Promise.all(addresses.map(isHeld));
    return held.every(Boolean);
  } catch {
    return false;
  }
}

/** A page is held under the name of its file. */
async function isHeld(address: string): Promise<boolean> {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  const found = await caches.match(file, { ignoreSearch: true });
  return found?.ok === true && (await found.clone().arrayBuffer()).byteLength > 0;
}

const checkKey = 'workshop.check';

async function canWrite(store: Store): Promise<boolean> {
  const mark = now();
  const saved = await store.saveSetting(checkKey, mark);
  const found = saved.ok ? await store.getSetting(checkKey) : saved;
  await store.removeSetting(checkKey);
  return found.ok && found.value === mark;
}

/** What some browsers tell of the battery: the Battery Status API. */
interface Battery {
  readonly charging: boolean;
  readonly level: number;
}
declare global {
  interface Navigator {
    readonly getBattery?: () => Promise<Battery>;
  }
}

/** Absent where the browser does not tell. */
async function hasPower(): Promise<CheckState | undefined> {
  try {
    const battery = await navigator.getBattery?.();
    if (battery === undefined) return undefined;
    return battery.charging || battery.level >= batteryNeeded ? 'yes' : 'hint';
  } catch {
    return undefined;
  }
}

async function hasCamera(): Promise<boolean> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    return false;
  }
}
