import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { FileResult } from '../../../storage';
import type { Ended } from './FilesIn';

interface FileResultsProps {
  readonly ended: Ended;
  readonly results: readonly FileResult[];
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** More lines than anybody reads are counted instead of listed. */
const mostListed = 500;

const states = ['failed', 'left', 'older', 'known', 'replaced', 'added'] as const;

/** What became of each file, those that need somebody first. */
export function FileResults({ ended, results, onUndo, onClose }: FileResultsProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [ended]);
  const { counts, kind, passedOver } = ended;
  // A list that a portfolio was handed on with may have been taken over.
  const holdsIndex = results.some((one) => one.state === 'left' && one.what === 'portfolio');
  const changed = holdsIndex || counts.added + counts.replaced > 0;
  return (
    <section class="incoming" aria-labelledby="results-title">
      <h2 id="results-title" ref={heading} tabIndex={-1}>
        {t(`portfolio.files.${kind}`, { added: counts.added + counts.replaced })}
      </h2>
      {kind === 'cancelled' && <p>{t('portfolio.files.cancelledStays')}</p>}
      {states.map((state) => (
        <Results
          key={state}
          state={state}
          count={counts[state]}
          results={results.filter((one) => one.state === state)}
        />
      ))}
      {passedOver > 0 && (
        <p class="quiet">{t('portfolio.files.passedOver', { count: passedOver })}</p>
      )}
      <p class="buttons">
        {changed && (
          <button type="button" class="button-second" onClick={onUndo}>
            {t('portfolio.files.undo')}
          </button>
        )}
        <button type="button" class="button-quiet" onClick={onClose}>
          {t('portfolio.files.close')}
        </button>
      </p>
    </section>
  );
}

interface ResultsProps {
  readonly state: FileResult['state'];
  readonly count: number;
  readonly results: readonly FileResult[];
}

function Results({ state, count, results }: ResultsProps) {
  const { t } = useTranslator();
  if (count === 0) return null;
  return (
    <details open={state === 'failed' && count < 20}>
      <summary>{t(`portfolio.files.state.${state}`, { count })}</summary>
      <ul class="file-results">
        {results.slice(0, mostListed).map((one, index) => (
          // A path can occur twice: one PDF may carry two plans.
          <li key={index} data-problem={one.state === 'failed' ? one.problem.name : undefined}>
            <strong>{one.path}</strong>
            {one.state === 'failed' && (
              <p>{t(`problem.${one.problem.name}`, one.problem.values)}</p>
            )}
            {one.state === 'left' && one.what && <p>{t(`portfolio.files.what.${one.what}`)}</p>}
            {'altered' in one && one.altered && <p>{t('portfolio.files.altered')}</p>}
          </li>
        ))}
      </ul>
      {results.length > mostListed && (
        <p>{t('portfolio.files.more', { count: results.length - mostListed })}</p>
      )}
    </details>
  );
}
