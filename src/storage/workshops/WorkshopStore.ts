import type { Assessment, Id, Instant, Outcome, PlainDate, Problem, Workshop } from '../../model';
import type { Stop } from '../Store';

/** What a list of workshops shows of each. */
export interface WorkshopSummary {
  readonly id: Id;
  readonly title: string;
  readonly date: PlainDate;
  /** How many tables it has. */
  readonly tables: number;
  /** When anything in it last changed. */
  readonly changedAt: Instant;
  readonly example: boolean;
}

/** A workshop, and the assessments of its tables that are on this device. */
export interface WorkshopContent {
  readonly workshop: Workshop;
  readonly assessments: readonly Assessment[];
}

/** A pure change; it may be called after a while, and sees what is stored then. */
export type StoredWorkshopChange = (workshop: Workshop) => Workshop;

/**
 * The workshops of this device.
 *
 * What a table has revealed and agreed enters its assessment in the same transaction as the change
 * (`enterTable`): the two never differ. The problems are those of `Store`; calls that name a workshop may
 * give `workshopMissing`.
 */
export interface WorkshopStore {
  /** Saves a workshop that is not here yet, with assessments begun for it. Problems: `workshopExists`. */
  saveNewWorkshop(content: WorkshopContent): Promise<Outcome<Workshop>>;
  /**
   * Gets a workshop, changes it and saves it, and brings its tables' assessments up to it, in one
   * transaction.
   *
   * @param begun new assessments for tables that the change adds.
   */
  changeWorkshop(
    id: Id,
    change: StoredWorkshopChange,
    begun?: readonly Assessment[],
  ): Promise<Outcome<Workshop>>;
  /**
   * Merges a workshop and its assessments with those of the same ids, or saves them where there are none,
   * in one transaction: another laptop takes over, or a table's own device joins. What an assessment was
   * before is kept as a snapshot.
   */
  absorbWorkshop(content: WorkshopContent): Promise<Outcome<Workshop>>;
  getWorkshop(id: Id): Promise<Outcome<Workshop>>;
  /** A workshop and its tables' assessments as they stand in one moment. */
  getWorkshopContent(id: Id): Promise<Outcome<WorkshopContent>>;
  /** Tells of a workshop now and after every change by any tab; `undefined` where it is not here. */
  watchWorkshop(
    id: Id,
    listener: (workshop: Workshop | undefined) => void,
    onProblem?: (problem: Problem) => void,
  ): Stop;
  /** The last changed first. */
  listWorkshops(): Promise<Outcome<readonly WorkshopSummary[]>>;
  watchWorkshops(
    listener: (workshops: readonly WorkshopSummary[]) => void,
    onProblem?: (problem: Problem) => void,
  ): Stop;
  /**
   * Clears a workshop from this device, with some of its tables' assessments and what was set about them,
   * and gives all of it back, so that it can be absorbed anew.
   *
   * @param assessments which of them; those of no table of the workshop stay.
   */
  removeWorkshop(id: Id, assessments: readonly Id[]): Promise<Outcome<WorkshopContent>>;
}
