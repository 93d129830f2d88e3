import Dexie, { type DexieOptions, type Table } from 'dexie';
import type {
  ExpectedList,
  Id,
  Instant,
  Join,
  Matrix,
  MatrixDetails,
  ReceivedSummary,
} from '../../model';
import type { FileResult, Portfolio } from './PortfolioStore';
import type { ChangedParticulars } from './particulars';

/** The number of the database's tables and indexes. */
export const portfolioDatabaseVersion = 1;

/** A portfolio, with the number that its columns have to carry to be of today. */
export interface PortfolioRow extends Portfolio {
  /** Counts up with every change of its plans. */
  readonly generation: number;
}

/** What is known of one plan. Its key is the portfolio's id, a dot, and the assessment's id. */
export interface SummaryRow {
  readonly key: string;
  /** The import that brought it. */
  readonly importId: number;
  /** Over the plan's content, to know a file that comes again. */
  readonly hash: string;
  readonly summary: ReceivedSummary;
}

/** One plan, whole: the text of a file to send. */
export interface DocumentRow {
  readonly key: string;
  readonly text: string;
}

/** Columns of one instrument version: a cache, thrown away where its generation is not the portfolio's. */
export interface MatrixRow {
  /** The portfolio's id, a dot, and the version. */
  readonly key: string;
  readonly generation: number;
  readonly matrix: Matrix;
}

export interface DetailsRow {
  readonly key: string;
  readonly generation: number;
  readonly details: MatrixDetails;
}

export interface ExpectedRow {
  readonly portfolio: Id;
  readonly list: ExpectedList;
}

export interface JoinRow extends Join {
  readonly key: string;
}

export interface ImportRow {
  /** Counts up; given by the database. */
  readonly id?: number;
  readonly portfolio: Id;
  readonly startedAt: Instant;
  /** Absent while it runs, and where it was broken off. */
  readonly finishedAt?: Instant | undefined;
  /** How far it came, as the import said with its last batch. */
  readonly done: number;
  readonly of: number;
  readonly counts: Readonly<Record<FileResult['state'], number>>;
  /** What it changed besides plans; of the last import that did. */
  readonly particulars?: ChangedParticulars | undefined;
}

/** What an import wrote over, so that it can be undone. */
export interface ReplacedRow {
  readonly key: string;
  readonly importId: number;
  readonly summary: SummaryRow;
  readonly document: DocumentRow;
}

/** Files that were not taken in, so that the list can be read later. */
export interface ResultRow {
  readonly id?: number;
  readonly importId: number;
  readonly result: FileResult;
}

/** The tables of the portfolios. */
export interface PortfolioTables {
  readonly portfolios: Table<PortfolioRow, Id>;
  readonly summaries: Table<SummaryRow, string>;
  readonly documents: Table<DocumentRow, string>;
  readonly matrices: Table<MatrixRow, string>;
  readonly details: Table<DetailsRow, string>;
  readonly expected: Table<ExpectedRow, Id>;
  readonly joins: Table<JoinRow, string>;
  readonly imports: Table<ImportRow, number>;
  readonly replaced: Table<ReplacedRow, string>;
  readonly results: Table<ResultRow, number>;
}

/** The tables of the database, or of a transaction: what is written there then belongs to it. */
export function portfolioTablesOf(source: Pick<Dexie, 'table'>): PortfolioTables {
  return {
    portfolios: source.table('portfolios'),
    summaries: source.table('summaries'),
    documents: source.table('documents'),
    matrices: source.table('matrices'),
    details: source.table('details'),
    expected: source.table('expected'),
    joins: source.table('joins'),
    imports: source.table('imports'),
    replaced: source.table('replaced'),
    results: source.table('results'),
  };
}

/** The portfolios of this device: a database of their own, which can be cleared without touching other work. */
export class PortfolioDatabase extends Dexie implements PortfolioTables {
  readonly portfolios: Table<PortfolioRow, Id>;
  readonly summaries: Table<SummaryRow, string>;
  readonly documents: Table<DocumentRow, string>;
  readonly matrices: Table<MatrixRow, string>;
  readonly details: Table<DetailsRow, string>;
  readonly expected: Table<ExpectedRow, Id>;
  readonly joins: Table<JoinRow, string>;
  readonly imports: Table<ImportRow, number>;
  readonly replaced: Table<ReplacedRow, string>;
  readonly results: Table<ResultRow, number>;

  constructor(name: string, options: Pick<DexieOptions, 'indexedDB'> = {}) {
    // Relaxed: the files are still where they came from, so a power cut costs nothing that cannot be had again.
    super(name, { ...options, chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(portfolioDatabaseVersion).stores({
      portfolios: 'id',
      summaries: 'key, importId',
      documents: 'key',
      matrices: 'key',
      details: 'key',
      expected: 'portfolio',
      joins: 'key',
      imports: '++id, portfolio',
      replaced: 'key, importId',
      results: '++id, importId',
    });
    this.portfolios = this.table('portfolios');
    this.summaries = this.table('summaries');
    this.documents = this.table('documents');
    this.matrices = this.table('matrices');
    this.details = this.table('details');
    this.expected = this.table('expected');
    this.joins = this.table('joins');
    this.imports = this.table('imports');
    this.replaced = this.table('replaced');
    this.results = this.table('results');
  }
}
