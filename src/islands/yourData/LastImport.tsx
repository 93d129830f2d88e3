import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import { type Outcome, type Problem, succeed } from '../../model';
import type { Import } from '../../storage';
import { dayOf, now } from '../app/device';
import { getStore } from '../app/store';
import { getPortfolios } from '../portfolio/portfolioStore';
import { undoPortfolios } from './portfolios/undoPortfolios';
import { daysBetween } from './saved';

interface LastImportProps {
  /** Offered only for so many days; absent for as long as it can be undone. */
  readonly forDays?: number;
  /** What to say where there is nothing to undo; absent to say nothing. */
  readonly whenNone?: string;
}

/** Names of files that are told one by one; more are counted. */
const namedFiles = 3;

/** The last import, with the way back, also after the page was left. */
export function LastImport({ forDays, whenNone }: LastImportProps) {
  const { t } = useTranslator();
  const last = useSignal<Import | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const said = useSignal('');
  useEffect(() => {
    let stop = () => {};
    void getStore().then((store) => {
      if (!store.ok) return;
      stop = store.value.watchLastImport((found) => {
        last.value = found;
      });
    });
    return () => stop();
  }, []);

  async function undo({ id, portfolios }: Import) {
    const store = await getStore();
    const undone = store.ok ? await store.value.undoImport(id) : store;
    const rest = undone.ok ? await undoRest(portfolios) : undone;
    problem.value = rest.ok ? undefined : rest.problem;
    if (!undone.ok || !rest.ok) return;
    const out = portfolios.length - rest.value;
    said.value = [
      t('import.undone', { ...undone.value }),
      t('import.undone.portfolios', { out, kept: rest.value }),
    ].join(' ');
  }

  const found = last.value;
  const isOffered = found !== undefined && (forDays === undefined || isEarlier(found, forDays));
  return (
    <>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {isOffered && <Offer last={found} onUndo={() => undo(found)} />}
      {!isOffered && whenNone !== undefined && said.value === '' && <p>{whenNone}</p>}
      <div role="status">{said.value !== '' && <p class="notice">{said.value}</p>}</div>
    </>
  );
}

/** Portfolios that came with it are in a database of their own. @returns how many stay. */
async function undoRest(restored: Import['portfolios']): Promise<Outcome<number>> {
  if (restored.length === 0) return succeed(0);
  const store = await getPortfolios();
  return store.ok ? undoPortfolios(store.value, restored) : store;
}

/** What came in on the page that is open is told there already. */
function isEarlier({ at }: Import, forDays: number): boolean {
  return at < new Date(performance.timeOrigin).toISOString() && daysBetween(at, now()) < forDays;
}

interface OfferProps {
  readonly last: Import;
  readonly onUndo: () => Promise<void>;
}

function Offer({ last, onUndo }: OfferProps) {
  const { t, date, list } = useTranslator();
  const { kind, at, files, added, changed, since, portfolios } = last;
  const named = files.slice(0, namedFiles);
  const more = files.length - named.length;
  const names = list([...named, ...(more > 0 ? [t('import.more', { count: more })] : [])]);
  return (
    <div class="last-import">
      <p>
        {t('import.came', {
          kind,
          date: date(dayOf(at)),
          files: names,
          added: added.length,
          changed: changed.length,
        })}{' '}
        {portfolios.length > 0 && t('import.portfolios', { count: portfolios.length })}
      </p>
      {since.length > 0 && <p>{t('import.since', { count: since.length })}</p>}
      <p class="buttons">
        <button type="button" class="button-second" onClick={onUndo}>
          {t('import.undo')}
        </button>
      </p>
    </div>
  );
}
