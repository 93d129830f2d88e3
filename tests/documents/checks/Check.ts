import type { Pdf, PdfValue } from '../readPdf';

/** Takes note of a fault: the clause and a short sentence. */
export type ReportFault = (fault: string) => void;

/** What the walk through the structure tree has seen. */
export interface SeenStructure {
  /** Owner of each marked content, by page and identifier. */
  readonly content: ReadonlyMap<string, string>;
  /** Annotations that the tree refers to, each with the type of its element. */
  readonly annotations: ReadonlyMap<string, string>;
}

/** Owners of a page's marked content, or the owner of an annotation, by key of the parent tree. */
export type ParentTree = ReadonlyMap<number, PdfValue>;

/** One group of clauses. */
export type Check = (pdf: Pdf, report: ReportFault) => void;
