import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { levels } from '../../../model';
import { type AnswerKey, findAnswerKey, isTyping, keysOf } from '../run/answerKeys';
import type { Join } from './useJoin';

/** One item on one screen: its five levels, don't know, and Next where the thumb is. */
export function JoinItem({ join }: { readonly join: Join }) {
  const { t, fill } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const items = join.items.value;
  const at = join.at.value;
  const item = items[at];
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, [at]);
  if (item === undefined) return null;
  const said = join.part.value.answers[item.id];

  function go(to: number) {
    if (to >= items.length) join.step.value = 'check';
    else if (to < 0) join.step.value = 'welcome';
    else join.at.value = to;
  }
  function press(event: KeyboardEvent) {
    const key = findAnswerKey(event);
    if (item === undefined || isTyping(event) || key === undefined) return;
    if (!keysOf(item).includes(key)) return;
    event.preventDefault();
    join.answer(item.id, key);
  }
  const choice = (key: AnswerKey) => {
    const level = levels.find((one) => String(one) === key);
    const name =
      level === undefined
        ? t(key === 'd' ? 'answer.dontKnow' : 'answer.notApplicable')
        : t(`level.${level}`);
    return (
      <label class="choice" key={key}>
        <input
          type="radio"
          name={item.id}
          value={key}
          checked={said === key}
          aria-keyshortcuts={key}
          onChange={() => join.answer(item.id, key)}
        />
        <span class="choice-mark" aria-hidden="true">
          {key.toUpperCase()}
        </span>
        <span class="choice-text">
          <span class="choice-name">{name}</span>{' '}
          {level !== undefined && fill(item.descriptors[level])}
        </span>
      </label>
    );
  };
  const keys = keysOf(item);
  return (
    <section class="join-item" onKeyDown={press} aria-labelledby="join-stem">
      <p class="quiet">{t('join.of', { number: at + 1, of: items.length })}</p>
      <progress class="join-progress" max={items.length} value={at + 1} aria-hidden="true" />
      <h1 ref={heading} id="join-stem" class="item-stem" tabIndex={-1}>
        {fill(item.stem)}
      </h1>
      <fieldset class="item-choices" aria-labelledby="join-stem">
        {keys.filter((key) => key !== 'd' && key !== 'n').map(choice)}
        <div class="choices-apart">
          {keys.filter((key) => key === 'd' || key === 'n').map(choice)}
        </div>
      </fieldset>
      <div class="join-bar">
        <button type="button" class="button-second" onClick={() => go(at - 1)}>
          {t('join.back')}
        </button>
        <button type="button" class="button" onClick={() => go(at + 1)}>
          {t(said === undefined ? 'join.skip' : 'join.next')}
        </button>
      </div>
    </section>
  );
}
