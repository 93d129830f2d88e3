import type {
  CompareNames,
  ExpectedList,
  Id,
  Instant,
  Join,
  Layout,
  Matrix,
  MatrixDetails,
  Outcome,
  PlainDate,
  Problem,
  ReceivedSummary,
} from '../../model';
import type { Stop } from '../Store';

/** The sites one person looks after, under a name. */
export interface Portfolio {
  readonly id: Id;
  readonly name: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** What it is for, in the person's words. */
  readonly purpose?: string | undefined;
  /** The last day for an answer. */
  readonly deadline?: PlainDate | undefined;
  /** Makes pseudonyms that stay the same; it leaves this device in the person's own backup only. */
  readonly pseudonymKey: string;
}

/** What a portfolio says besides its plans. */
export interface PortfolioParticulars
  extends Pick<Portfolio, 'name' | 'purpose' | 'deadline' | 'pseudonymKey'> {
  readonly expected: ExpectedList;
  readonly joins: readonly Join[];
}

/** A portfolio in a list, with how many plans it has. */
export interface ListedPortfolio extends Portfolio {
  readonly plans: number;
}

/** A plan as it comes into a portfolio. */
export interface IncomingPlan {
  readonly summary: ReceivedSummary;
  /** The text of a file to send. */
  readonly text: string;
  /** Over the plan's content, to know one that comes again. */
  readonly hash: string;
  /** Where it came from, such as `plans.zip / north/plan.pdf`. */
  readonly path: string;
  /** Of a PDF whose data was altered since it was made. */
  readonly altered?: boolean | undefined;
}

/** What became of one file, or of one plan in it. */
export type FileResult =
  | {
      /**
       * `replaced`: it took the place of an earlier version of the same plan. `known`: it was here already.
       * `older`: a later version of the same plan is here, or came with it.
       */
      readonly state: 'added' | 'replaced' | 'known' | 'older';
      readonly path: string;
      readonly assessment: Id;
      /** Of a PDF whose data was altered since it was made. */
      readonly altered?: boolean | undefined;
    }
  /** It holds no plan, such as an invitation, or the list that a portfolio is handed on with. */
  | { readonly state: 'left'; readonly path: string; readonly what?: LeftKind | undefined }
  | { readonly state: 'failed'; readonly path: string; readonly problem: Problem };

/** What a file is that holds no plan. */
export type LeftKind = 'invitation' | 'portfolio' | 'workshop' | 'backup' | 'fhir';

export interface ImportProgress {
  readonly done: number;
  readonly of: number;
}

/** One import of files into a portfolio. */
export interface PortfolioImport {
  readonly id: number;
  readonly portfolio: Id;
  readonly startedAt: Instant;
  /** Absent while it runs, and where it was broken off. */
  readonly finishedAt?: Instant | undefined;
  readonly done: number;
  readonly of: number;
  readonly counts: Readonly<Record<FileResult['state'], number>>;
}

/** Which of two plans of one assessment with the same time is the later, given their texts: above 0 the first. */
export type CompareTexts = (a: string, b: string) => number;

/** How columns are laid out where they have to be built anew. */
export interface ColumnsRequest {
  /** By instrument version. A version without a layout is left out and named. */
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly compareNames: CompareNames;
}

export interface PortfolioColumns {
  readonly matrices: readonly Matrix[];
  /** Plans whose summary was made by other rules: they have to be measured anew, see `remeasure`. */
  readonly stale: readonly Id[];
}

/** What a portfolio's page opens with, of one moment. */
export interface PortfolioReading {
  readonly portfolio: Portfolio;
  /** As `watchGeneration` tells it: what was read is of today as long as it is this one. */
  readonly generation: number;
  readonly expected: ExpectedList;
  readonly joins: readonly Join[];
  /** The versions of the instrument that its plans were made with, in order of text. */
  readonly versions: readonly string[];
  /**
   * The columns, where they are of today's plans. They are right if each has the mark of its version's
   * layout; else `getColumns` builds them.
   */
  readonly matrices?: readonly Matrix[] | undefined;
}

/** What tells one version of a plan from another. */
export interface PlanMark {
  readonly changedAt: Instant;
  readonly hash: string;
}

/** Texts of plans, by assessment. */
export type PlanTexts = ReadonlyMap<Id, string>;

/**
 * The portfolios of this device.
 *
 * Any call may give `storageFull`, `storageSlow`, `storageFailed`, `storageNewer` or `storageCleared`;
 * one that names a portfolio may give `portfolioMissing`. What a call could not do has changed nothing.
 */
