import type { DomainId, Instrument, ItemKind, Role } from '../../model';
import type { FormInput } from '../parts/FormInput';

/** Which items a form asks. */
export interface ItemSelection {
  /** Items of these kinds; reserve items stand at the end, because they are scored apart (S10). */
  readonly kinds: readonly ItemKind[];
  /** Only these domains; absent for all. */
  readonly domains?: readonly DomainId[] | undefined;
  /** Only items that this role can know; absent for all. */
  readonly role?: Role | undefined;
}

export interface PaperFormInput extends FormInput {
  readonly instrument: Instrument;
  readonly selection: ItemSelection;
  /** Large print sets all text to be read at 18 points. */
  readonly print: 'normal' | 'large';
  /** Date of the round, if it is known. */
  readonly date?: string | undefined;
}
