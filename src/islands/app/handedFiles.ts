import type { SourceFile } from '../../exchange';
import { newId, stateInAddress } from './device';

/** Where files wait on their way from one page to the next. */
const cacheName = 'linkready-handed';
const field = 'handed';

/**
 * Goes to another page of this site, and hands it files, so that nobody has to choose them again. Where the
 * browser cannot keep them for so long, the page opens without.
 *
 * @param address of the page.
 */
export async function goWithFiles(address: string, files: readonly SourceFile[]): Promise<void> {
  const to = new URL(address, location.href);
  const id = newId();
  if (await keep(id, files)) to.searchParams.set(field, id);
  location.assign(to);
}

/** Files that another page handed to this one; none after a reload. */
export async function takeHandedFiles(): Promise<readonly SourceFile[]> {
  const id = stateInAddress(field);
  if (id === undefined) return [];
  const address = new URL(location.href);
  address.searchParams.delete(field);
  history.replaceState(history.state, '', address);
  const files: SourceFile[] = [];
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    const response = request.url.includes(`/${id}/`) ? await cache.match(request) : undefined;
    if (response === undefined) continue;
    const path = decodeURIComponent(response.headers.get('x-path') ?? '');
    files.push({ path, blob: await response.blob() });
  }
  await caches.delete(cacheName);
  return files;
}

/** Only the last to go is kept: what never arrived is forgotten. */
async function keep(id: string, files: readonly SourceFile[]): Promise<boolean> {
  try {
    await caches.delete(cacheName);
    const cache = await caches.open(cacheName);
    for (const [index, { path, blob }] of files.entries()) {
      const headers = { 'x-path': encodeURIComponent(path) };
      await cache.put(`/handed/${id}/${index}`, new Response(blob, { headers }));
    }
    return true;
  } catch {
    return false;
  }
}
