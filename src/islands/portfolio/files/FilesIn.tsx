import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { SourceFile } from '../../../exchange';
import type { Problem } from '../../../model';
import type { FileResult } from '../../../storage';
import { afterPaint } from '../../app/afterPaint';
import { takeHandedFiles } from '../../app/handedFiles';
import { OpenFile } from '../../incoming/OpenFile';
import { ReadingProgress } from '../../incoming/ReadingProgress';
import type { ImportNews, ImportState } from '../importNews';
import type { PortfolioProps } from '../PortfolioScreen';
import { type RunningImport, startImport } from '../startImport';
import { FileResults } from './FileResults';

/** How the import of this page stands. */
export type FilesState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly now: ImportState }
  | { readonly state: 'over'; readonly ended: Ended; readonly results: readonly FileResult[] }
  | { readonly state: 'undone' };

export type Ended = Extract<ImportNews, { readonly kind: 'done' | 'cancelled' }>;

interface FilesInProps extends PortfolioProps {
  readonly isEmpty: boolean;
}

/** Files into the portfolio: chosen, dropped or pasted; how far it is, and what became of each. */
export function FilesIn({ open, isEmpty }: FilesInProps) {
  const { t } = useTranslator();
  const files = useSignal<FilesState>({ state: 'idle' });
  const bring = useImport({ open }, files);
  const state = files.value;

  async function undo(importId: number) {
    const undone = await open.store.undoImport(importId);
    if (!undone.ok) {
      open.problem.value = undone.problem;
      return;
    }
    files.value = { state: 'undone' };
    await reload(open);
  }

  return (
    <>
      {state.state === 'reading' && (
        <ReadingProgress
          now={state.now}
          soFar={t('portfolio.files.soFar', {
            ...state.now.counts,
            notRead: state.now.counts.failed,
          })}
          onStop={bring.cancel}
        />
      )}
      {state.state === 'over' && (
        <FileResults
          ended={state.ended}
          results={state.results}
          onUndo={() => undo(state.ended.importId)}
          onClose={() => {
            files.value = { state: 'idle' };
          }}
        />
      )}
      <p role="status">{state.state === 'undone' ? t('portfolio.files.undone') : ''}</p>
      {state.state !== 'reading' && (
        <details class="portfolio-files" open={isEmpty}>
          <summary>{t('portfolio.files')}</summary>
          <p>{t('portfolio.files.hint')}</p>
          <OpenFile
            onBring={(brought) =>
              bring.start(
                typeof brought === 'string'
                  ? [{ path: t('portfolio.files.pasted'), blob: new Blob([brought]) }]
                  : brought,
              )
            }
          />
        </details>
      )}
    </>
  );
}

function useImport({ open }: PortfolioProps, files: Signal<FilesState>) {
  const running = useRef<RunningImport>();
  useEffect(() => {
    // From the page on which it was chosen what they go into.
    void takeHandedFiles().then(start);
    void followBackups();
    return () => running.current?.abandon();
  }, []);
  const end = (next: FilesState, problem?: Problem) => {
    running.current = undefined;
    open.importing.value = false;
    files.value = next;
    open.problem.value = problem;
    void reload(open);
  };
  return { cancel: () => running.current?.cancel(), start };

  function start(brought: readonly SourceFile[]) {
    if (running.current !== undefined || brought.length === 0) return;
    open.importing.value = true;
    const results: FileResult[] = [];
    const counts = { added: 0, replaced: 0, known: 0, older: 0, left: 0, failed: 0 };
    files.value = { state: 'reading', now: { done: 0, of: brought.length, counts } };
    running.current = startImport({
      ...{ portfolio: open.id, locale: open.locale, files: brought },
      onNews(news) {
        if (news.kind === 'progress') files.value = { state: 'reading', now: news };
        else if (news.kind === 'results') results.push(...news.results);
        else if (news.kind === 'failed') end({ state: 'idle' }, news.problem);
        else end({ state: 'over', ended: news, results });
      },
    });
  }
}

/** Where backups go to a place after each change, a portfolio's changes count: see `followPlace`. */
async function followBackups(): Promise<void> {
  // Only some browsers can; the table comes first.
  if (!('showSaveFilePicker' in globalThis)) return;
  await afterPaint();
  const { getStore } = await import('../../app/store');
  await getStore();
}

/** An import may have brought, and undoing it taken back, what the portfolio is for. */
async function reload(open: PortfolioProps['open']): Promise<void> {
  const about = await open.store.get(open.id);
  if (about.ok) open.about.value = about.value;
  await open.reload();
}
