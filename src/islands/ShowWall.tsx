import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../components';
import { findProgress, placeSteps, type WallView } from '../model';
import { stateInAddress } from './app/device';
import type { ScreenProps } from './app/WithAssessment';
import { agendaOf } from './workshop/agendaOf';
import { secondsLeft, writeSeconds } from './workshop/clock';
import type { OpenWorkshop } from './workshop/openWorkshop';
import { isTyping } from './workshop/run/answerKeys';
import { type Run, useRun } from './workshop/run/useRun';
import { useSeconds } from './workshop/useSeconds';
import { WithWorkshop } from './workshop/WithWorkshop';
import { WallAgenda } from './workshop/wall/WallAgenda';
import { WallDomain } from './workshop/wall/WallDomain';
import { WallItem } from './workshop/wall/WallItem';
import { WallJoin } from './workshop/wall/WallJoin';
import { WallPlan } from './workshop/wall/WallPlan';
import { addressOfWorkshop, keepInAddress } from './workshop/workshopAddress';

/** What the room sees: driven from another window of this laptop, or from here by keys. */
export function ShowWall({ locale }: ScreenProps) {
  return (
    <WithWorkshop locale={locale} place="wall">
      {(open) => <Wall open={open} />}
    </WithWorkshop>
  );
}

const themes = ['light', 'dark'] as const;

function Wall({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const run = useRun(open);
  const wall = useRef<HTMLElement>(null);
  const theme = useSignal(themes.find((one) => one === stateInAddress('theme')) ?? 'light');
  const { view } = run.place.value;
  // Keys act while focus is here, so it begins here.
  useEffect(() => wall.current?.focus(), []);

  function press(event: KeyboardEvent) {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight') run.step(1);
    else if (event.key === 'ArrowLeft') run.step(-1);
    else if (event.key === 'b') run.show({ view: view === 'nothing' ? 'item' : 'nothing' });
    else if (event.key === 'r') revealWhole(run);
    else if (event.key === 's') run.show({ view: view === 'spread' ? 'item' : 'spread' });
    else if (event.key === 'f') void fillScreen(wall.current);
    else return;
    event.preventDefault();
  }
  return (
    <section
      ref={wall}
      class={`wall wall-${theme.value}`}
      aria-label={t('wall.title')}
      tabIndex={-1}
      onKeyDown={press}
      data-view={view}
    >
      <WallHead run={run} />
      <div class="wall-body">
        <WallBody run={run} view={view} />
      </div>
      <p class="wall-controls">
        <button type="button" onClick={() => void fillScreen(wall.current)}>
          {t('wall.fill')}
        </button>
        <button
          type="button"
          onClick={() => {
            theme.value = theme.value === 'light' ? 'dark' : 'light';
            keepInAddress('theme', theme.value);
          }}
        >
          {t(theme.value === 'light' ? 'wall.dark' : 'wall.light')}
        </button>
        <a href={addressOfWorkshop(open.locale, 'run', open.workshop.value.id)}>{t('wall.back')}</a>
        <span>{t('wall.keys')}</span>
      </p>
    </section>
  );
}

/** Reveals the item on the wall once everybody is in; who is missing is said on the laptop's screen. */
function revealWhole({ open, item, tables, reveal }: Run): void {
  const id = item.peek()?.id;
  if (id === undefined) return;
  const progress = tables.peek().map((table) => findProgress(open.workshop.peek(), id, table.id));
  const isWhole = progress.every(({ answered, people }) => answered >= people);
  if (isWhole && progress.some(({ answered }) => answered > 0)) reveal([id]);
}

async function fillScreen(wall: HTMLElement | null): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await wall?.requestFullscreen();
  } catch {
    // Where a browser has no full screen, the window can be made large by hand.
  }
}

function WallHead({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const time = useSeconds();
  const { sitting, example } = run.open.workshop.value;
  const { step = 0, timer } = run.place.value;
  const steps = placeSteps(agendaOf(run.open.workshop.value, run.open.instrument));
  const now = steps[step];
  const left = timer && secondsLeft(timer, time.value);
  return (
    <div class="wall-head">
      <h1>
        {sitting.title} {example && <span class="tag">{t('workshop.rehearsal')}</span>}
      </h1>
      <p>{now && t(`workshop.step.${now.kind}`)}</p>
      {left !== undefined && (
        <p class={`wall-time ${left < 0 ? 'is-over' : ''}`} role="timer">
          {writeSeconds(left)}
        </p>
      )}
    </div>
  );
}

function WallBody({ run, view }: { readonly run: Run; readonly view: WallView }) {
  if (view === 'agenda') return <WallAgenda run={run} />;
  if (view === 'join') return <WallJoin run={run} />;
  if (view === 'item') return <WallItem run={run} spread={false} />;
  if (view === 'spread') return <WallItem run={run} spread />;
  if (view === 'domain') return <WallDomain run={run} />;
  if (view === 'plan') return <WallPlan run={run} />;
  return null;
}
