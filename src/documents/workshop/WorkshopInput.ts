import type { Instrument, Workshop } from '../../model';
import type { FormInput } from '../parts/FormInput';

/** What the documents of a workshop are made of. */
export interface WorkshopInput extends FormInput {
  readonly workshop: Workshop;
  /** In the version of the workshop. */
  readonly instrument: Instrument;
}

/** Table cards. */
export interface JoinCardsInput extends WorkshopInput {
  /** The address of the site's home page, the language's part with it. */
  readonly root: string;
}

/** The record of the day. */
export interface DayRecordInput extends WorkshopInput {
  /** Whether the practices' names stand in it; without them it is anonymous. */
  readonly names: boolean;
}
