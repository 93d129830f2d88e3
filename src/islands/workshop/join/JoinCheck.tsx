import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { nameAnswer } from '../nameAnswer';
import { answerOf } from '../run/answerKeys';
import type { Join } from './useJoin';

/** All answers on one screen before they are handed in, once. */
export function JoinCheck({ join }: { readonly join: Join }) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const { answers } = join.part.value;
  const items = join.items.value;
  const open = items.filter(({ id }) => answers[id] === undefined).length;
  return (
    <>
      <h1>{t('join.check')}</h1>
      <p class="lead">{t('join.check.lead', { open })}</p>
      <ul class="task-list">
        {items.map((item, index) => {
          const key = answers[item.id];
          return (
            <li key={item.id}>
              <button
                type="button"
                class="button-quiet"
                onClick={() => {
                  join.at.value = index;
                  join.step.value = 'items';
                }}
              >
                {capitalise(fill(item.title))}
              </button>
              <span class={key === undefined ? 'task-state' : 'task-state task-state-done'}>
                {key === undefined
                  ? t('settled.unanswered')
                  : nameAnswer(translator, answerOf(key))}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="buttons workshop-onward">
        <button
          type="button"
          class="button"
          aria-disabled={open === items.length}
          onClick={() => open < items.length && join.handIn()}
        >
          {t('join.handIn')}
        </button>
      </p>
    </>
  );
}
