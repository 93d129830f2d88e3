import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../components';
import { titleAction } from '../i18n';
import { type CarryDecision, type ItemId, type Problem, textLimits } from '../model';
import { newId, now, today } from './app/device';
import type { OpenAssessment } from './app/openAssessment';
import { getStore } from './app/store';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { ChangeReview } from './sites/ChangeReview';
import { createNextRound } from './sites/createNextRound';
import { findNewerVersion, type NewerVersion } from './sites/findNewerVersion';

interface StartRoundProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

/** The next round of a site: what moves on is shown before it does. */
export function StartRound({ locale, versions }: StartRoundProps) {
  return (
    <WithAssessment locale={locale} place="aside">
      {(open) => <RoundForm locale={locale} versions={versions} open={open} />}
    </WithAssessment>
  );
}

interface RoundFormProps {
  readonly locale: string;
  readonly versions: readonly string[];
  readonly open: OpenAssessment;
}

function RoundForm({ locale, versions, open }: RoundFormProps) {
  const translator = useTranslator();
  const { t } = translator;
  const assessment = open.assessment.value;
  const name = useNextName(assessment.site.id, (number) => t('round.name.usual', { number }));
  const date = useSignal(today());
  const notes = useSignal(true);
  const answers = useSignal(false);
  const newer = useSignal<NewerVersion | undefined>(undefined);
  const moves = useSignal(true);
  const decisions = useSignal<Readonly<Record<ItemId, CarryDecision>>>({});
  const problem = useSignal<Problem | undefined>(undefined);

  useEffect(() => {
    void findNewerVersion(open.instrument, versions, locale).then((found) => {
      newer.value = found;
    });
  }, []);

  async function start(event: SubmitEvent) {
    event.preventDefault();
    const next = createNextRound(
      { assessment, instrument: open.instrument, report: open.report.value },
      {
        name: name.value.trim() || t('round.name.usual', { number: 2 }),
        date: date.value || today(),
        notes: notes.value,
        answers: answers.value,
        newer: moves.value ? newer.value : undefined,
        decisions: decisions.value,
      },
      translator,
      { now: now(), ids: { assessment: newId(), round: newId() } },
    );
    const store = await getStore();
    const saved = store.ok ? await store.value.saveNew(next) : store;
    if (saved.ok) location.assign(addressOf(locale, 'answer/', next.id));
    else problem.value = saved.problem;
  }

  return (
    <>
      <h1>{t('round.title')}</h1>
      <p class="lead">{t('round.lead', { round: assessment.round.name })}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <form onSubmit={start} noValidate autocomplete="off">
        <TextField id="round-name" label={t('start.round')} text={name} />
        <TextField id="round-date" label={t('start.date')} text={date} type="date" />
        <Tick label={t('round.notes')} hint={t('round.notes.hint')} ticked={notes} />
        <Tick label={t('round.answers')} hint={t('round.answers.hint')} ticked={answers} />
        {newer.value && (
          <Versions former={assessment.instrument} newer={newer.value} moves={moves} />
        )}
        {newer.value && moves.value && (
          <ChangeReview
            newer={newer.value}
            report={open.report.value}
            answers={answers.value}
            decisions={decisions}
          />
        )}
        <MovingOn open={open} />
        <p class="buttons">
          <button type="submit" class="button">
            {t('round.go')}
          </button>
        </p>
      </form>
    </>
  );
}

/** The usual name of a site's next round: one number more than the rounds that are here. */
function useNextName(site: string, nameOf: (number: number) => string): Signal<string> {
  const name = useSignal(nameOf(2));
  useEffect(() => {
    void getStore().then(async (store) => {
      const list = store.ok ? await store.value.list() : store;
      if (!list.ok || name.value !== nameOf(2)) return;
      name.value = nameOf(list.value.filter((one) => one.site === site).length + 1);
    });
  }, []);
  return name;
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly text: Signal<string>;
  readonly type?: 'text' | 'date';
}

function TextField({ id, label, text, type = 'text' }: TextFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={text.value}
        maxLength={textLimits.siteField}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly hint: string;
  readonly ticked: Signal<boolean>;
}

function Tick({ label, hint, ticked }: TickProps) {
  return (
    <div class="tick-field">
      <label class="tick">
        <input
          type="checkbox"
          checked={ticked.value}
          onChange={({ currentTarget }) => {
            ticked.value = currentTarget.checked;
          }}
        />
        {label}
      </label>
      <p class="hint">{hint}</p>
    </div>
  );
}

interface VersionsProps {
  readonly former: string;
  readonly newer: NewerVersion;
  readonly moves: Signal<boolean>;
}

/** Whether to move to the newer questions: nothing does so by itself. */
function Versions({ former, newer, moves }: VersionsProps) {
  const { t } = useTranslator();
  const { version } = newer.instrument;
  return (
    <fieldset class="tick-field">
      <legend>{t('round.version', { version })}</legend>
      <p class="hint">{t('round.version.hint', { former })}</p>
      {[true, false].map((move) => (
        <label key={String(move)} class="tick">
          <input
            type="radio"
            name="version"
            checked={moves.value === move}
            onChange={() => {
              moves.value = move;
            }}
          />
          {move ? t('round.version.move', { version }) : t('round.version.stay', { former })}
        </label>
      ))}
    </fieldset>
  );
}

/** What of the plan lives on in the next round, and what stays behind. */
function MovingOn({ open }: { readonly open: OpenAssessment }) {
  const translator = useTranslator();
  const { t } = translator;
  const plan = open.report.value.plan;
  const live = plan.filter(({ status }) => status === 'notStarted' || status === 'inProgress');
  const finished = plan.length - live.length;
  return (
    <section aria-labelledby="moving-title">
      <h2 id="moving-title">{t('round.moving', { count: live.length })}</h2>
      {live.length > 0 && (
        <ul>
          {live.map((action) => (
            <li key={action.id}>
              {titleAction(translator, open.instrument, action)}{' '}
              <span class="quiet">({t(`status.${action.status}`)})</span>
            </li>
          ))}
        </ul>
      )}
      {finished > 0 && <p>{t('round.finished', { count: finished })}</p>}
      <p class="quiet">{t('round.stays', { round: open.assessment.value.round.name })}</p>
    </section>
  );
}
