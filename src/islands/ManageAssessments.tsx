import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, ReadinessWheel, TranslatorContext, useTranslator } from '../components';
import { parseAssessmentFile } from '../exchange';
import { siteRoot, type Translator } from '../i18n';
import {
  type Assessment,
  buildReport,
  fail,
  type Instrument,
  type Outcome,
  type Problem,
  succeed,
} from '../model';
import { loadAppData, loadInstrument, translatorFor } from './app/loadData';
import { getStore } from './app/store';
import { addressOf } from './app/Trail';
import type { ScreenProps } from './app/WithAssessment';

/** One assessment of this device, ready for its line in the list. */
interface Line {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
}

interface ManageAssessmentsProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

type News = { readonly text: string; readonly removed?: Assessment };

/** What is on this device: go on, open a file, explore the example, remove with a way back. */
export function ManageAssessments({ locale, versions }: ManageAssessmentsProps) {
  const translator = useSignal<Translator | undefined>(undefined);
  const lines = useSignal<readonly Line[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);
  const news = useSignal<News | undefined>(undefined);

  useEffect(() => {
    let stop = () => {};
    async function follow() {
      const data = await loadAppData(locale);
      if (!data.ok) return;
      translator.value = translatorFor(locale, data.value);
      const store = await getStore();
      if (!store.ok) {
        problem.value = store.problem;
        return;
      }
      stop = store.value.watchAll(async (assessments) => {
        lines.value = await readLines(assessments, locale);
      });
    }
    void follow();
    return () => stop();
  }, [locale]);

  async function adopt(parsed: Outcome<Assessment>): Promise<Outcome<Assessment>> {
    const store = await getStore();
    const kept = !parsed.ok ? parsed : store.ok ? await store.value.absorb(parsed.value) : store;
    problem.value = kept.ok ? undefined : kept.problem;
    news.value = undefined;
    return kept;
  }

  async function openFile(event: Event) {
    const field = event.currentTarget;
    if (!(field instanceof HTMLInputElement)) return;
    const file = field.files?.[0];
    if (file === undefined) return;
    const known = withKnownInstrument(parseAssessmentFile(await bytesOf(file)), versions);
    const kept = await adopt(known);
    // The same file can be chosen again.
    field.value = '';
    if (kept.ok && translator.value) {
      news.value = { text: translator.value.t('home.opened', { site: kept.value.site.name }) };
    }
  }

  async function openExample() {
    const response = await fetch(`${siteRoot}examples/example.linkready`);
    const kept = await adopt(parseAssessmentFile(new Uint8Array(await response.arrayBuffer())));
    if (kept.ok) location.assign(addressOf(locale, 'results/', kept.value.id));
  }

  async function remove(assessment: Assessment) {
    const store = await getStore();
    if (!store.ok || translator.value === undefined) return;
    const removed = await store.value.remove(assessment.id);
    if (!removed.ok) {
      problem.value = removed.problem;
      return;
    }
    const text = translator.value.t('home.removed', { site: assessment.site.name });
    news.value = { text, removed: assessment };
  }

  if (translator.value === undefined) return <div class="loading" aria-busy="true" />;
  const { t } = translator.value;
  const removed = news.value?.removed;
  return (
    <TranslatorContext.Provider value={translator.value}>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div role="status">
        {news.value && (
          <p class="notice">
            {news.value.text}{' '}
            {removed && (
              <button type="button" class="button-quiet" onClick={() => adopt(succeed(removed))}>
                {t('home.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {lines.value.length > 0 && (
        <section aria-labelledby="saved-title">
          <h2 id="saved-title">{t('home.saved')}</h2>
          <ul class="saved-list">
            {lines.value.map((line) => (
              <SavedLine key={line.assessment.id} line={line} locale={locale} onRemove={remove} />
            ))}
          </ul>
        </section>
      )}
      <section class="buttons">
        <button type="button" class="button-second" onClick={openExample}>
          {t('home.example')}
        </button>
        <span class="quiet">{t('home.example.hint')}</span>
      </section>
      <div class="field open-file">
        <label for="open-file">{t('home.open')}</label>
        <p class="hint" id="open-file-hint">
          {t('home.open.hint')}
        </p>
        <input type="file" id="open-file" aria-describedby="open-file-hint" onChange={openFile} />
      </div>
    </TranslatorContext.Provider>
  );
}

interface SavedLineProps {
  readonly line: Line;
  readonly locale: string;
  readonly onRemove: (assessment: Assessment) => void;
}

function SavedLine({ line, locale, onRemove }: SavedLineProps) {
  const { t, date } = useTranslator();
  const { assessment, instrument } = line;
  const { site, round, id, example } = assessment;
  const report = buildReport(assessment, instrument);
  return (
    <li>
      <ReadinessWheel report={report} instrument={instrument} bare />
      <div>
        <h3>
          {site.name} {example && <span class="tag">{t('home.exampleTag')}</span>}
        </h3>
        <p class="quiet">
          {t('home.savedRound', { round: round.name, date: date(round.date) })}.{' '}
          {t('home.progress', { answered: report.answered.core, of: report.answered.of })}
        </p>
        <p class="buttons">
          <a href={addressOf(locale, 'answer/', id)}>{t('home.answer')}</a>
          <a href={addressOf(locale, 'results/', id)}>{t('home.results')}</a>
          <a href={addressOf(locale, 'plan/', id)}>{t('home.plan')}</a>
          <button type="button" class="button-quiet" onClick={() => onRemove(assessment)}>
            {t('home.remove')} <span class="visually-hidden">{site.name}</span>
          </button>
        </p>
      </div>
    </li>
  );
}

async function readLines(
  assessments: readonly Assessment[],
  locale: string,
): Promise<readonly Line[]> {
  const lines = await Promise.all(
    assessments.map(async (assessment) => {
      const instrument = await loadInstrument(assessment.instrument, locale);
      return instrument.ok ? [{ assessment, instrument: instrument.value }] : [];
    }),
  );
  return lines.flat();
}

/** A file made with an instrument this version of the app lacks is refused before it is kept. */
function withKnownInstrument(
  parsed: Outcome<Assessment>,
  versions: readonly string[],
): Outcome<Assessment> {
  if (!parsed.ok || versions.includes(parsed.value.instrument)) return parsed;
  return fail('fileInstrumentUnknown', { instrument: parsed.value.instrument });
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
