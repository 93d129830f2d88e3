import { capitalise, type Translator } from '../../i18n';
import {
  type Comparison,
  type Domain,
  type DomainComparison,
  fewestSites,
  findAction,
  findItem,
  roundScore,
} from '../../model';
import type { Setting } from '../parts/writePages';
import type { StructureElement } from '../pdf/structure/StructureElement';
import type { BriefingInput } from './BriefingInput';

/** What every part of the briefing is composed from. */
export interface BriefingContext extends Setting {
  readonly input: BriefingInput;
  readonly comparison: Comparison;
  readonly translator: Translator;
  readonly root: StructureElement;
}

/** A domain's title, or its id where the instrument has no such domain. */
export function titleOfDomain({ input, translator }: BriefingContext, id: string): string {
  const domain = findDomainOf(input, id);
  return domain === undefined ? id : translator.fill(domain.title);
}

export function shortTitleOfDomain({ input, translator }: BriefingContext, id: string): string {
  const domain = findDomainOf(input, id);
  return domain === undefined ? id : translator.fill(domain.shortTitle);
}

/** An item's title as it begins a line. */
export function titleOfItem({ input, translator }: BriefingContext, id: string): string {
  const item = findItem(input.instrument, id);
  return item === undefined ? id : capitalise(translator.fill(item.title));
}

export function titleOfAction({ input, translator }: BriefingContext, id: string): string {
  const action = findAction(input.instrument, id);
  return action === undefined ? id : translator.fill(action.title);
}

/** A score as it is shown (S7). */
export function sayScore({ translator }: BriefingContext, score: number): string {
  return translator.number(roundScore(score));
}

/** Domains of which enough sites have a score, the furthest along first; ties in the instrument's order. */
export function rankDomains({ comparison }: BriefingContext): readonly DomainComparison[] {
  return comparison.domains
    .filter(({ scored, statistics }) => scored >= fewestSites && statistics !== undefined)
    .toSorted((a, b) => (b.statistics?.median ?? 0) - (a.statistics?.median ?? 0));
}

function findDomainOf({ instrument }: BriefingInput, id: string): Domain | undefined {
  return instrument.domains.find((domain) => domain.id === id);
}
