import type { ComponentChildren } from 'preact';
import { capitalise } from '../i18n';
import { type Item, levels, type Role, roles, type Said } from '../model';
import { Choice } from './Choice';
import { ItemHelp } from './ItemHelp';
import { ItemNotes, type NoteTexts } from './ItemNotes';
import { SavedField } from './SavedField';
import { useTranslator } from './TranslatorContext';

interface ItemCardProps {
  readonly item: Item;
  readonly number: number;
  /** What the respondent said; nothing is preselected. */
  readonly said: Said;
  /** Whom to ask, where the respondent asks someone and names nobody else. */
  readonly usualAsk: Role;
  readonly notes: NoteTexts;
  readonly onSay: (said: Said) => void;
  readonly onNote: (audience: keyof NoteTexts, text: string) => void;
  /** What stands below the item: last round's level, say. */
  readonly children?: ComponentChildren;
}

/**
 * One item with its five described levels at once, don't know, not applicable and ask someone.
 *
 * Keys 0 to 4, D, N and A answer while focus is inside the card and not in a text (WCAG 2.1.4).
 */
export function ItemCard(props: ItemCardProps) {
  const { item, said, notes, usualAsk, onSay, onNote, children } = props;
  const translator = useTranslator();
  const { t, fill } = translator;

  function answerByKey(event: KeyboardEvent) {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const chosen = sayByKey(key, item, usualAsk);
    if (chosen === undefined) return;
    event.preventDefault();
    // The key of a copied answer makes it the respondent's own; any other repeat changes nothing.
    if (key !== findKey(said) || said.copied) onSay(chosen);
    focusChoice(event.currentTarget, key);
  }

  return (
    <section class="item" onKeyDown={answerByKey} id={item.id} aria-labelledby={`${item.id}-stem`}>
      <ItemChoices {...props} />
      {said.answer?.state === 'notApplicable' && <Reason {...props} />}
      {said.ask && <AskedRole {...props} ask={said.ask} />}
      {said.copied && (
        <p class="item-aside">
          <span class="tag">{t('item.copied', { site: said.copied.site })}</span>{' '}
          {t('item.copied.hint')}
        </p>
      )}
      <p class="item-aside">
        <span class="item-aside-name">{t('help.proof')}:</span> {fill(item.proof)}
      </p>
      <div class="item-more">
        <ItemHelp item={item} translator={translator} proofShown />
        <ItemNotes item={item} notes={notes} onNote={onNote} />
        {findKey(said) !== undefined && (
          <button
            type="button"
            class="button-quiet"
            onClick={({ currentTarget }) => {
              // The button goes with the answer. Focus goes first, so that no key is lost between.
              currentTarget.closest('.item')?.querySelector<HTMLElement>(firstChoice)?.focus();
              onSay({});
            }}
          >
            {t('item.clear')}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

function ItemChoices({ item, number, said, usualAsk, onSay }: ItemCardProps) {
  const { t, fill } = useTranslator();
  const group = `${item.id}-answer`;
  const chosen = findKey(said);
  const apart = (key: string, name: string, text?: string) => {
    const choice = sayByKey(key, item, usualAsk);
    if (choice === undefined) return null;
    return (
      <Choice
        group={group}
        value={key}
        name={name}
        {...(text !== undefined && { text })}
        checked={chosen === key}
        onChoose={() => onSay(choice)}
      />
    );
  };
  return (
    <fieldset class="item-choices">
      <legend class="item-stem" id={`${item.id}-stem`}>
        <span class="item-number">{number}</span> {fill(item.stem)}
      </legend>
      {item.safety && (
        <p class="item-about">
          <strong class="safety-tag">{t('item.safety')}</strong> {t('item.safety.hint')}
        </p>
      )}
      {levels.map((level) => (
        <Choice
          key={level}
          group={group}
          value={String(level)}
          name={t(`level.${level}`)}
          text={fill(item.descriptors[level])}
          checked={chosen === String(level)}
          onChoose={() => onSay({ answer: { state: 'level', level } })}
        />
      ))}
      <div class="choices-apart">
        {apart('d', t('answer.dontKnow'))}
        {apart('n', t('answer.notApplicable'))}
        {apart('a', t('answer.ask'), t('answer.ask.role', { role: t(`role.${usualAsk}`) }))}
      </div>
    </fieldset>
  );
}

function Reason({ item, said, onSay }: ItemCardProps) {
  const { t, fill } = useTranslator();
  function keep(text: string) {
    const reason = text.trim();
    onSay({ answer: { state: 'notApplicable', ...(reason !== '' && { reason }) } });
  }
  return (
    <SavedField
      id={`${item.id}-reason`}
      label={t('item.reason')}
      hint={`${fill(item.notApplicableWhen ?? '')} ${t('item.notYet')}`}
      text={(said.answer?.state === 'notApplicable' && said.answer.reason) || ''}
      longest={300}
      onSave={keep}
    />
  );
}

/** Whom the respondent asks, to be changed; those who can know come first. */
function AskedRole({ item, ask, onSay }: ItemCardProps & { readonly ask: Role }) {
  const { t } = useTranslator();
  const others = roles.filter((role) => !item.whoKnows.includes(role));
  const options = (of: readonly Role[]) =>
    of.map((role) => (
      <option key={role} value={role} selected={role === ask}>
        {capitalise(t(`role.${role}`))}
      </option>
    ));
  return (
    <div class="field">
      <label for={`${item.id}-ask`}>{t('item.asked')}</label>
      <p class="hint" id={`${item.id}-ask-hint`}>
        {t('item.asked.hint')}
      </p>
      <select
        id={`${item.id}-ask`}
        aria-describedby={`${item.id}-ask-hint`}
        onChange={({ currentTarget }) => {
          const role = roles.find((one) => one === currentTarget.value);
          if (role) onSay({ ask: role });
        }}
      >
        <optgroup label={t('item.asked.canKnow')}>{options(item.whoKnows)}</optgroup>
        <optgroup label={t('item.asked.others')}>{options(others)}</optgroup>
      </select>
    </div>
  );
}

function sayByKey(key: string, item: Item, usualAsk: Role): Said | undefined {
  const level = levels.find((one) => String(one) === key);
  if (level !== undefined) return { answer: { state: 'level', level } };
  if (key === 'd') return { answer: { state: 'dontKnow' } };
  if (key === 'a') return { ask: usualAsk };
  if (key === 'n' && item.notApplicableWhen !== undefined) {
    return { answer: { state: 'notApplicable' } };
  }
  return undefined;
}

/** The key of what was said, which is its choice's value too. */
function findKey({ answer, ask }: Said): string | undefined {
  if (ask) return 'a';
  if (answer?.state === 'level') return String(answer.level);
  if (answer === undefined) return undefined;
  return answer.state === 'dontKnow' ? 'd' : 'n';
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}

const firstChoice = '.item-choices input';

/**
 * Focus follows the key, so that the arrow keys go on from the chosen level.
 *
 * With the next frame: to focus is to lay out the page, which that frame has to do anyhow.
 */
function focusChoice(card: EventTarget | null, key: string): void {
  if (!(card instanceof HTMLElement)) return;
  const focused = document.activeElement;
  requestAnimationFrame(() => {
    // Somebody who has moved on meanwhile is not called back.
    const hasMovedOn = document.activeElement !== focused && focused?.isConnected;
    if (hasMovedOn) return;
    card.querySelector<HTMLInputElement>(`.item-choices input[value="${key}"]`)?.focus();
  });
}
