import { useSignal } from '@preact/signals';
import { ProblemNotice, TranslatorContext } from '../components';
import { parseAssessmentFile } from '../exchange';
import { siteRoot, type Translator } from '../i18n';
import { type Assessment, fail, type Outcome, succeed } from '../model';
import { addressOf } from './app/Trail';
import type { ScreenProps } from './app/WithAssessment';
import { SavedLine } from './home/SavedLine';
import { type SavedAssessments, useSavedAssessments } from './home/useSavedAssessments';

interface ManageAssessmentsProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

/** What was just done, said once, with the way back where there is one. */
type News = { readonly text: string; readonly removed?: Assessment };

/** What is on this device: go on, open a file, explore the example, remove with a way back. */
export function ManageAssessments(props: ManageAssessmentsProps) {
  const saved = useSavedAssessments(props.locale);
  if (saved.translator.value === undefined) return <div class="loading" aria-busy="true" />;
  return <Saved {...props} saved={saved} translator={saved.translator.value} />;
}

interface SavedProps extends ManageAssessmentsProps {
  readonly saved: SavedAssessments;
  readonly translator: Translator;
}

function Saved({ locale, versions, saved, translator }: SavedProps) {
  const { t } = translator;
  const news = useSignal<News | undefined>(undefined);

  async function openFile(file: File) {
    const parsed = parseAssessmentFile(new Uint8Array(await file.arrayBuffer()));
    const kept = await saved.absorb(withKnownInstrument(parsed, versions));
    news.value = kept.ok ? { text: t('home.opened', { site: kept.value.site.name }) } : undefined;
  }

  async function remove(assessment: Assessment) {
    const removed = await saved.remove(assessment);
    if (!removed.ok) return;
    const text = t('home.removed', { site: assessment.site.name });
    news.value = { text, removed: removed.value };
  }

  async function putBack(assessment: Assessment) {
    await saved.absorb(succeed(assessment));
    news.value = undefined;
  }

  return (
    <TranslatorContext.Provider value={translator}>
      {saved.problem.value && <ProblemNotice problem={saved.problem.value} />}
      <div role="status">
        {news.value && <NewsLine news={news.value} translator={translator} onPutBack={putBack} />}
      </div>
      {saved.lines.value.length > 0 && (
        <section aria-labelledby="saved-title">
          <h2 id="saved-title">{t('home.saved')}</h2>
          <ul class="saved-list">
            {saved.lines.value.map((line) => (
              <SavedLine key={line.assessment.id} line={line} locale={locale} onRemove={remove} />
            ))}
          </ul>
        </section>
      )}
      <Example locale={locale} saved={saved} translator={translator} />
      <OpenFile translator={translator} onFile={openFile} />
    </TranslatorContext.Provider>
  );
}

interface NewsLineProps {
  readonly news: News;
  readonly translator: Translator;
  readonly onPutBack: (assessment: Assessment) => void;
}

function NewsLine({ news, translator, onPutBack }: NewsLineProps) {
  const { removed } = news;
  return (
    <p class="notice">
      {news.text}{' '}
      {removed && (
        <button type="button" class="button-quiet" onClick={() => onPutBack(removed)}>
          {translator.t('home.undo')}
        </button>
      )}
    </p>
  );
}

function Example({ locale, saved, translator }: Omit<SavedProps, 'version' | 'versions'>) {
  const { t } = translator;
  async function open() {
    const response = await fetch(`${siteRoot}examples/example.linkready`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const kept = await saved.absorb(parseAssessmentFile(bytes));
    if (kept.ok) location.assign(addressOf(locale, 'results/', kept.value.id));
  }
  return (
    <section class="buttons">
      <button type="button" class="button-second" onClick={open}>
        {t('home.example')}
      </button>
      <span class="quiet">{t('home.example.hint')}</span>
    </section>
  );
}

interface OpenFileProps {
  readonly translator: Translator;
  readonly onFile: (file: File) => Promise<void>;
}

function OpenFile({ translator, onFile }: OpenFileProps) {
  const { t } = translator;
  async function choose({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }) {
    const file = field.files?.[0];
    if (file === undefined) return;
    await onFile(file);
    // The same file can be chosen again.
    field.value = '';
  }
  return (
    <div class="field open-file">
      <label for="open-file">{t('home.open')}</label>
      <p class="hint" id="open-file-hint">
        {t('home.open.hint')}
      </p>
      <input type="file" id="open-file" aria-describedby="open-file-hint" onChange={choose} />
    </div>
  );
}

/** A file made with an instrument this version of the app lacks is refused before it is kept. */
function withKnownInstrument(
  parsed: Outcome<Assessment>,
  versions: readonly string[],
): Outcome<Assessment> {
  if (!parsed.ok || versions.includes(parsed.value.instrument)) return parsed;
  return fail('fileInstrumentUnknown', { instrument: parsed.value.instrument });
}
