import type { Report, Suggestion } from '../report/Report';

/** The suggestions that the plan does not hold yet, in their order (P5: the site chooses). */
export function findOpenSuggestions(report: Report): readonly Suggestion[] {
  const held = new Set(report.plan.map((action) => action.source ?? action.items?.join()));
  return report.suggestions.filter((suggestion) => !held.has(markSuggestion(suggestion)));
}

/** What tells one suggestion from another, and is found again in the action made from it. */
export function markSuggestion(suggestion: Suggestion): string {
  if (suggestion.kind === 'action') return suggestion.action;
  return suggestion.kind === 'checkFirst' ? suggestion.item : suggestion.items.join();
}
