import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { addRespondent, type Id, listColleagues, type Role, textLimits } from '../../model';
import { download, newId, now } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { writeFile } from '../app/writeFile';
import { nameRespondent } from './nameRespondent';

interface HandOverProps {
  readonly role: Role;
  readonly open: OpenAssessment;
}

const somebodyNew = '';

/** A role's part as a file: whoever opens it answers as the respondent it names. */
export function HandOver({ role, open }: HandOverProps) {
  const translator = useTranslator();
  const { t } = translator;
  const assessment = open.assessment.value;
  const colleagues = listColleagues(assessment)
    .filter((one) => one.role === role && one.id !== open.respondent.value?.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const chosen = useSignal<Id>(colleagues[0]?.id ?? somebodyNew);
  const label = useSignal('');
  const done = useSignal('');

  async function handOver() {
    const id = chosen.value === somebodyNew ? newId() : chosen.value;
    if (chosen.value === somebodyNew) {
      const given = { id, role, label: label.value };
      await open.change((one, at) => addRespondent(one, given, at));
    }
    const file = writeFile(open.assessment.value, {
      // P6: what is private stays here, whoever gets a part.
      privateNotes: false,
      writtenAt: now(),
      respondent: id,
    });
    download(file.bytes, file.name, file.type);
    chosen.value = id;
    done.value = t('handOver.done', { name: file.name });
  }

  const field = (name: string) => `hand-over-${role}-${name}`;
  return (
    <details class="no-print">
      <summary>{t('handOver.title')}</summary>
      <p>{t('handOver.text')}</p>
      {colleagues.length > 0 && (
        <div class="field">
          <label for={field('who')}>{t('handOver.who')}</label>
          <select
            id={field('who')}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value;
            }}
          >
            {colleagues.map((one) => (
              <option key={one.id} value={one.id} selected={one.id === chosen.value}>
                {nameRespondent(translator, assessment, one)}
              </option>
            ))}
            <option value={somebodyNew} selected={chosen.value === somebodyNew}>
              {t('handOver.new')}
            </option>
          </select>
        </div>
      )}
      {chosen.value === somebodyNew && (
        <div class="field">
          <label for={field('label')}>{t('people.label')}</label>
          <p class="hint" id={field('hint')}>
            {t('people.label.hint')}
          </p>
          <input
            id={field('label')}
            aria-describedby={field('hint')}
            maxLength={textLimits.name}
            value={label.value}
            onInput={({ currentTarget }) => {
              label.value = currentTarget.value;
            }}
          />
        </div>
      )}
      <p class="buttons">
        <button type="button" class="button-second" onClick={handOver}>
          {t('handOver.go', { role: t(`role.${role}`) })}
        </button>
      </p>
      <p role="status">{done.value}</p>
    </details>
  );
}
