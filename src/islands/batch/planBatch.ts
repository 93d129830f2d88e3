import type { Assessment, Problem } from '../../model';

/** What the worker is asked for: a plan for each of these. */
export interface PlanOrder {
  readonly locale: string;
  readonly assessments: readonly Assessment[];
  /** Owners appear as roles unless this is set. */
  readonly names: boolean;
}

/** A site whose plan could not be made, and why. */
export interface MissedPlan {
  readonly site: string;
  readonly round: string;
  readonly problem: Problem;
}

/** What the worker tells while it works, and at the end. */
export type PlanNews =
  | { readonly state: 'working'; readonly done: number }
  | {
      readonly state: 'done';
      readonly zip: Uint8Array<ArrayBuffer>;
      readonly made: number;
      readonly missed: readonly MissedPlan[];
    };
