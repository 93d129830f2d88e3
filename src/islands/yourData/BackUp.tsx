import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../components';
import type { Problem } from '../../model';
import { download } from '../app/device';
import { makeBackup, noteBackup } from './makeBackup';
import { PortfolioWord } from './PortfolioWord';

/** A button that saves everything into one file. */
export function BackUp({ isMain = true }: { readonly isMain?: boolean }) {
  const { t } = useTranslator();
  const making = useSignal(false);
  const said = useSignal<readonly string[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);

  async function save() {
    // An impatient second click is not a second file.
    if (making.value) return;
    making.value = true;
    const backup = await makeBackup();
    making.value = false;
    problem.value = backup.ok ? undefined : backup.problem;
    if (!backup.ok) return;
    const { bytes, name, type, withoutSnapshots } = backup.value;
    download(bytes, name, type);
    await noteBackup(backup.value);
    said.value = [
      t('backup.done', { name, size: Math.ceil(bytes.length / 1024) }),
      ...(withoutSnapshots ? [t('backup.lean')] : []),
    ];
  }

  return (
    <>
      <p>{t('backup.about')}</p>
      <PortfolioWord />
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
      <div role="status">
        {said.value.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}
