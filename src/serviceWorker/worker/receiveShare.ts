/** Where shared files wait for the page; the page's half of the program knows the same name. */
const store = 'shared-files';
/** Milliseconds after which nobody comes for them any more. */
const patience = 86_400_000;

/**
 * Takes in what another app shared, and leads to the home page, which finds it by its id.
 *
 * All of it is kept before the page is asked for, so that the page never comes too early; it works
 * without a network, and two shares at one time do not meet. The page removes what it took.
 */
export async function receiveShare(request: Request, scope: string): Promise<Response> {
  const id = `${Date.now()}-${crypto.randomUUID()}`;
  const home = new URL(scope);
  try {
    const shared = await request.formData();
    const cache = await caches.open(store);
    await removeForgotten(cache);
    const kept = [...shared].filter(([, value]) => value !== '');
    for (const [index, [, value]] of kept.entries()) {
      const kind = value instanceof File ? 'file' : 'text';
      // A header holds no letters but the plainest.
      const name = value instanceof File ? encodeURIComponent(value.name) : '';
      const address = new URL(`shared/${id}/${kind}/${index}`, scope);
      await cache.put(address, new Response(value, { headers: { 'x-name': name } }));
    }
    home.searchParams.set('shared', id);
  } catch {
    // A full device, or a form that is none: the page says that nothing came.
    home.searchParams.set('shared', 'none');
  }
  return Response.redirect(home.href, 303);
}

/** Removes what was shared and never fetched, such as from a page that was closed at once. */
async function removeForgotten(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const sharedAt = Number(/\/shared\/(\d+)-/.exec(request.url)?.[1]);
    if (!(Date.now() - sharedAt < patience)) await cache.delete(request);
  }
}
