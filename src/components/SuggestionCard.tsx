import { capitalise, describeReason, type Translator, titleSuggestion } from '../i18n';
import {
  findAction,
  findItem,
  type Instrument,
  type InstrumentAction,
  type Suggestion,
  type TimeToEffect,
} from '../model';

import { useTranslator } from './TranslatorContext';

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly instrument: Instrument;
  readonly onAdopt: (suggestion: Suggestion) => void;
}

/** One suggestion, with why it is there and what it takes. */
export function SuggestionCard({ suggestion, instrument, onAdopt }: SuggestionCardProps) {
  const translator = useTranslator();
  const { t } = translator;
  const action =
    suggestion.kind === 'action' ? findAction(instrument, suggestion.action) : undefined;
  const title = titleSuggestion(translator, instrument, suggestion);
  const urgent =
    suggestion.kind === 'checkFirst' || (action && 'safety' in suggestion && suggestion.safety);

  return (
    <li class={urgent ? 'suggestion suggestion-urgent' : 'suggestion'} data-kind={suggestion.kind}>
      <h3>{title}</h3>
      <p>
        {urgent && <strong class="safety-tag">{t('item.safety')}</strong>}{' '}
        {describeReason(translator, instrument, suggestion)}
      </p>
      {action && (
        <p class="suggestion-facts">
          <span>{describeEffort(translator, action)}</span>
          <span>{describeTime(translator, action.timeToEffect)}</span>
          <span>{t(`strength.${action.strength}`)}</span>
        </p>
      )}
      {action && <SuggestionMore action={action} instrument={instrument} title={title} />}
      <button type="button" class="button-second" onClick={() => onAdopt(suggestion)}>
        {t('suggestion.adopt')} <span class="visually-hidden">{title}</span>
      </button>
    </li>
  );
}

interface SuggestionMoreProps {
  readonly action: InstrumentAction;
  readonly instrument: Instrument;
  readonly title: string;
}

function SuggestionMore({ action, instrument, title }: SuggestionMoreProps) {
  const translator = useTranslator();
  const { t, fill, list } = translator;
  const raised = action.raises.map(({ item, to }) =>
    t('suggestion.raised', { item: fill(findItem(instrument, item)?.title ?? item), level: to }),
  );
  return (
    <details>
      <summary>
        {t('suggestion.more')} <span class="visually-hidden">{title}</span>
      </summary>
      <p>{fill(action.why)}</p>
      <p>{t('suggestion.firstSteps')}</p>
      <ol>
        {action.firstSteps.map((step) => (
          <li key={step}>{fill(step)}</li>
        ))}
      </ol>
      <p>{t('suggestion.measure', { measure: fill(action.measure) })}</p>
      <p>{t('suggestion.raises', { items: list(raised) })}</p>
      <p>
        {t('suggestion.owners', { owners: list(action.owners.map((one) => t(`owner.${one}`))) })}
      </p>
    </details>
  );
}

/** "Under a day", or both where it depends. */
function describeEffort({ t }: Translator, { efforts }: InstrumentAction): string {
  const [first, second] = efforts.map((effort) => t(`effort.${effort}`));
  if (first === undefined) return '';
  return capitalise(second === undefined ? first : t('suggestion.either', { first, second }));
}

/** "Moves in 1 month", "Moves in 2–4 weeks" with an en dash. */
function describeTime({ t }: Translator, { from, to, unit }: TimeToEffect): string {
  const span = from === to ? String(from) : `${from}–${to}`;
  return t('suggestion.time', { span, unit, count: to });
}
