import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../components';
import { type Backup, parseBackup } from '../../exchange';
import { type Outcome, type Problem, succeed } from '../../model';
import type { RestoreMode } from '../../storage';
import { getStore } from '../app/store';
import { compareBackup } from './compareBackup';
import { otherParts } from './otherParts';
import { RestorePreview } from './RestorePreview';
import type { DeviceFacts } from './useDeviceFacts';

interface RestoreBackupProps {
  readonly facts: DeviceFacts;
  readonly versions: readonly string[];
}

interface Read {
  readonly file: string;
  readonly backup: Backup;
}

/** Brings a backup back: chosen, shown, and only then written. */
export function RestoreBackup({ facts, versions }: RestoreBackupProps) {
  const { t } = useTranslator();
  const read = useSignal<Read | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const said = useSignal('');

  async function choose(field: HTMLInputElement) {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const backup = parseBackup(new Uint8Array(await file.arrayBuffer()));
    // The same file can be chosen again.
    field.value = '';
    said.value = '';
    problem.value = backup.ok ? undefined : backup.problem;
    read.value = backup.ok ? { file: file.name, backup: backup.value } : undefined;
  }

  async function restore({ file, backup }: Read, mode: RestoreMode) {
    const here = facts.assessments.value ?? [];
    const { content } = compareBackup(here, backup, versions, namesOfParts);
    const store = await getStore();
    const restored = store.ok
      ? await store.value.restoreDevice(content, mode, { files: [file] })
      : store;
    const rest = restored.ok ? await restoreOthers(backup, mode) : restored;
    problem.value = rest.ok ? undefined : rest.problem;
    if (!restored.ok) return;
    read.value = undefined;
    const { added, changed } = restored.value;
    said.value = t('restore.done', { added: added.length, changed: changed.length });
  }

  return (
    <section aria-labelledby="restore-title">
      <h2 id="restore-title">{t('restore.title')}</h2>
      <div class="field">
        <label for="restore-file">{t('restore.choose')}</label>
        <p class="hint" id="restore-hint">
          {t('restore.hint')}
        </p>
        <input
          type="file"
          id="restore-file"
          aria-describedby="restore-hint"
          onChange={({ currentTarget }) => void choose(currentTarget)}
        />
      </div>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {read.value && (
        <RestorePreview
          compared={compareBackup(
            facts.assessments.value ?? [],
            read.value.backup,
            versions,
            namesOfParts,
          )}
          writtenAt={read.value.backup.writtenAt}
          onRestore={(mode) => (read.value ? restore(read.value, mode) : Promise.resolve())}
          onLeave={() => {
            read.value = undefined;
          }}
        />
      )}
      <p role="status">{said.value}</p>
    </section>
  );
}

const namesOfParts = otherParts.map(({ name }) => name);

async function restoreOthers(
  { otherParts: given }: Backup,
  mode: RestoreMode,
): Promise<Outcome<undefined>> {
  for (const { name, restore } of otherParts) {
    const entries = given[name];
    if (entries === undefined) continue;
    const restored = await restore(entries, mode);
    if (!restored.ok) return restored;
  }
  return succeed(undefined);
}
