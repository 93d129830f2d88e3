import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { siteRoot, type Translator } from '../i18n';
import { registerServiceWorker } from '../serviceWorker';
import { assessmentInAddress } from './app/device';
import { loadAppData, translatorFor } from './app/loadData';
import { beginsSession } from './app/session';

/** The browser's offer to install, which it makes once and lets us keep. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Registers the service worker; says that the app is ready offline, and offers what is new. */
export function AppStatus({ locale }: { readonly locale: string }) {
  const translator = useSignal<Translator | undefined>(undefined);
  const ready = useSignal(false);
  const applyUpdate = useSignal<(() => void) | undefined>(undefined);
  const install = useSignal<InstallPrompt | undefined>(undefined);
  const isDue = useSignal(false);

  useEffect(() => {
    void loadAppData(locale).then((data) => {
      if (data.ok) translator.value = translatorFor(locale, data.value);
    });
    void beginsSession();
    void registerServiceWorker({
      base: siteRoot,
      onReady: () => {
        ready.value = true;
      },
      onUpdate: (apply) => {
        applyUpdate.value = () => void keepBeforeUpdate().then(apply);
      },
    });
    function keepOffer(event: Event) {
      event.preventDefault();
      if (!('prompt' in event)) return;
      install.value = event as InstallPrompt;
      void isInstallDue().then((due) => {
        isDue.value = due;
      });
    }
    addEventListener('beforeinstallprompt', keepOffer);
    return () => removeEventListener('beforeinstallprompt', keepOffer);
  }, [locale]);

  if (translator.value === undefined) return <div class="status-line" />;
  const { t } = translator.value;
  const apply = applyUpdate.value;
  return (
    <div class="status-line" role="status">
      {apply && (
        <p class="notice">
          {t('app.update')}{' '}
          <button type="button" class="button-second" data-testid="apply-update" onClick={apply}>
            {t('app.update.apply')}
          </button>
        </p>
      )}
      {ready.value && (
        <p class="ready" data-testid="offline-ready">
          {t('app.offlineReady')}
        </p>
      )}
      {install.value && isDue.value && (
        <button type="button" class="button-quiet" onClick={() => install.value?.prompt()}>
          {t('app.install')}
        </button>
      )}
    </div>
  );
}

/** What is here before a new version takes over; where it cannot be kept, nothing of it changes. */
async function keepBeforeUpdate(): Promise<void> {
  const { getStore } = await import('./app/store');
  const store = await getStore();
  if (store.ok) await store.value.keepDeviceSnapshot('update');
}

const installKey = 'install.due';

/**
 * Whether installing may be offered: once somebody has looked at results of their own. Before that
 * it asks for trust that nothing has earned yet.
 */
async function isInstallDue(): Promise<boolean> {
  // The database's code is not needed to read a page, only to know this.
  const { getStore } = await import('./app/store');
  const store = await getStore();
  if (!store.ok) return false;
  const known = await store.value.getSetting(installKey);
  if (known.ok && known.value === true) return true;
  const id = location.pathname.endsWith('/results/') ? assessmentInAddress() : undefined;
  const shown = id === undefined ? undefined : await store.value.get(id);
  if (shown?.ok !== true || shown.value.example === true) return false;
  await store.value.saveSetting(installKey, true);
  return true;
}
