import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import type { Problem } from '../../model';
import { download } from '../app/device';
import { makeBackup, noteBackup } from './makeBackup';
import { PlansProgress } from './portfolios/PlansProgress';
import type { PlanProgress } from './portfolios/portfolioOrders';

/** A button that saves everything into one file. */
export function BackUp({ isMain = true }: { readonly isMain?: boolean }) {
  const { t } = useTranslator();
  const making = useSignal(false);
  const progress = useSignal<PlanProgress | undefined>(undefined);
  const stopping = useRef(new AbortController());
  const said = useSignal<readonly string[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);

  async function save() {
    // An impatient second click is not a second file.
    if (making.value) return;
    making.value = true;
    stopping.current = new AbortController();
    const backup = await makeBackup({
      signal: stopping.current.signal,
      onProgress: (now) => {
        progress.value = now;
      },
    });
    making.value = false;
    progress.value = undefined;
    problem.value = backup.ok ? undefined : backup.problem;
    said.value = [];
    if (!backup.ok) return;
    const { blob, name, portfolios, withoutSnapshots } = backup.value;
    download(blob, name, blob.type);
    await noteBackup(backup.value);
    said.value = [
      t('backup.done', { name, size: Math.ceil(blob.size / 1024), portfolios }),
      ...(portfolios > 0 ? [t('backup.done.key')] : []),
      ...(withoutSnapshots ? [t('backup.lean')] : []),
    ];
  }

  return (
    <>
      <p>{t('backup.about')}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <p class="buttons">
        <button
          type="button"
          class={isMain ? 'button' : 'button-second'}
          aria-disabled={making.value}
          onClick={save}
        >
          {t(making.value ? 'backup.making' : 'backup.go')}
        </button>
      </p>
      <PlansProgress
        label={t('backup.packing')}
        progress={progress}
        onStop={() => stopping.current.abort()}
      />
      <div role="status">
        {said.value.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}
