import { ActionCard, useTranslator } from '../../components';
import {
  type Action,
  findAction,
  findNote,
  moveAction,
  recordAction,
  recordNote,
  removeAction,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import type { PlanNews } from '../MakePlan';

interface PlanListProps {
  readonly open: OpenAssessment;
  readonly say: (news: PlanNews) => void;
}

/** More than this many live actions are advised against (P5). */
const advisedActions = 5;

/** The plan in its order, with advice where it grows too long or has no owners. */
export function PlanList({ open, say }: PlanListProps) {
  const { t, fill } = useTranslator();
  const { instrument, change } = open;
  const { plan } = open.report.value;
  const assessment = open.assessment.value;
  const respondent = assessment.respondents[0]?.id ?? '';
  const live = plan.filter(({ status }) => status === 'notStarted' || status === 'inProgress');

  function titleOf(action: Action): string {
    const source = action.source === undefined ? undefined : findAction(instrument, action.source);
    return action.title ?? fill(source?.title ?? t('plan.untitled'));
  }
  function remove(action: Action) {
    change((one, at) => removeAction(one, action.id, at));
    say({ text: t('plan.removed', { title: titleOf(action) }), removed: action });
  }

  if (plan.length === 0) return <p class="lead">{t('plan.empty')}</p>;
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title">{t('plan.yours')}</h2>
      <p>{t('plan.count', { count: live.length })}</p>
      {live.length > advisedActions && <p class="notice">{t('plan.tooMany')}</p>}
      {live.length > 0 && live.every((action) => action.owner === undefined) && (
        <p class="notice">{t('plan.noOwners')}</p>
      )}
      <ol class="actions">
        {plan.map((action, index) => (
          <ActionCard
            key={action.id}
            action={action}
            instrument={instrument}
            first={index === 0}
            last={index === plan.length - 1}
            sharedNote={findNote(assessment, action.id, respondent, 'shared')}
            onChange={(details) => change((one, at) => recordAction(one, action.id, details, at))}
            onNote={(text) =>
              change((one, at) => recordNote(one, action.id, respondent, 'shared', text, at))
            }
            onMove={(by) => change((one, at) => moveAction(one, action.id, by, at))}
            onRemove={() => remove(action)}
          />
        ))}
      </ol>
    </section>
  );
}
