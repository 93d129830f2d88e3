/** Where the worker keeps what was shared; its half of the program knows the same name. */
const store = 'shared-files';

/** What another app shared: files, and texts. */
export interface Shared {
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly texts: readonly string[];
}

/**
 * Takes what was shared under an id, and removes it, so that a reload does not take it again.
 *
 * @param id as the worker put it into the page's address.
 * @returns nothing in it where it was taken before, or could not be kept.
 */
export async function takeShared(id: string): Promise<Shared> {
  const files: { readonly name: string; readonly blob: Blob }[] = [];
  const texts: string[] = [];
  const cache = await caches.open(store);
  for (const request of await cache.keys()) {
    if (!request.url.includes(`/shared/${id}/`)) continue;
    const response = await cache.match(request);
    await cache.delete(request);
    if (response === undefined) continue;
    if (request.url.includes('/text/')) texts.push(await response.text());
    else {
      const name = decodeURIComponent(response.headers.get('x-name') ?? '');
      files.push({ name, blob: await response.blob() });
    }
  }
  return { files, texts };
}
