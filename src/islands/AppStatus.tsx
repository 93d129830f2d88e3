import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { siteRoot, type Translator } from '../i18n';
import { registerServiceWorker } from '../serviceWorker';
import { loadAppData, translatorFor } from './app/loadData';

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

  useEffect(() => {
    void loadAppData(locale).then((data) => {
      if (data.ok) translator.value = translatorFor(locale, data.value);
    });
    void registerServiceWorker({
      base: siteRoot,
      onReady: () => {
        ready.value = true;
      },
      onUpdate: (apply) => {
        applyUpdate.value = apply;
      },
    });
    function keepOffer(event: Event) {
      event.preventDefault();
      if ('prompt' in event) install.value = event as InstallPrompt;
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
      {install.value && (
        <button type="button" class="button-quiet" onClick={() => install.value?.prompt()}>
          {t('app.install')}
        </button>
      )}
    </div>
  );
}
