import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import type { WriteOptions } from '../../exchange';
import { addRespondent, type Id, listColleagues, type Role, textLimits } from '../../model';
import { download, newId, now } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { writeFile } from '../app/writeFile';
import { nameRespondent } from './nameRespondent';
import { PartText } from './PartText';
import { writePart } from './writePart';

interface HandOverProps {
  readonly role: Role;
  readonly open: OpenAssessment;
}

type PartOptions = Omit<WriteOptions, 'writtenBy'>;

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
  // A text that was made for another is put away.
  const turn = useSignal(0);

  /** Whoever gets the part is listed from then on; P6: what is private stays here. */
  async function chooseColleague(): Promise<PartOptions> {
    const respondent = chosen.value === somebodyNew ? newId() : chosen.value;
    if (chosen.value === somebodyNew) {
      const given = { id: respondent, role, label: label.value };
      await open.change((one, at) => addRespondent(one, given, at));
    }
    chosen.value = respondent;
    return { privateNotes: false, writtenAt: now(), respondent };
  }

  async function handOver() {
    const options = await chooseColleague();
    const file = writeFile(open.assessment.value, options);
    download(file.bytes, file.name, file.type);
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
              turn.value += 1;
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
      <PartText
        key={turn.value}
        id={field('text')}
        make={async () => writePart(open.assessment.value, await chooseColleague(), translator)}
      />
    </details>
  );
}
