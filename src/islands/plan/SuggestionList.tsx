import { useSignal } from '@preact/signals';
import { SuggestionCard, useTranslator } from '../../components';
import { titleSuggestion } from '../../i18n';
import {
  type ActionDetails,
  adoptAction,
  findOpenSuggestions,
  markSuggestion,
  type Suggestion,
} from '../../model';
import { newId } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import type { PlanNews } from '../MakePlan';

interface SuggestionListProps {
  readonly open: OpenAssessment;
  readonly say: (news: PlanNews) => void;
}

const firstShown = 8;

/** What the instrument suggests and the plan does not hold yet, in order (P1 to P4). */
export function SuggestionList({ open, say }: SuggestionListProps) {
  const translator = useTranslator();
  const { t } = translator;
  const all = useSignal(false);
  const { instrument } = open;
  const suggestions = findOpenSuggestions(open.report.value);
  const shown = all.value ? suggestions : suggestions.slice(0, firstShown);

  function adopt(suggestion: Suggestion) {
    const details = detailsOf(suggestion);
    const title = titleSuggestion(translator, instrument, suggestion);
    const id = newId();
    open.change((one, at) => adoptAction(one, details, id, at));
    say({ text: t('plan.added', { title }) });
  }

  function detailsOf(suggestion: Suggestion): ActionDetails {
    const { domain } = suggestion;
    if (suggestion.kind === 'action') {
      const [role] = suggestion.owners;
      return { source: suggestion.action, domain, ...(role && { owner: { role } }) };
    }
    const items = suggestion.kind === 'checkFirst' ? [suggestion.item] : suggestion.items;
    return { title: titleSuggestion(translator, instrument, suggestion), domain, items };
  }

  return (
    <section aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">{t('plan.suggestions')}</h2>
      {suggestions.length === 0 && <p>{t('plan.suggestions.none')}</p>}
      <ol class="suggestions">
        {shown.map((suggestion) => (
          <SuggestionCard
            key={markSuggestion(suggestion)}
            suggestion={suggestion}
            instrument={instrument}
            onAdopt={adopt}
          />
        ))}
      </ol>
      {shown.length < suggestions.length && (
        <p class="buttons">
          <span>
            {t('plan.suggestions.shown', { shown: shown.length, count: suggestions.length })}
          </span>
          <button
            type="button"
            class="button-second"
            onClick={() => {
              all.value = true;
            }}
          >
            {t('plan.suggestions.more')}
          </button>
        </p>
      )}
    </section>
  );
}
