import { matchPrecache } from 'workbox-precaching';

/**
 * Answers a page address that is not on the device as it stands: `/about` is sent to `/about/`, as static hosts
 * do; anything else is asked of the network; without one, the site's own page for unknown addresses is shown
 * with status 404.
 */
export async function answerNavigation(request: Request, url: URL): Promise<Response> {
  const address = await addressWithSlash(url);
  if (address !== undefined) return Response.redirect(address, 302);
  try {
    return await fetch(request);
  } catch {
    const page = await matchPrecache('404.html');
    if (page === undefined) return Response.error();
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

async function addressWithSlash(url: URL): Promise<string | undefined> {
  if (url.pathname.endsWith('/')) return undefined;
  const page = await matchPrecache(`${url.origin}${url.pathname}/index.html`);
  if (page === undefined) return undefined;
  const address = new URL(url);
  address.pathname += '/';
  return address.href;
}
