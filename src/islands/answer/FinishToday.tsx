import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { download, now } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { writeFile } from '../app/writeFile';
import { noteFileSaved } from '../yourData/saved';

interface FinishTodayProps {
  readonly open: OpenAssessment;
}

/** One file to go on from anywhere; private notes go along, since it is one's own. */
export function FinishToday({ open }: FinishTodayProps) {
  const { t } = useTranslator();
  const privateNotes = useSignal(true);
  const done = useSignal('');

  function save() {
    const { bytes, name, type } = writeFile(open.assessment.value, {
      privateNotes: privateNotes.value,
      writtenAt: now(),
    });
    download(bytes, name, type);
    void noteFileSaved(open.assessment.value.id);
    done.value = t('finish.done', { name });
  }

  return (
    <section class="finish" aria-labelledby="finish-title">
      <h2 id="finish-title">{t('finish.title')}</h2>
      <p>{t('finish.text')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={privateNotes.value}
          onChange={({ currentTarget }) => {
            privateNotes.value = currentTarget.checked;
          }}
        />
        {t('finish.private')}
      </label>
      <p class="buttons">
        <button type="button" class="button-second" onClick={save}>
          {t('finish.go')}
        </button>
      </p>
      <p role="status">{done.value}</p>
    </section>
  );
}
