import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import type { Problem } from '../../model';
import type { Import } from '../../storage';
import { dayOf, now } from '../app/device';
import { getStore } from '../app/store';
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

  async function undo(id: number) {
    const store = await getStore();
    const undone = store.ok ? await store.value.undoImport(id) : store;
    problem.value = undone.ok ? undefined : undone.problem;
    said.value = undone.ok ? t('import.undone', { ...undone.value }) : '';
  }

  const found = last.value;
  const isOffered = found !== undefined && (forDays === undefined || isEarlier(found, forDays));
  return (
    <>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {isOffered && <Offer last={found} onUndo={() => undo(found.id)} />}
      {!isOffered && whenNone !== undefined && said.value === '' && <p>{whenNone}</p>}
      <div role="status">{said.value !== '' && <p class="notice">{said.value}</p>}</div>
    </>
  );
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
  const { kind, at, files, added, changed, since } = last;
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
        })}
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
