import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../components';
import type { Problem } from '../../model';
import { wipeDevice } from '../../storage';
import { getStore } from '../app/store';
import { getPortfolios } from '../portfolio/portfolioStore';
import { BackUp } from './BackUp';
import type { DeviceFacts } from './useDeviceFacts';

interface WipeDeviceProps {
  readonly facts: DeviceFacts;
  readonly onWiped: () => void;
}

/** Removes everything from this browser, for a shared laptop: a backup first, and a clear yes. */
export function WipeDevice({ facts, onWiped }: WipeDeviceProps) {
  const { t } = useTranslator();
  const isOpen = useSignal(false);
  const typed = useSignal('');
  const isShort = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const sites = new Set((facts.assessments.value ?? []).map(({ site }) => site.id)).size;
  const portfolios = facts.portfolios.value.length;
  // Whoever has no site of their own is asked about the portfolios.
  const [what, count] =
    sites > 0 ? (['sites', sites] as const) : (['portfolios', portfolios] as const);

  async function wipe(event: SubmitEvent) {
    event.preventDefault();
    isShort.value = count > 0 && typed.value.trim() !== String(count);
    if (isShort.value) {
      document.getElementById('wipe-count')?.focus();
      return;
    }
    const store = await getStore();
    if (store.ok) store.value.close();
    const opened = portfolios > 0 ? await getPortfolios() : undefined;
    if (opened?.ok === true) opened.value.close();
    const wiped = await wipeDevice();
    if (!wiped.ok) {
      problem.value = wiped.problem;
      return;
    }
    await clearRest();
    onWiped();
  }

  return (
    <section aria-labelledby="wipe-title">
      <h2 id="wipe-title">{t('wipe.title')}</h2>
      <p>{t('wipe.about')}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {isOpen.value ? (
        <form class="callout" onSubmit={wipe} noValidate autocomplete="off">
          <p>{t('wipe.goes', { sites, portfolios })}</p>
          <p>{t('wipe.stays')}</p>
          {/* Workshops may be here where no site is. */}
          <BackUp isMain={false} />
          {count > 0 && (
            <div class="field">
              <label for="wipe-count">{t('wipe.count', { what })}</label>
              <p class="hint" id="wipe-hint">
                {t('wipe.count.hint', { count })}
              </p>
              {isShort.value && (
                <p class="field-error" id="wipe-problem">
                  {t('wipe.count.wrong', { count })}
                </p>
              )}
              <input
                id="wipe-count"
                type="text"
                inputMode="numeric"
                aria-describedby={isShort.value ? 'wipe-hint wipe-problem' : 'wipe-hint'}
                aria-invalid={isShort.value}
                onInput={({ currentTarget }) => {
                  typed.value = currentTarget.value;
                }}
              />
            </div>
          )}
          <p class="buttons">
            <button type="submit" class="button">
              {t('wipe.go')}
            </button>
            <button
              type="button"
              class="button-second"
              onClick={() => {
                isOpen.value = false;
              }}
            >
              {t('wipe.leave')}
            </button>
          </p>
        </form>
      ) : (
        <p class="buttons">
          <button
            type="button"
            class="button-second"
            onClick={() => {
              isOpen.value = true;
            }}
          >
            {t('wipe.open')}
          </button>
        </p>
      )}
    </section>
  );
}

/** What else this site has put into the browser, but for the app itself, which opens without a network. */
async function clearRest(): Promise<void> {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      globalThis[name].clear();
    } catch {
      // Where a browser blocks it, nothing was put there.
    }
  }
  if (globalThis.caches === undefined) return;
  for (const name of await caches.keys()) {
    if (!name.includes('precache')) await caches.delete(name);
  }
}
