import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { Assessment } from '../../model';
import type { ListedPortfolio, RestoreMode } from '../../storage';
import { dayOf } from '../app/device';
import type { ComparedBackup } from './compareBackup';
import type { CheckedPortfolios } from './portfolios/checkPortfolios';
import { PlansProgress } from './portfolios/PlansProgress';
import { PortfolioLines } from './portfolios/PortfolioLines';
import type { PlanProgress } from './portfolios/portfolioOrders';

interface RestorePreviewProps {
  readonly compared: ComparedBackup;
  readonly portfolios: CheckedPortfolios;
  /** Portfolios of this device that the backup does not have. */
  readonly onlyHere: readonly ListedPortfolio[];
  readonly writtenAt: string;
  /** How far bringing portfolios in is. */
  readonly progress: ReadonlySignal<PlanProgress | undefined>;
  readonly onRestore: (mode: RestoreMode) => Promise<void>;
  readonly onLeave: () => void;
}

/** What a backup would do, site by site, before it does anything. */
export function RestorePreview(props: RestorePreviewProps) {
  const { compared, portfolios, onlyHere, writtenAt, progress, onRestore, onLeave } = props;
  const { t, date } = useTranslator();
  const mode = useSignal<RestoreMode>('merge');
  const busy = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { entries, refused, unknown, content } = compared;
  const { workshops } = content;

  async function go() {
    if (busy.value) return;
    busy.value = true;
    await onRestore(mode.value);
    busy.value = false;
  }

  return (
    <section class="incoming" aria-labelledby="preview-title">
      <h3 id="preview-title" ref={heading} tabIndex={-1}>
        {t('restore.preview', { date: date(dayOf(writtenAt)) })}
      </h3>
      <Entries compared={compared} mode={mode.value} />
      {workshops.length > 0 && <p>{t('restore.workshops', { count: workshops.length })}</p>}
      <PortfolioLines portfolios={portfolios} onlyHere={onlyHere} mode={mode.value} />
      {refused.length > 0 && (
        <>
          <p>{t('restore.refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ name, problem }, index) => (
              <li key={`${index} ${name}`}>
                {name}: {t(`problem.${problem.name}`, problem.values)}
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && <p>{t('restore.unknown', { parts: unknown.join(', ') })}</p>}
      <fieldset class="tick-field">
        <legend>{t('restore.how')}</legend>
        {(['merge', 'replace'] as const).map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name="restore-mode"
              checked={mode.value === one}
              onChange={() => {
                mode.value = one;
              }}
            />
            {t(`restore.how.${one}`)}
          </label>
        ))}
        <p class="hint">{t(`restore.how.${mode.value}.hint`)}</p>
        {mode.value === 'replace' && portfolios.checked.length + onlyHere.length > 0 && (
          <p class="hint">{t('restore.how.replace.portfolios')}</p>
        )}
      </fieldset>
      <p class="buttons">
        <button type="button" class="button" aria-disabled={busy.value} onClick={go}>
          {t(mode.value === 'merge' ? 'restore.go' : 'restore.go.replace')}
        </button>
        <button type="button" class="button-second" onClick={onLeave}>
          {t('incoming.leave')}
        </button>
      </p>
      <PlansProgress label={t('restore.writing')} progress={progress} />
      {entries.length + portfolios.checked.length === 0 && <p>{t('restore.empty')}</p>}
    </section>
  );
}

interface EntriesProps {
  readonly compared: ComparedBackup;
  readonly mode: RestoreMode;
}

/** Every site and round by what becomes of it; long lists stay folded. */
function Entries({ compared: { entries, onlyHere }, mode }: EntriesProps) {
  const isReplacing = mode === 'replace';
  const groups: readonly (readonly [
    'new' | 'changes' | 'same' | 'goes' | 'stays',
    readonly Assessment[],
  ])[] = [
    ['new', pick('new')],
    ['changes', isReplacing ? replaced(true) : pick('changes')],
    ['same', isReplacing ? replaced(false) : pick('same')],
    [isReplacing ? 'goes' : 'stays', onlyHere],
  ];
  function pick(state: 'new' | 'changes' | 'same'): readonly Assessment[] {
    return entries.filter((one) => one.state === state).map(({ assessment }) => assessment);
  }
  function replaced(changes: boolean): readonly Assessment[] {
    return entries
      .filter(({ state, differs }) => state !== 'new' && differs === changes)
      .map(({ assessment }) => assessment);
  }
  return (
    <>
      {groups.map(([state, some]) =>
        some.length === 0 ? null : <Group key={state} state={state} assessments={some} />,
      )}
    </>
  );
}

/** From this many on a list is folded. */
const many = 8;

interface GroupProps {
  readonly state: 'new' | 'changes' | 'same' | 'goes' | 'stays';
  readonly assessments: readonly Assessment[];
}

function Group({ state, assessments }: GroupProps) {
  const { t, date } = useTranslator();
  const title = t(`restore.group.${state}`, { count: assessments.length });
  const lines = (
    <ul>
      {assessments.map(({ id, site, round }) => (
        <li key={id}>
          {site.name}, {t('home.savedRound', { round: round.name, date: date(round.date) })}
        </li>
      ))}
    </ul>
  );
  if (assessments.length < many) {
    return (
      <>
        <p>{title}</p>
        {lines}
      </>
    );
  }
  return (
    <details>
      <summary>{title}</summary>
      {lines}
    </details>
  );
}