export interface PortfolioStore {
  create(portfolio: Portfolio): Promise<Outcome<Portfolio>>;
  /** Changes name, purpose or deadline. */
  change(
    id: Id,
    particulars: Partial<Pick<Portfolio, 'name' | 'purpose' | 'deadline'>>,
  ): Promise<Outcome<Portfolio>>;
  /** Removes a portfolio with all that belongs to it. */
  remove(id: Id): Promise<Outcome<undefined>>;
  get(id: Id): Promise<Outcome<Portfolio>>;
  /** All that a table is drawn from, read at once. */
  read(id: Id): Promise<Outcome<PortfolioReading>>;
  /** In order of the last change, the latest first. */
  list(): Promise<Outcome<readonly ListedPortfolio[]>>;
  watchList(
    listener: (portfolios: readonly ListedPortfolio[]) => void,
    onProblem?: (problem: Problem) => void,
  ): Stop;
  /** Tells of a portfolio's generation now and after every change by any tab: time to get its columns. */
  watchGeneration(id: Id, listener: (generation: number | undefined) => void): Stop;

  /** The columns that a table is drawn from; built from the summaries where they are not of today. */
  getColumns(id: Id, request: ColumnsRequest): Promise<Outcome<PortfolioColumns>>;
  /** Items, change and actions; in the order of the columns. Call it after `getColumns`. */
  getDetails(id: Id): Promise<Outcome<readonly MatrixDetails[]>>;
  /** The text of one plan. Problems: `assessmentMissing`. */
  getPlan(id: Id, assessment: Id): Promise<Outcome<string>>;
  /** Texts of plans after a certain one, in order of id: all of them, a part at a time. */
  getPlans(id: Id, after: Id | undefined, limit: number): Promise<Outcome<PlanTexts>>;
  /** Which version of each plan is here, by assessment. */
  getMarks(id: Id): Promise<Outcome<ReadonlyMap<Id, PlanMark>>>;
  /** Puts summaries in the place of those made by other rules. */
  remeasure(id: Id, summaries: readonly ReceivedSummary[]): Promise<Outcome<undefined>>;
  /** Removes plans. */
  removePlans(id: Id, assessments: readonly Id[]): Promise<Outcome<undefined>>;

  /** Begins an import. What the one before wrote over is forgotten: only the last can be undone. */
  beginImport(id: Id, of: number): Promise<Outcome<number>>;
  /**
   * Takes in plans and notes what became of other files, in one transaction, so that an import that is
   * cut off leaves whole batches. Of two versions of one plan the later stays (M5).
   */
  addPlans(
    importId: number,
    plans: readonly IncomingPlan[],
    others: readonly FileResult[],
    progress: ImportProgress,
    compareTexts: CompareTexts,
  ): Promise<Outcome<readonly FileResult[]>>;
  /** Takes plans out as part of an import, so that undoing it brings them back. */
  putAside(importId: number, assessments: readonly Id[]): Promise<Outcome<undefined>>;
  /**
   * Changes name, purpose, deadline, expected list or joins as part of an import, so that undoing it takes
   * that back where nobody changed it since.
   */
  changeParticulars(
    importId: number,
    change: (now: PortfolioParticulars) => PortfolioParticulars,
  ): Promise<Outcome<undefined>>;
  finishImport(importId: number): Promise<Outcome<PortfolioImport>>;
  /** The latest first. */
  listImports(id: Id): Promise<Outcome<readonly PortfolioImport[]>>;
  /** What became of the files of an import that were not simply added, in their order. */
  listResults(importId: number): Promise<Outcome<readonly FileResult[]>>;
  /**
   * Takes back the last import: what it added goes, what it wrote over comes back; of particulars, what
   * somebody changed since stays.
   */
  undoImport(importId: number): Promise<Outcome<undefined>>;

  saveExpected(id: Id, list: ExpectedList): Promise<Outcome<ExpectedList>>;
  getExpected(id: Id): Promise<Outcome<ExpectedList>>;
  /** Records what the person said of two that look like one. */
  saveJoin(id: Id, join: Join): Promise<Outcome<Join>>;
  removeJoin(id: Id, join: Pick<Join, 'kind' | 'from' | 'to'>): Promise<Outcome<undefined>>;
  listJoins(id: Id): Promise<Outcome<readonly Join[]>>;
  /** Lets go of the database. */
  close(): void;
}
