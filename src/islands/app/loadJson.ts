import { siteRoot } from '../../i18n';

const loads = new Map<string, Promise<unknown>>();

/** A file of this site, asked for once. */
export function loadJson<T>(address: string): Promise<T> {
  const known = loads.get(address);
  // Only our own built files are asked for, so their shape is the build's promise.
  if (known) return known as Promise<T>;
  const load = fetch(`${siteRoot}${address}`).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  });
  loads.set(address, load);
  load.catch(() => loads.delete(address));
  return load;
}
