import { useEffect, useRef } from 'preact/hooks';
import { SavedField, useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import { type Action, type ActionStatus, actionStatuses } from '../../model';

interface ReviewRowProps {
  readonly action: Action;
  readonly title: string;
  /** Not on the printed sheet, which is full. */
  readonly beyond: boolean;
  readonly onStatus: (status: ActionStatus) => void;
  readonly onDue: (day: string) => void;
  readonly onReason: (reason: string) => void;
  readonly onUndo: () => void;
}

/**
 * One action in a meeting: how it stands is one key, its date two.
 *
 * Its status has the focus. Keys act there only, never in a field (WCAG 2.1.4).
 */
export function ReviewRow(props: ReviewRowProps) {
  const { action, title, beyond, onStatus, onDue, onReason, onUndo } = props;
  const { t } = useTranslator();
  const row = useRef<HTMLLIElement>(null);
  const wantsReason = useRef(false);
  const id = (part: string) => `review-${action.id}-${part}`;

  useEffect(() => {
    if (wantsReason.current && action.status === 'stopped') {
      document.getElementById(id('reason'))?.focus();
    } else if (isStatus(document.activeElement) && row.current?.contains(document.activeElement)) {
      focusStatus(row.current);
    }
    wantsReason.current = false;
  }, [action.status]);

  function press(event: KeyboardEvent) {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isStatus(target)) {
      if (key === 'Escape' || key === 'Enter') focusStatus(row.current);
      return;
    }
    const status = actionStatuses[Number(key) - 1];
    if (status !== undefined) {
      wantsReason.current = status === 'stopped';
      onStatus(status);
    } else if (key === 'ArrowDown') focusRow(row.current, 1);
    else if (key === 'ArrowUp') focusRow(row.current, -1);
    else if (key.toLowerCase() === 'd') document.getElementById(id('due'))?.focus();
    else if (key.toLowerCase() === 'u') onUndo();
    else return;
    event.preventDefault();
  }

  return (
    <li class={beyond ? 'review-row screen-only' : 'review-row'} ref={row} onKeyDown={press}>
      <p class="review-what">
        <strong id={id('title')}>{title}</strong>
      </p>
      <p class="review-who">{describeLead(props, t)}</p>
      <div class="review-due">
        <SavedField
          id={id('due')}
          label={t('plan.due')}
          type="date"
          text={action.dueDate ?? ''}
          longest={10}
          onSave={onDue}
        />
        <DueText action={action} />
      </div>
      <StatusChoice {...props} />
      {action.status === 'stopped' && (
        <div class="review-reason">
          <SavedField
            id={id('reason')}
            label={t('plan.stoppedReason')}
            text={action.statusHistory.at(-1)?.reason ?? ''}
            longest={300}
            onSave={onReason}
          />
          <p class="print-only">{action.statusHistory.at(-1)?.reason}</p>
        </div>
      )}
    </li>
  );
}

function describeLead(
  { action }: ReviewRowProps,
  t: ReturnType<typeof useTranslator>['t'],
): string {
  const { owner } = action;
  if (owner === undefined) return t('plan.noOwner');
  const role = capitalise(t(`owner.${owner.role}`));
  const name = owner.name?.trim() ?? '';
  return name === '' ? role : t('review.lead', { role, name });
}

/** The date as text, for paper. */
function DueText({ action }: { readonly action: Action }) {
  const { t, date } = useTranslator();
  return (
    <p class="print-only">
      {action.dueDate === undefined ? t('review.noDate') : date(action.dueDate)}
    </p>
  );
}

function StatusChoice({ action, title, onStatus }: ReviewRowProps) {
  const { t } = useTranslator();
  return (
    <fieldset class="review-status" aria-describedby="review-keys">
      <legend class="visually-hidden">{t('review.statusOf', { title })}</legend>
      {actionStatuses.map((status, index) => (
        <label key={status}>
          <input
            type="radio"
            name={`review-${action.id}-status`}
            value={status}
            checked={action.status === status}
            onChange={() => onStatus(status)}
          />
          <span>
            <span class="review-key" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {t(`status.${status}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** To the row before or after, across the parts of the review. */
function focusRow(from: HTMLElement | null, by: -1 | 1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.review-row')];
  const index = from === null ? -1 : rows.indexOf(from);
  focusStatus(rows[index + by] ?? null);
}

function isStatus(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}

function focusStatus(row: HTMLElement | null): void {
  row?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
}
