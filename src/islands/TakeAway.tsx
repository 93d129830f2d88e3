import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../components';
import { actionPlan } from '../documents';
import type { Translator } from '../i18n';
import type { Problem } from '../model';
import { download, now } from './app/device';
import { loadFonts, loadReferences } from './app/loadData';
import type { OpenAssessment } from './app/openAssessment';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { writeFile } from './app/writeFile';

/** Documents and files made on this device. */
export function TakeAway({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="documents">
      {(open) => <Documents open={open} />}
    </WithAssessment>
  );
}

interface OpenProps {
  readonly open: OpenAssessment;
}

function Documents({ open }: OpenProps) {
  const { t } = useTranslator();
  return (
    <>
      <h1>{t('documents.title')}</h1>
      <PlanDocument open={open} />
      <WholeFile open={open} />
    </>
  );
}

function PlanDocument({ open }: OpenProps) {
  const translator = useTranslator();
  const { t } = translator;
  const names = useSignal(false);
  const making = useSignal(false);
  const done = useSignal<readonly string[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);

  async function make() {
    if (making.value) return;
    making.value = true;
    problem.value = undefined;
    done.value = [];
    try {
      done.value = await downloadPlan(open, translator, names.value);
    } catch (reason) {
      // Said plainly, and kept in the console for whoever looks after the app.
      console.error(reason);
      problem.value = { name: 'documentFailed' };
    }
    making.value = false;
  }

  return (
    <section aria-labelledby="pdf-title">
      <h2 id="pdf-title">{t('documents.pdf')}</h2>
      <p>{t('documents.pdf.text')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={names.value}
          onChange={(event) => {
            names.value = event.currentTarget.checked;
          }}
        />
        {t('documents.pdf.names')}
      </label>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <p class="buttons">
        <button type="button" class="button" onClick={make} aria-disabled={making.value}>
          {t(making.value ? 'documents.pdf.making' : 'documents.pdf.go')}
        </button>
      </p>
      <div role="status">
        {done.value.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

/** Makes the PDF and hands it over; what to tell the person comes back. */
async function downloadPlan(
  { report, instrument }: OpenAssessment,
  translator: Translator,
  showOwnerNames: boolean,
): Promise<readonly string[]> {
  const { t } = translator;
  const [fonts, references] = await Promise.all([loadFonts(), loadReferences()]);
  const document = await actionPlan.write({
    report: report.value,
    instrument,
    translator,
    references,
    fonts,
    writtenAt: now(),
    showOwnerNames,
  });
  const name = actionPlan.nameFile(report.value, translator);
  download(document.bytes, name, actionPlan.mediaType);
  const size = Math.ceil(document.bytes.length / 1024);
  const done = t('documents.pdf.done', { name, size });
  const missing = document.missingCharacters.map(({ character }) => character);
  if (missing.length === 0) return [done];
  const characters = missing.slice(0, 20).join(' ');
  return [done, t('documents.pdf.missing', { count: missing.length, characters })];
}

function WholeFile({ open }: OpenProps) {
  const { t } = useTranslator();
  const privateNotes = useSignal(false);
  const done = useSignal('');

  function save() {
    const written = writeFile(open.assessment.value, {
      privateNotes: privateNotes.value,
      writtenAt: now(),
    });
    download(written.bytes, written.name, written.type);
    const size = Math.ceil(written.bytes.length / 1024);
    done.value = t('documents.file.done', { name: written.name, size });
  }

  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">{t('documents.file')}</h2>
      <p>{t('documents.file.text')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={privateNotes.value}
          onChange={(event) => {
            privateNotes.value = event.currentTarget.checked;
          }}
        />
        {t('documents.file.private')}
      </label>
      <p class="hint">{t('documents.file.private.hint')}</p>
      <p class="buttons">
        <button type="button" class="button-second" onClick={save}>
          {t('documents.file.go')}
        </button>
      </p>
      <p role="status">{done.value}</p>
    </section>
  );
}
