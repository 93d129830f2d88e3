import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { placeSteps, type WallView, wallViews } from '../../../model';
import { now } from '../../app/device';
import { agendaOf } from '../agendaOf';
import { clockOf, secondsLeft, writeSeconds } from '../clock';
import { useSeconds } from '../useSeconds';
import { addressOfWorkshop } from '../workshopAddress';
import type { Run } from './useRun';

/** Where the day is, the clock, and what the wall shows. */
export function RunBar({ run }: { readonly run: Run }) {
  return (
    <div class="workshop-bar">
      <Step run={run} />
      <Clock run={run} />
      <WallControls run={run} />
    </div>
  );
}

interface BarProps {
  readonly run: Run;
}

/** The wall shows with each step what it needs; the one who leads can show something else. */
const viewOfStep = {
  welcome: 'agenda',
  rate: 'join',
  break: 'agenda',
  safety: 'item',
  talk: 'item',
  plan: 'plan',
  close: 'plan',
} as const satisfies Readonly<Record<string, WallView>>;

function Step({ run }: BarProps) {
  const { t } = useTranslator();
  const { open } = run;
  const steps = placeSteps(agendaOf(open.workshop.value, open.instrument));
  const at = Math.min(run.place.value.step ?? 0, steps.length - 1);
  const step = steps[at];
  if (step === undefined) return null;
  const { begins } = open.workshop.value.sitting;

  function goTo(place: number) {
    const next = steps[place];
    if (next === undefined) return;
    run.show({
      step: place,
      view: viewOfStep[next.kind],
      timer: { startedAt: now(), seconds: next.minutes * 60 },
    });
  }
  return (
    <div class="workshop-step">
      <p class="workshop-step-now">
        <strong>{t(`workshop.step.${step.kind}`)}</strong>{' '}
        <span class="quiet">
          {t('workshop.step.of', {
            number: at + 1,
            of: steps.length,
            from: clockOf(begins, step.from),
            to: clockOf(begins, step.to),
          })}
        </span>
      </p>
      <p class="buttons">
        {at > 0 && (
          <button type="button" class="button-quiet" onClick={() => goTo(at - 1)}>
            {t('workshop.step.back')}
          </button>
        )}
        {steps[at + 1] && (
          <button type="button" class="button-second" onClick={() => goTo(at + 1)}>
            {t('workshop.step.next', {
              step: t(`workshop.step.${steps[at + 1]?.kind ?? 'close'}`),
            })}
          </button>
        )}
      </p>
    </div>
  );
}

function Clock({ run }: BarProps) {
  const { t } = useTranslator();
  const time = useSeconds();
  const { timer } = run.place.value;
  const left = timer && secondsLeft(timer, time.value);

  function start(seconds: number) {
    run.show({ timer: { startedAt: now(), seconds } });
  }
  function toggle() {
    if (timer === undefined || left === undefined) start(300);
    else if (timer.pausedAt === undefined) run.show({ timer: { ...timer, pausedAt: now() } });
    else start(left);
  }
  return (
    <div class="workshop-clock">
      <p class={`workshop-time ${left !== undefined && left < 0 ? 'is-over' : ''}`}>
        <span class="visually-hidden">{t('workshop.timer.left')}</span>{' '}
        {left === undefined ? '–' : writeSeconds(left)}
      </p>
      <p class="buttons">
        <button type="button" class="button-second" onClick={toggle}>
          {t(
            timer !== undefined && timer.pausedAt === undefined
              ? 'workshop.timer.pause'
              : 'workshop.timer.go',
          )}
        </button>
        <button
          type="button"
          class="button-quiet"
          onClick={() =>
            timer === undefined
              ? start(60)
              : run.show({ timer: { ...timer, seconds: timer.seconds + 60 } })
          }
        >
          {t('workshop.timer.more')}
        </button>
        {timer && (
          <button type="button" class="button-quiet" onClick={() => run.show({ timer: undefined })}>
            {t('workshop.timer.off')}
          </button>
        )}
      </p>
    </div>
  );
}

function WallControls({ run }: BarProps) {
  const { t } = useTranslator();
  const opened = useSignal(false);
  const { id } = run.open.workshop.value;
  const address = addressOfWorkshop(run.open.locale, 'wall', id);
  return (
    <div class="workshop-wall-controls">
      <label for="wall-view">{t('workshop.wall.shows')}</label>
      <select
        id="wall-view"
        value={run.place.value.view}
        onChange={({ currentTarget }) => {
          const view = wallViews.find((one) => one === currentTarget.value);
          if (view) run.show({ view });
        }}
      >
        {wallViews.map((view) => (
          <option key={view} value={view}>
            {t(`workshop.wall.${view}`)}
          </option>
        ))}
      </select>
      <p class="buttons">
        <a
          href={address}
          target="linkready-wall"
          onClick={() => {
            opened.value = true;
          }}
        >
          {t('workshop.wall.open')}
        </a>
        <a href={`${address}&here=1`}>{t('workshop.wall.here')}</a>
      </p>
      {opened.value && <p class="hint">{t('workshop.wall.move')}</p>}
    </div>
  );
}
