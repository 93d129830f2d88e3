import { describeReason, titleSuggestion } from '../i18n';
import { findAction, type Instrument, type Suggestion, type TimeToEffect } from '../model';

import { useTranslator } from './TranslatorContext';

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly instrument: Instrument;
  readonly onAdopt: (suggestion: Suggestion) => void;
}

/** One suggestion, with why it is there and what it takes. */
export function SuggestionCard({ suggestion, instrument, onAdopt }: SuggestionCardProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
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
        <details>
          <summary>{t('suggestion.more')}</summary>
          <p>{fill(action.why)}</p>
          <p>{t('suggestion.firstSteps')}</p>
          <ol>
            {action.firstSteps.map((step) => (
              <li key={step}>{fill(step)}</li>
            ))}
          </ol>
          <p>{t('suggestion.measure', { measure: fill(action.measure) })}</p>
          <p>
            {t('suggestion.time', {
              span: describeSpan(action.timeToEffect),
              unit: action.timeToEffect.unit,
            })}{' '}
            {t(`strength.${action.strength}`)}
          </p>
        </details>
      )}
      <button type="button" class="button-second" onClick={() => onAdopt(suggestion)}>
        {t('suggestion.adopt')} <span class="visually-hidden">{title}</span>
      </button>
    </li>
  );
}

/** "1", or "1–2" with an en dash. */
function describeSpan({ from, to }: TimeToEffect): string {
  return from === to ? String(from) : `${from}–${to}`;
}
