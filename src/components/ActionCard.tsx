import { capitalise } from '../i18n';
import {
  type Action,
  type ActionDetails,
  type ActionStatus,
  actionStatuses,
  findAction,
  type Instrument,
  type OwnerRole,
  ownerRoles,
  textLimits,
} from '../model';

import { SavedField } from './SavedField';
import { useTranslator } from './TranslatorContext';

interface ActionCardProps {
  readonly action: Action;
  readonly instrument: Instrument;
  readonly first: boolean;
  readonly last: boolean;
  readonly sharedNote: string;
  readonly onChange: (change: ActionDetails & { status?: ActionStatus; reason?: string }) => void;
  readonly onNote: (text: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One action of the plan: who leads it, by when, how it stands. */
export function ActionCard(props: ActionCardProps) {
  const { action, instrument, first, last, onChange, onMove, onRemove } = props;
  const { t, fill } = useTranslator();
  const source = action.source === undefined ? undefined : findAction(instrument, action.source);
  const title = action.title ?? fill(source?.title ?? t('plan.untitled'));
  const id = (part: string) => `action-${action.id}-${part}`;

  return (
    <li class="action" data-action={action.source ?? 'own'}>
      <h3>{title}</h3>
      <div class="action-fields">
        <OwnerField {...props} />
        <SavedField
          id={id('due')}
          label={t('plan.due')}
          type="date"
          text={action.dueDate ?? ''}
          longest={10}
          onSave={(day) => onChange({ dueDate: day === '' ? undefined : day })}
        />
        <div class="field">
          <label for={id('status')}>{t('plan.status')}</label>
          <select
            id={id('status')}
            value={action.status}
            onChange={({ currentTarget }) => {
              const status = actionStatuses.find((one) => one === currentTarget.value);
              if (status !== undefined) onChange({ status });
            }}
          >
            {actionStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {action.status === 'stopped' && (
        <SavedField
          id={id('reason')}
          label={t('plan.stoppedReason')}
          text={action.statusHistory.at(-1)?.reason ?? ''}
          longest={300}
          onSave={(reason) => onChange({ reason })}
        />
      )}
      <ActionMore {...props} defaultMeasure={fill(source?.measure ?? '')} title={title} />
      <p class="action-buttons">
        {!first && (
          <button type="button" class="button-quiet" onClick={() => onMove(-1)}>
            {t('plan.up')} <span class="visually-hidden">{title}</span>
          </button>
        )}
        {!last && (
          <button type="button" class="button-quiet" onClick={() => onMove(1)}>
            {t('plan.down')} <span class="visually-hidden">{title}</span>
          </button>
        )}
        <button type="button" class="button-quiet" onClick={onRemove}>
          {t('plan.remove')} <span class="visually-hidden">{title}</span>
        </button>
      </p>
    </li>
  );
}

function OwnerField({ action, onChange }: ActionCardProps) {
  const { t } = useTranslator();
  const id = `action-${action.id}-owner`;
  const choices: readonly (OwnerRole | 'other')[] = [...ownerRoles, 'other'];
  return (
    <div class="field">
      <label for={id}>{t('plan.owner')}</label>
      <select
        id={id}
        value={action.owner?.role ?? ''}
        onChange={({ currentTarget }) => {
          const role = choices.find((one) => one === currentTarget.value);
          onChange({ owner: role && { ...action.owner, role } });
        }}
      >
        <option value="">{t('plan.noOwner')}</option>
        {choices.map((role) => (
          <option key={role} value={role}>
            {capitalise(t(`owner.${role}`))}
          </option>
        ))}
      </select>
    </div>
  );
}

function ActionMore(
  props: ActionCardProps & { readonly defaultMeasure: string; readonly title: string },
) {
  const { action, sharedNote, defaultMeasure, title, onChange, onNote } = props;
  const { t } = useTranslator();
  const id = (part: string) => `action-${action.id}-${part}`;
  return (
    <details>
      <summary>{t('plan.more')}</summary>
      <SavedField
        id={id('title')}
        label={t('plan.title')}
        text={title}
        longest={200}
        onSave={(text) => onChange({ title: text.trim() === '' ? undefined : text })}
      />
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
        text={action.measure ?? defaultMeasure}
        longest={500}
        onSave={(measure) => onChange({ measure })}
      />
      <SavedField
        id={id('note')}
        label={t('note.shared')}
        hint={t('note.shared.hint')}
        text={sharedNote}
        longest={textLimits.note}
        rows={3}
        onSave={onNote}
      />
    </details>
  );
}
