import { type Answer, type Item, type Level, levels } from '../model';
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
export function ItemCard({ item, number, answer, notes, onAnswer, onNote }: ItemCardProps) {
  const { t, fill } = useTranslator();
  const fieldId = (part: string) => `${item.id}-${part}`;
  const offersNotApplicable = item.notApplicableWhen !== undefined;

  function answerByKey(event: KeyboardEvent) {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = answerOfKey(event.key.toLowerCase(), offersNotApplicable);
    if (chosen === undefined) return;
    event.preventDefault();
    onAnswer(chosen);
    focusChoice(event.currentTarget, chosen);
  }

  const choice = (value: string, checked: boolean, chosen: Answer, name: string, text: string) => (
    <label class="choice" key={value}>
      <input
        type="radio"
        name={fieldId('answer')}
        value={value}
        checked={checked}
        onChange={() => onAnswer(chosen)}
        aria-keyshortcuts={value}
      />
      <span class="choice-mark" aria-hidden="true">
        {value.toUpperCase()}
      </span>
      <span class="choice-text">
        <span class="choice-name">{name}</span> {text}
      </span>
    </label>
  );

  return (
    <section class="item" onKeyDown={answerByKey} id={item.id} aria-labelledby={fieldId('stem')}>
      <fieldset class="item-choices">
        <legend class="item-stem" id={fieldId('stem')}>
          <span class="item-number">{number}</span> {fill(item.stem)}
        </legend>
        {item.safety && (
          <p class="item-about">
            <strong class="safety-tag">{t('item.safety')}</strong> {t('item.safety.hint')}
          </p>
        )}
        {levels.map((level: Level) =>
          choice(
            String(level),
            answer?.state === 'level' && answer.level === level,
            { state: 'level', level },
            t(`level.${level}`),
            fill(item.descriptors[level]),
          ),
        )}
        <div class="choices-apart">
          {choice(
            'd',
            answer?.state === 'dontKnow',
            { state: 'dontKnow' },
            t('answer.dontKnow'),
            '',
          )}
          {offersNotApplicable &&
            choice(
              'n',
              answer?.state === 'notApplicable',
              { state: 'notApplicable' },
              t('answer.notApplicable'),
              '',
            )}
        </div>
      </fieldset>
      {answer?.state === 'notApplicable' && (
        <SavedField
          id={fieldId('reason')}
          label={t('item.reason')}
          hint={fill(item.notApplicableWhen ?? '')}
          text={answer.reason ?? ''}
          longest={300}
          onSave={(text) => {
            const reason = text.trim();
            onAnswer({ state: 'notApplicable', ...(reason !== '' && { reason }) });
          }}
        />
      )}
      <div class="item-more">
        <ItemHelp item={item} />
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

function ItemHelp({ item }: { readonly item: Item }) {
  const { t, fill, list } = useTranslator();
  const rows = [
    [t('help.counts'), item.help.counts],
    [t('help.doesNotCount'), item.help.doesNotCount],
    [t('help.example'), item.help.example],
    [t('help.partly'), item.partly],
    [t('help.proof'), item.proof],
  ] as const;
  return (
    <details>
      <summary>{t('help.open')}</summary>
      <dl class="help">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fill(text)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('help.window')}</dt>
          <dd>{t(`item.window.${item.window}`)}</dd>
        </div>
        <div>
          <dt>{t('help.whoKnows')}</dt>
          <dd>{list(item.whoKnows.map((role) => t(`role.${role}`)))}</dd>
        </div>
      </dl>
    </details>
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
