import {
  type DomainId,
  type Effort,
  type OwnerRole,
  ownerRoles,
  type Role,
  type Suggestion,
} from '../../model';

/** What suggestions are looked for; a field that is absent asks for nothing. */
export interface SuggestionFilter {
  readonly effort?: Effort | undefined;
  readonly owner?: OwnerRole | undefined;
  readonly domain?: DomainId | undefined;
}

export const efforts: readonly Effort[] = ['low', 'medium', 'high'];

/**
 * The suggestions that meet a filter, in their order.
 *
 * Finding something out counts as low effort, and is led by whoever is to be asked.
 */
export function filterSuggestions(
  suggestions: readonly Suggestion[],
  { effort, owner, domain }: SuggestionFilter,
): readonly Suggestion[] {
  return suggestions.filter(
    (suggestion) =>
      (effort === undefined || effortOf(suggestion) === effort) &&
      (owner === undefined || ownersOf(suggestion).includes(owner)) &&
      (domain === undefined || suggestion.domain === domain),
  );
}

/** A filter from an address's `effort`, `owner` and `domain`; what is not known asks for nothing. */
export function parseFilter(
  address: URLSearchParams,
  domains: readonly DomainId[],
): SuggestionFilter {
  return {
    effort: efforts.find((one) => one === address.get('effort')),
    owner: ownerRoles.find((one) => one === address.get('owner')),
    domain: domains.find((one) => one === address.get('domain')),
  };
}

function effortOf(suggestion: Suggestion): Effort {
  return suggestion.kind === 'action' ? suggestion.effort : 'low';
}

function ownersOf(suggestion: Suggestion): readonly OwnerRole[] {
  return suggestion.kind === 'action' ? suggestion.owners : leads[suggestion.askRole];
}

/** Roles that can know and roles that can lead have other names; some of them match. */
const leads: Readonly<Record<Role, readonly OwnerRole[]>> = {
  practiceManager: ['practiceManager'],
  gp: ['clinicalLead'],
  nurse: [],
  linkWorker: ['linkWorker'],
  linkWorkerManager: ['linkWorkerManager'],
  reception: [],
  communityPartner: ['voluntarySector'],
};
