import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../components';
import { pathTo } from '../../i18n';
import type { Id } from '../../model';
import { askPersistence, estimateSpace, isPersistent } from '../../storage';
import { keepingKeys } from './session';
import { getStore } from './store';
import { addressOf } from './Trail';

interface StorageSignProps {
  readonly locale: string;
  /** The assessment that a file would carry away; absent where there are several. */
  readonly assessment?: Id;
}

/** Less than this, in bytes, is a handful of assessments. */
const littleRoom = 5_000_000;

/** Where the answers are, and how sure that is: said as it is, until this browser has proved itself. */
export function StorageSign({ locale, assessment }: StorageSignProps) {
  const { t, date } = useTranslator();
  const foundAgain = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let stop = () => {};
    void getStore().then((store) => {
      if (!store.ok) return;
      stop = store.value.watchSettings(keepingKeys.foundAgain, (settings) => {
        const day = settings.get(keepingKeys.foundAgain);
        foundAgain.value = typeof day === 'string' ? day : undefined;
      });
    });
    return () => stop();
  }, []);

  return (
    <div class="storage-sign">
      <p>
        {foundAgain.value === undefined
          ? t('storage.notProved')
          : t('storage.foundAgain', { date: date(foundAgain.value) })}{' '}
        {assessment && (
          <a href={addressOf(locale, 'documents/', assessment)}>{t('storage.file')}</a>
        )}
      </p>
      <details>
        <summary>{t('storage.more')}</summary>
        <Promised locale={locale} />
      </details>
    </div>
  );
}

/** Whether the browser has promised to keep this site's data, and a way to ask it. */
function Promised({ locale }: { readonly locale: string }) {
  const { t } = useTranslator();
  const promised = useSignal<boolean | undefined>(undefined);
  const asked = useSignal(false);
  const isTight = useSignal(false);
  useEffect(() => {
    void isPersistent().then((answer) => {
      promised.value = answer;
    });
    void getStore().then(async (store) => {
      const known = store.ok ? await store.value.getSetting(keepingKeys.asked) : store;
      asked.value = known.ok && known.value === true;
    });
    void estimateSpace().then((space) => {
      isTight.value = space !== undefined && space.quota - space.usage < littleRoom;
    });
  }, []);

  async function ask() {
    promised.value = await askPersistence();
    asked.value = true;
  }

  return (
    <>
      <p>
        {t('storage.where')} <a href={pathTo(locale, 'your-data/')}>{t('nav.yourData')}</a>
      </p>
      {isTight.value && <p>{t('storage.tight')}</p>}
      <p role="status">
        {promised.value === undefined
          ? t('storage.promise.unknown')
          : promised.value
            ? t('storage.promise.given')
            : t(asked.value ? 'storage.promise.refused' : 'storage.promise.none')}
      </p>
      {promised.value === false && !asked.value && (
        <button type="button" class="button-second" onClick={ask}>
          {t('storage.ask')}
        </button>
      )}
    </>
  );
}
