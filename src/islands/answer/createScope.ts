import type { Assessment, Colleague, Domain, Instrument, Item } from '../../model';
import { stateInAddress } from '../app/device';
import { findAsked } from './findAsked';
import { findOwnItems } from './findOwnItems';
import { listItems } from './listItems';

/** Which items the answering pages show to a respondent: all that are asked, or those of a role. */
export interface Scope {
  readonly onlyMine: boolean;
  /** What keeps it in the address of the next page. */
  readonly state: { readonly only: string | undefined };
  readonly listShown: (domain: Domain) => readonly Item[];
  /** Those the respondent's role can know or is asked about. */
  readonly listOwn: (domain: Domain) => readonly Item[];
  /** The domains with an item to show, in order. */
  readonly domains: readonly Domain[];
}

/**
 * The scope of a page by its address: `?only=mine` shows what the respondent's role can know.
 *
 * Somebody who was handed their part (`?as=`) begins with it.
 */
export function createScope(
  instrument: Instrument,
  assessment: Assessment,
  respondent: Colleague,
): Scope {
  const handed = stateInAddress('as') === respondent.id;
  const onlyMine = (stateInAddress('only') ?? (handed ? 'mine' : 'all')) === 'mine';
  const asked = findAsked(assessment);
  const listOwn = (domain: Domain) =>
    findOwnItems(listItems(domain, assessment), respondent.role, asked);
  const listShown = (domain: Domain) =>
    onlyMine ? listOwn(domain) : listItems(domain, assessment);
  return {
    onlyMine,
    state: { only: onlyMine ? 'mine' : undefined },
    listShown,
    listOwn,
    domains: instrument.domains.filter((domain) => listShown(domain).length > 0),
  };
}
