import type { Comparison, Instrument } from '../../model';
import type { FormInput } from '../parts/FormInput';

/** What a briefing is made of. */
export interface BriefingInput extends Omit<FormInput, 'site' | 'round'> {
  /** What the portfolio is called. */
  readonly portfolio: string;
  /** With small numbers already left out where `withoutSmall` says so. */
  readonly comparison: Comparison;
  /** The version that the comparison is in. */
  readonly instrument: Instrument;
  /** Sites are named where help may be offered; only where that was ticked. */
  readonly showNames: boolean;
  /** Figures of fewer than 5 sites are left out. */
  readonly withoutSmall: boolean;
}
