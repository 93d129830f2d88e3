import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import type { Assessment } from '../../model';
import { askPersistence, type ListedPortfolio } from '../../storage';
import { dayOf } from '../app/device';
import { countUnsaved, readSavedTimes } from './saved';
import type { DeviceFacts } from './useDeviceFacts';

/** Where the data is, how much, and how sure it is to stay: only what is known is said. */
export function Keeping({ facts }: { readonly facts: DeviceFacts }) {
  const { t, date, number } = useTranslator();
  const asked = useSignal(false);
  const assessments = facts.assessments.value ?? [];
  const times = readSavedTimes(facts.saved.value);
  const lastFile = [...times.files.values()].sort().at(-1);
  const { answers } = countUnsaved(assessments, times);
  const space = facts.space.value;
  const rows: readonly (readonly [string, string])[] = [
    [t('keeping.where'), t('keeping.where.here')],
    [t('keeping.holds'), sayHeld(assessments, facts.portfolios.value, t)],
    [
      t('keeping.size'),
      space === undefined
        ? t('keeping.size.unknown')
        : t('keeping.size.known', {
            used: sayBytes(space.usage, number),
            left: sayBytes(space.quota - space.usage, number),
          }),
    ],
    [t('keeping.promise'), sayPromise(facts, asked.value, t)],
    [
      t('keeping.found'),
      facts.foundAgain.value === undefined
        ? t('keeping.found.notYet')
        : t('keeping.found.again', { date: date(facts.foundAgain.value) }),
    ],
    [t('keeping.lastFile'), lastFile ? date(dayOf(lastFile)) : t('keeping.never')],
    [t('keeping.lastBackup'), times.backup ? date(dayOf(times.backup)) : t('keeping.never')],
    [t('keeping.onlyHere'), t('keeping.onlyHere.count', { answers })],
  ];

  async function ask() {
    await askPersistence();
    asked.value = true;
    await facts.refresh();
  }

  return (
    <section aria-labelledby="keeping-title">
      <h2 id="keeping-title">{t('keeping.title')}</h2>
      <dl class="summary-list">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {facts.persistent.value === false && (
        <p class="buttons">
          <button type="button" class="button-second" onClick={ask}>
            {t('storage.ask')}
          </button>
        </p>
      )}
      {isLikelyPrivate() && <p class="callout">{t('keeping.private')}</p>}
      <details>
        <summary>{t('keeping.more')}</summary>
        <p>{t('keeping.more.clears')}</p>
        <p>{t('keeping.more.private')}</p>
        <p>{t('keeping.more.file')}</p>
      </details>
    </section>
  );
}

/** "2 sites, 3 rounds; 1 portfolio, 34 plans". */
function sayHeld(
  assessments: readonly Assessment[],
  portfolios: readonly ListedPortfolio[],
  t: ReturnType<typeof useTranslator>['t'],
): string {
  const sites = new Set(assessments.map(({ site }) => site.id)).size;
  const plans = portfolios.reduce((sum, one) => sum + one.plans, 0);
  const own = t('keeping.holds.count', { sites, rounds: assessments.length });
  if (portfolios.length === 0) return own;
  const others = t('keeping.holds.portfolios', { portfolios: portfolios.length, plans });
  return sites === 0 ? others : `${own}; ${others}`;
}

/** "2.2 MB" or "10.7 GB". */
function sayBytes(bytes: number, number: (value: number) => string): string {
  const gigabytes = bytes / 1e9;
  return gigabytes >= 1
    ? `${number(Math.round(gigabytes * 10) / 10)} GB`
    : `${number(Math.round(bytes / 1e5) / 10)} MB`;
}

function sayPromise(
  { persistent }: DeviceFacts,
  asked: boolean,
  t: ReturnType<typeof useTranslator>['t'],
): string {
  if (persistent.value === undefined) return t('storage.promise.unknown');
  if (persistent.value) return t('storage.promise.given');
  return t(asked ? 'storage.promise.refused' : 'storage.promise.none');
}

/** Some browsers give a private window no service worker; most let no page know. */
function isLikelyPrivate(): boolean {
  return globalThis.isSecureContext && !('serviceWorker' in navigator);
}
