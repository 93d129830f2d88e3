import { type Answer, type Item, levels } from '../model';
import { Choice } from './Choice';
import { ItemHelp } from './ItemHelp';
import { ItemNotes, type NoteTexts } from './ItemNotes';
import { SavedField } from './SavedField';
import { useTranslator } from './TranslatorContext';

interface ItemCardProps {
  readonly item: Item;
  readonly number: number;
  readonly answer: Answer | undefined;
  readonly notes: NoteTexts;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly onNote: (audience: keyof NoteTexts, text: string) => void;
}

/**
 * One item with its five described levels at once, don't know and not applicable.
 *
 * Keys 0 to 4, D and N answer while focus is inside the card and not in a text (WCAG 2.1.4).
 * Nothing is preselected.
 */
export function ItemCard(props: ItemCardProps) {
  const { item, answer, notes, onAnswer, onNote } = props;
  const translator = useTranslator();
  const { t } = translator;

  function answerByKey(event: KeyboardEvent) {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = answerOfKey(event.key.toLowerCase(), item.notApplicableWhen !== undefined);
    if (chosen === undefined) return;
    event.preventDefault();
    onAnswer(chosen);
    focusChoice(event.currentTarget, chosen);
  }

  return (
    <section class="item" onKeyDown={answerByKey} id={item.id} aria-labelledby={`${item.id}-stem`}>
      <ItemChoices {...props} />
      {answer?.state === 'notApplicable' && <Reason {...props} reason={answer.reason ?? ''} />}
      <div class="item-more">
        <ItemHelp item={item} translator={translator} />
        <ItemNotes item={item} notes={notes} onNote={onNote} />
        {answer !== undefined && (
          <button type="button" class="button-quiet" onClick={() => onAnswer(undefined)}>
            {t('item.clear')}
          </button>
        )}
      </div>
    </section>
  );
}

function ItemChoices({ item, number, answer, onAnswer }: ItemCardProps) {
  const { t, fill } = useTranslator();
  const group = `${item.id}-answer`;
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
          checked={answer?.state === 'level' && answer.level === level}
          onChoose={() => onAnswer({ state: 'level', level })}
        />
      ))}
      <div class="choices-apart">
        <Choice
          group={group}
          value="d"
          name={t('answer.dontKnow')}
          checked={answer?.state === 'dontKnow'}
          onChoose={() => onAnswer({ state: 'dontKnow' })}
        />
        {item.notApplicableWhen !== undefined && (
          <Choice
            group={group}
            value="n"
            name={t('answer.notApplicable')}
            checked={answer?.state === 'notApplicable'}
            onChoose={() => onAnswer({ state: 'notApplicable' })}
          />
        )}
      </div>
    </fieldset>
  );
}

function Reason({ item, reason, onAnswer }: ItemCardProps & { readonly reason: string }) {
  const { t, fill } = useTranslator();
  function keep(text: string) {
    const given = text.trim();
    onAnswer({ state: 'notApplicable', ...(given !== '' && { reason: given }) });
  }
  return (
    <SavedField
      id={`${item.id}-reason`}
      label={t('item.reason')}
      hint={`${fill(item.notApplicableWhen ?? '')} ${t('item.notYet')}`}
      text={reason}
      longest={300}
      onSave={keep}
    />
  );
}

function answerOfKey(key: string, offersNotApplicable: boolean): Answer | undefined {
  const level = levels.find((one) => String(one) === key);
  if (level !== undefined) return { state: 'level', level };
  if (key === 'd') return { state: 'dontKnow' };
  if (key === 'n' && offersNotApplicable) return { state: 'notApplicable' };
  return undefined;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}

/** Focus follows the key, so that the arrow keys go on from the chosen level. */
function focusChoice(card: EventTarget | null, chosen: Answer): void {
  if (!(card instanceof HTMLElement)) return;
  const value = chosen.state === 'level' ? chosen.level : chosen.state === 'dontKnow' ? 'd' : 'n';
  card.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.focus();
}
