import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerNavigation } from './answerNavigation';
import { receiveShare } from './receiveShare';

declare const self: ServiceWorkerGlobalScope;

/** Written in by the build; addresses are relative to this worker, so that it serves any base. */
declare const precacheManifest: PrecacheEntry[];

precacheAndRoute(precacheManifest, {
  directoryIndex: 'index.html',
  // A page answered at an address without its slash would resolve its relative links one level too high.
  cleanURLs: false,
  // Pages read their own query; no query selects another file.
  ignoreURLParametersMatching: [/.*/],
});
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(({ request, url }) => answerNavigation(request, url)));

// The address that the manifest gives to other apps; no page lies there.
registerRoute(
  ({ url }) => url.href.startsWith(`${self.registration.scope}share/`),
  ({ request }) => receiveShare(request, self.registration.scope),
  'POST',
);

// A new version waits until the person accepts it: half-typed work in an open page must not meet new code.
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const asked = typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
  if (asked === 'SKIP_WAITING') void self.skipWaiting();
});

// The first visit counts: its page is served by this worker without a reload.
clientsClaim();
