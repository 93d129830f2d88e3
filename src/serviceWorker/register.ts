import { Workbox } from 'workbox-window';

/** What the page wants to know of its service worker. */
export interface ServiceWorkerNews {
  /** Path the site lives under, with or without its slashes. */
  readonly base: string;
  /**
   * Everything is on the device, and the site opens without a network. Called once a page; `firstTime` is true
   * on the visit that brought it there, so that it can be said once and shown quietly afterwards.
   */
  readonly onReady: (news: { readonly firstTime: boolean }) => void;
  /**
   * A new version is on the device and waits. The page stays as it is until `applyUpdate` is called, which
   * starts the new version and loads the page again, once. Called again when another tab has accepted.
   */
  readonly onUpdate: (applyUpdate: () => void) => void;
}

/** `unsupported`: no service workers here, or a development server. `failed`: the browser refused it. */
export type ServiceWorkerRegistrationOutcome = 'registered' | 'unsupported' | 'failed';

/**
 * Registers the service worker for this page and passes on its news. Never throws: without a worker the site
 * goes on as an ordinary one, and neither callback is called.
 */
export async function registerServiceWorker(
  news: ServiceWorkerNews,
): Promise<ServiceWorkerRegistrationOutcome> {
  // The development server's worker removes itself and reloads the page, so it must not be asked for.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return 'unsupported';
  const base = `/${news.base}/`.replaceAll(/\/+/g, '/');
  const workbox = new Workbox(`${base}service-worker.js`, { scope: base });
  offerUpdates(workbox, news.onUpdate);
  const earlier = await registrationBefore(workbox, base);
  if (earlier === 'failed') return 'failed';
  void navigator.serviceWorker.ready.then(() => news.onReady({ firstTime: earlier === 'none' }));
  checkOnReturn(workbox);
  return 'registered';
}

/** Registers; says whether a worker was active here before. */
async function registrationBefore(
  workbox: Workbox,
  base: string,
): Promise<'none' | 'active' | 'failed'> {
  try {
    const earlier = await navigator.serviceWorker.getRegistration(base);
    const active = earlier?.active ?? undefined;
    await workbox.register();
    return active === undefined ? 'none' : 'active';
  } catch {
    return 'failed';
  }
}

function offerUpdates(workbox: Workbox, onUpdate: ServiceWorkerNews['onUpdate']): void {
  let controlled = navigator.serviceWorker.controller !== null;
  let accepted = false;
  let waiting = false;
  workbox.addEventListener('waiting', () => {
    waiting = true;
    onUpdate(() => {
      accepted = true;
      if (waiting) workbox.messageSkipWaiting();
      else location.reload();
    });
  });
  workbox.addEventListener('controlling', () => {
    // Workbox's own `isUpdate` stays false on the page of the first visit, however long that is open.
    const isUpdate = controlled;
    controlled = true;
    waiting = false;
    if (!isUpdate) return;
    // Another tab may have accepted. This one may hold half-typed words, so it is asked, too.
    if (accepted) location.reload();
    else onUpdate(() => location.reload());
  });
}

const hour = 3_600_000;

/** An app left open for days would otherwise never learn of a new version. */
function checkOnReturn(workbox: Workbox): void {
  let lastCheck = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lastCheck < hour) return;
    lastCheck = Date.now();
    // Offline the check fails, and the next return tries again.
    workbox.update().catch(() => undefined);
  });
}
