import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActionCard, type CardChange, useTranslator } from '../../components';
import { titleAction } from '../../i18n';
import {
  type Action,
  isLive,
  placeAction,
  recordAction,
  removeAction,
  restoreAction,
  sortByDue,
  takeBackStatus,
} from '../../model';
import { today } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { ActionMore } from './ActionMore';
import type { SayNews } from './PlanNews';
import { type Drag, useDragOrder } from './useDragOrder';

interface PlanListProps {
  readonly open: OpenAssessment;
  readonly say: SayNews;
}

interface PlanListWithHead extends PlanListProps {
  /** How the plan stands, above its actions. */
  readonly children: ComponentChildren;
}

/** More than this many live actions are advised against (P5). */
const advisedActions = 5;

/** The plan in its order, with advice where it grows too long or has no owners. */
export function PlanList({ open, say, children }: PlanListWithHead) {
  const { t } = useTranslator();
  const { plan } = open.report.value;
  const live = plan.filter(isLive);

  if (plan.length === 0) return <p class="lead">{t('plan.empty')}</p>;
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title" tabIndex={-1}>
        {t('plan.yours')}
      </h2>
      {children}
      {live.length > advisedActions && <p class="notice">{t('plan.tooMany')}</p>}
      {live.length > 0 && live.every((action) => action.owner === undefined) && (
        <p class="notice">{t('plan.noOwners')}</p>
      )}
      <Actions open={open} say={say} plan={plan} />
    </section>
  );
}

function Actions({ open, say, plan }: PlanListProps & { readonly plan: readonly Action[] }) {
  const translator = useTranslator();
  const { t } = translator;
  const { instrument, change } = open;
  const keepFocus = useFocusAfterMove();
  const { drag, grab } = useDragOrder(place);
  const by = open.respondent.value?.id;
  const { overdue, soon } = sortByDue(plan, today());
  const dueOf = (action: Action) =>
    overdue.includes(action) ? 'overdue' : soon.includes(action) ? 'soon' : undefined;
  const titleOf = (action: Action) => titleAction(translator, instrument, action);

  function place(id: string, to: number) {
    const from = plan.findIndex((action) => action.id === id);
    const moved = plan[from];
    if (moved === undefined || from === to) return;
    change((one, at) => placeAction(one, id, to, at));
    const values = { title: titleOf(moved), place: to + 1, count: plan.length };
    say({
      text: t('plan.moved', values),
      undo: () => change((one, at) => placeAction(one, id, from, at)),
    });
  }
  function move(index: number, by: -1 | 1) {
    const id = plan[index]?.id ?? '';
    keepFocus(`action-${id}-${by < 0 ? 'up' : 'down'}`);
    place(id, index + by);
  }
  function record(action: Action, given: CardChange) {
    const said = given.status === undefined ? given : { ...given, ...(by && { by }) };
    change((one, at) => recordAction(one, action.id, said, at));
    if (given.status === undefined) return;
    const values = { title: titleOf(action), status: t(`status.${given.status}`) };
    say({
      text: t('plan.statusSaid', values),
      undo: () => change((one, at) => takeBackStatus(one, action.id, at)),
    });
  }
  function remove(action: Action) {
    change((one, at) => removeAction(one, action.id, at));
    say({
      text: t('plan.removed', { title: titleOf(action) }),
      undo: () => change((one, at) => restoreAction(one, action, at)),
    });
    // The button that had the focus is gone.
    document.getElementById('plan-title')?.focus();
  }

  return (
    <ol class={drag ? 'actions actions-dragging' : 'actions'}>
      {plan.map((action, index) => (
        <ActionCard
          key={action.id}
          action={action}
          title={titleOf(action)}
          first={index === 0}
          last={index === plan.length - 1}
          due={dueOf(action)}
          place={drag && placeClass(drag, plan, index)}
          onChange={(details) => record(action, details)}
          onMove={(by) => move(index, by)}
          onGrab={grab}
          onRemove={() => remove(action)}
        >
          <ActionMore
            open={open}
            action={action}
            title={titleOf(action)}
            onChange={(details) => record(action, details)}
          />
        </ActionCard>
      ))}
    </ol>
  );
}

/** Where a card is while one is dragged: the held one, and the line where it would go. */
function placeClass(drag: Drag, plan: readonly Action[], index: number): string {
  const from = plan.findIndex(({ id }) => id === drag.id);
  if (index === from) return 'action-held';
  if (drag.place === from) return '';
  const amongOthers = index > from ? index - 1 : index;
  if (amongOthers === drag.place) return 'action-before';
  return amongOthers === plan.length - 2 && drag.place > amongOthers ? 'action-after' : '';
}

/** Gives the focus back to a button whose card was moved: moving an element takes it away. */
function useFocusAfterMove(): (id: string) => void {
  const wanted = useRef<string>();
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id) => {
    wanted.current = id;
  };
}
