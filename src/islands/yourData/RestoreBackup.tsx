import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import { type Backup, openBackup } from '../../exchange';
import { type Outcome, type Problem, succeed } from '../../model';
import type { RestoreMode } from '../../storage';
import { takeHandedFiles } from '../app/handedFiles';
import { compareBackup } from './compareBackup';
import { askPortfolioWorker } from './portfolios/askPortfolioWorker';
import type { CheckedPortfolios } from './portfolios/checkPortfolios';
import { PlansProgress } from './portfolios/PlansProgress';
import type { PlanProgress } from './portfolios/portfolioOrders';
import { RestorePreview } from './RestorePreview';
import { restoreAll } from './restoreAll';
import type { DeviceFacts } from './useDeviceFacts';

interface RestoreBackupProps {
  readonly locale: string;
  readonly facts: DeviceFacts;
  readonly versions: readonly string[];
}

interface Read {
  readonly file: string;
  readonly backup: Backup;
  readonly portfolios: CheckedPortfolios;
}

/** Brings a backup back: chosen, shown, and only then written. */
export function RestoreBackup({ locale, facts, versions }: RestoreBackupProps) {
  const { t } = useTranslator();
  const read = useSignal<Read | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const progress = useSignal<PlanProgress | undefined>(undefined);
  const reading = useRef(new AbortController());
  const said = useSignal('');
  const here = facts.assessments.value ?? [];

  async function open(name: string, file: Blob) {
    reading.current.abort();
    const current = new AbortController();
    reading.current = current;
    said.value = '';
    read.value = undefined;
    problem.value = undefined;
    const opened = await openBackup(file);
    const portfolios = opened.ok
      ? await checkPortfolios(opened.value.portfolios, current.signal)
      : opened;
    // Another file was chosen meanwhile.
    if (reading.current !== current) return;
    progress.value = undefined;
    if (!opened.ok || !portfolios.ok) {
      const found = opened.ok ? portfolios : opened;
      problem.value = found.ok ? undefined : found.problem;
      return;
    }
    read.value = { file: name, backup: opened.value.backup, portfolios: portfolios.value };
  }

  function checkPortfolios(
    zips: readonly Blob[],
    signal: AbortSignal,
  ): Promise<Outcome<CheckedPortfolios>> {
    if (zips.length === 0) return Promise.resolve(succeed({ checked: [], refused: [] }));
    return askPortfolioWorker(
      { kind: 'check', zips, locale },
      {
        ...{ signal, onProgress: tellProgress },
        pick: (news) => (news.kind === 'checked' ? news.portfolios : undefined),
      },
    );
  }

  function tellProgress(now: PlanProgress) {
    progress.value = now;
  }

  async function restore({ file, backup, portfolios }: Read, mode: RestoreMode) {
    const { content } = compareBackup(here, backup, versions);
    const restored = await restoreAll({
      ...{ content, mode, file, locale, onProgress: tellProgress },
      checked: portfolios.checked,
    });
    progress.value = undefined;
    problem.value = restored.ok ? undefined : restored.problem;
    if (!restored.ok) return;
    read.value = undefined;
    const { added, changed, portfolios: came } = restored.value;
    const counts = { added: added.length, changed: changed.length, portfolios: came.length };
    said.value = t('restore.done', counts);
  }

  useEffect(() => {
    void takeHandedFiles().then(([first]) => {
      if (first !== undefined) void open(first.path, first.blob);
    });
  }, []);

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
          onChange={({ currentTarget: field }) => {
            const [file] = field.files ?? [];
            if (file !== undefined) void open(file.name, file);
            // The same file can be chosen again.
            field.value = '';
          }}
        />
      </div>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {read.value ? (
        <RestorePreview
          compared={compareBackup(here, read.value.backup, versions)}
          portfolios={read.value.portfolios}
          onlyHere={facts.portfolios.value.filter(
            ({ id }) => !read.value?.portfolios.checked.some(({ index }) => index.id === id),
          )}
          writtenAt={read.value.backup.writtenAt}
          progress={progress}
          onRestore={(mode) => (read.value ? restore(read.value, mode) : Promise.resolve())}
          onLeave={() => {
            read.value = undefined;
          }}
        />
      ) : (
        <PlansProgress
          label={t('restore.reading')}
          progress={progress}
          onStop={() => reading.current.abort()}
        />
      )}
      <p role="status">{said.value}</p>
    </section>
  );
}
