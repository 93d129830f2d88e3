import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SuggestionCard, useTranslator } from '../../components';
import { titleSuggestion } from '../../i18n';
import {
  type ActionDetails,
  adoptAction,
  findOpenSuggestions,
  markSuggestion,
  removeAction,
  type Suggestion,
} from '../../model';
import { newId } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { filterSuggestions, parseFilter, type SuggestionFilter } from './filterSuggestions';
import type { SayNews } from './PlanNews';
import { SuggestionFilters } from './SuggestionFilters';

interface SuggestionListProps {
  readonly open: OpenAssessment;
  readonly say: SayNews;
}

const firstShown = 8;

/** What the instrument suggests and the plan does not hold yet, in order (P1 to P4). */
export function SuggestionList({ open, say }: SuggestionListProps) {
  const { t } = useTranslator();
  const all = useSignal(false);
  const filter = useSignal(readFilter(open));
  const { instrument } = open;
  const suggestions = findOpenSuggestions(open.report.value);
  const matching = filterSuggestions(suggestions, filter.value);
  const shown = all.value ? matching : matching.slice(0, firstShown);
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusAfterAdoption(list);
  const adopt = useAdoption(open, say);

  function choose(chosen: SuggestionFilter) {
    filter.value = chosen;
    writeFilter(chosen);
  }

  if (suggestions.length === 0) {
    return (
      <section aria-labelledby="suggestions-title">
        <h2 id="suggestions-title">{t('plan.suggestions')}</h2>
        <p>{t('plan.suggestions.none')}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">{t('plan.suggestions')}</h2>
      <SuggestionFilters
        suggestions={suggestions}
        instrument={instrument}
        filter={filter.value}
        onFilter={choose}
      />
      <p role="status">
        {matching.length === 0
          ? t('plan.suggestions.noMatch')
          : t('plan.suggestions.shown', { shown: shown.length, count: matching.length })}
      </p>
      {matching.length < suggestions.length && (
        <p class="buttons">
          <button type="button" class="button-second" onClick={() => choose({})}>
            {t('plan.filter.clear', { count: suggestions.length })}
          </button>
        </p>
      )}
      <ol class="suggestions" ref={list}>
        {shown.map((suggestion, index) => (
          <SuggestionCard
            key={markSuggestion(suggestion)}
            suggestion={suggestion}
            instrument={instrument}
            onAdopt={() => {
              keepFocus(index);
              adopt(suggestion);
            }}
          />
        ))}
      </ol>
      {shown.length < matching.length && (
        <p class="buttons">
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

/** Takes a suggestion into the plan, with its first owner, and says so. */
function useAdoption({ instrument, change, respondent }: OpenAssessment, say: SayNews) {
  const translator = useTranslator();

  function detailsOf(suggestion: Suggestion): ActionDetails {
    const { domain } = suggestion;
    if (suggestion.kind === 'action') {
      const [role] = suggestion.owners;
      return { source: suggestion.action, domain, ...(role && { owner: { role } }) };
    }
    const items = suggestion.kind === 'checkFirst' ? [suggestion.item] : suggestion.items;
    return { title: titleSuggestion(translator, instrument, suggestion), domain, items };
  }

  return (suggestion: Suggestion) => {
    const details = { ...detailsOf(suggestion), by: respondent.value?.id };
    const title = titleSuggestion(translator, instrument, suggestion);
    const id = newId();
    change((one, at) => adoptAction(one, details, id, at));
    say({
      text: translator.t('plan.added', { title }),
      undo: () => change((one, at) => removeAction(one, id, at)),
    });
  };
}

/** An adopted suggestion leaves the list with the focus: the next one takes it. */
function useFocusAfterAdoption(list: { readonly current: HTMLOListElement | null }) {
  const wanted = useRef<number>();
  useLayoutEffect(() => {
    if (wanted.current === undefined || list.current === null) return;
    const cards = [...list.current.children];
    const card = cards[Math.min(wanted.current, cards.length - 1)];
    card?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    wanted.current = undefined;
  });
  return (index: number) => {
    wanted.current = index;
  };
}

function readFilter({ instrument }: OpenAssessment): SuggestionFilter {
  const domains = instrument.domains.map(({ id }) => id);
  return parseFilter(new URLSearchParams(location.search), domains);
}

/** Into the address, so that a reload and a bookmark find the same list. */
function writeFilter({ effort, owner, domain }: SuggestionFilter): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ effort, owner, domain })) {
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', address);
}
