import type { ComponentChildren } from 'preact';
import { capitalise } from '../i18n';
import {
  type Action,
  type ActionDetails,
  type ActionStatus,
  actionStatuses,
  isLive,
  type OwnerRole,
  ownerRoles,
} from '../model';

import { SavedField } from './SavedField';
import { useTranslator } from './TranslatorContext';

/** What can be changed on the card. */
export type CardChange = ActionDetails & {
  readonly status?: ActionStatus;
  readonly reason?: string;
};

interface ActionCardProps {
  readonly action: Action;
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  /** How its date stands, where that is worth a word. */
  readonly due?: 'overdue' | 'soon' | undefined;
  /** Joins the classes of the card: where it is while one is dragged. */
  readonly place?: string | undefined;
  readonly onChange: (change: CardChange) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onRemove: () => void;
  /** What is looked at now and then, folded away. */
  readonly children?: ComponentChildren;
}

/** One action of the plan: who leads it, by when, how it stands. */
export function ActionCard(props: ActionCardProps) {
  const { action, title, due, place = '', onChange, onGrab, children } = props;
  const { t } = useTranslator();
  const id = (part: string) => `action-${action.id}-${part}`;

  return (
    <li
      class={`action ${isLive(action) ? '' : 'action-over'} ${place}`}
      data-action={action.source ?? 'own'}
      data-id={action.id}
    >
      <div class="action-head">
        {/* The buttons below do the same without a pointer that drags. */}
        <span
          class="action-grip"
          aria-hidden="true"
          title={t('plan.drag')}
          onPointerDown={onGrab}
        />
        <h3 id={id('heading')}>
          {title} {due && <span class={`tag tag-${due}`}>{t(`plan.is.${due}`)}</span>}
        </h3>
      </div>
      <div class="action-body">
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
        {children}
        <CardButtons {...props} />
      </div>
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

function CardButtons({ action, title, first, last, onMove, onRemove }: ActionCardProps) {
  const { t } = useTranslator();
  const id = (part: string) => `action-${action.id}-${part}`;
  // At an end the button stays and does nothing, so that focus has a place to be.
  return (
    <p class="action-buttons">
      <button
        type="button"
        id={id('up')}
        class="button-quiet"
        aria-disabled={first}
        onClick={() => first || onMove(-1)}
      >
        {t('plan.up')} <span class="visually-hidden">{title}</span>
      </button>
      <button
        type="button"
        id={id('down')}
        class="button-quiet"
        aria-disabled={last}
        onClick={() => last || onMove(1)}
      >
        {t('plan.down')} <span class="visually-hidden">{title}</span>
      </button>
      <button type="button" class="button-quiet" onClick={onRemove}>
        {t('plan.remove')} <span class="visually-hidden">{title}</span>
      </button>
    </p>
  );
}
