import { SavedField, useTranslator } from '../../components';
import {
  type Action,
  type ActionDetails,
  findAction,
  findNote,
  type NoteAudience,
  recordNote,
  textLimits,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { ActionCalendar } from './ActionCalendar';
import { nameById } from './nameById';
import { StatusHistory } from './StatusHistory';

interface ActionMoreProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  readonly title: string;
  readonly onChange: (change: ActionDetails) => void;
}

/** What an action has besides its owner, date and status: words, notes, and how it went so far. */
export function ActionMore({ open, action, title, onChange }: ActionMoreProps) {
  const { t, fill } = useTranslator();
  const source =
    action.source === undefined ? undefined : findAction(open.instrument, action.source);
  const id = (part: string) => `action-${action.id}-${part}`;
  return (
    <details>
      <summary>
        {t('plan.more')} <span class="visually-hidden">{title}</span>
      </summary>
      {source && (
        <>
          <p>{t('suggestion.firstSteps')}</p>
          <ol>
            {source.firstSteps.map((step) => (
              <li key={step}>{fill(step)}</li>
            ))}
          </ol>
        </>
      )}
      <SavedField
        id={id('title')}
        label={t('plan.title')}
        text={title}
        longest={textLimits.name}
        onSave={(text) => onChange({ title: text.trim() === '' ? undefined : text })}
      />
      {source === undefined && (
        <DomainField open={open} action={action} id={id('domain')} onChange={onChange} />
      )}
      <SavedField
        id={id('name')}
        label={t('plan.ownerName')}
        hint={t('plan.ownerName.hint')}
        text={action.owner?.name ?? ''}
        longest={100}
        onSave={(name) => onChange({ owner: { role: 'other', ...action.owner, name } })}
      />
      <SavedField
        id={id('measure')}
        label={t('plan.measure')}
        text={action.measure ?? fill(source?.measure ?? '')}
        longest={500}
        onSave={(measure) => onChange({ measure })}
      />
      <ActionNote open={open} action={action} audience="shared" />
      <ActionNote open={open} action={action} audience="private" />
      <OthersNotes open={open} action={action} />
      <StatusHistory open={open} action={action} />
      <ActionCalendar open={open} action={action} />
    </details>
  );
}

interface PartProps {
  readonly open: OpenAssessment;
  readonly action: Action;
}

interface DomainFieldProps extends PartProps {
  readonly id: string;
  readonly onChange: (change: ActionDetails) => void;
}

/** An action of the site's own may belong to a domain, and need not. */
function DomainField({ open, action, id, onChange }: DomainFieldProps) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for={id}>{t('plan.domain')}</label>
      <select
        id={id}
        value={action.domain ?? ''}
        onChange={({ currentTarget }) => onChange({ domain: currentTarget.value || undefined })}
      >
        <option value="">{t('plan.noDomain')}</option>
        {open.instrument.domains.map((domain) => (
          <option key={domain.id} value={domain.id}>
            {domain.title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A note of whoever answers on this device: shared, or private by default (P6). */
function ActionNote({ open, action, audience }: PartProps & { readonly audience: NoteAudience }) {
  const { t } = useTranslator();
  const respondent = open.respondent.value?.id ?? '';
  return (
    <SavedField
      key={respondent}
      id={`action-${action.id}-note-${audience}`}
      label={t(`note.${audience}`)}
      hint={t(`note.${audience}.hint`)}
      text={findNote(open.assessment.value, action.id, respondent, audience)}
      longest={textLimits.note}
      rows={3}
      onSave={(text) =>
        open.change((one, at) => recordNote(one, action.id, respondent, audience, text, at))
      }
    />
  );
}

/** What colleagues noted on the same action. */
function OthersNotes({ open, action }: PartProps) {
  const translator = useTranslator();
  const { t } = translator;
  const assessment = open.assessment.value;
  const mine = open.respondent.value?.id;
  const others = assessment.notes.filter(
    ({ about, respondent, text }) =>
      about === action.id && respondent !== mine && text.trim() !== '',
  );
  return (
    <>
      {others.map(({ id, respondent, audience, text }) => (
        <div key={id}>
          <p class="hint">
            {t(`plan.noteBy.${audience}`, {
              who: nameById(translator, assessment, respondent) ?? t('plan.someone'),
            })}
          </p>
          <p class="note">{text}</p>
        </div>
      ))}
    </>
  );
}
