import type { Instant } from '../../../model';
import type { CellValue } from '../../tables/Table';

/** How a cell looks and how its number is shown. Any of them can hold a word. */
export const cellStyles = [
  'text',
  'heading',
  'middleHeading',
  'strong',
  'count',
  'level',
  'score',
  'date',
  'day',
] as const;
export type CellStyle = (typeof cellStyles)[number];

export interface Cell {
  readonly value: CellValue;
  readonly style: CellStyle;
}

export interface Sheet {
  /** Unlike the others' in more than case; what a sheet's name may not hold is left out. */
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first row stays in sight, is repeated on every printed page, and filters this many rows below it. */
  readonly table?: { readonly rows: number } | undefined;
}

export interface Workbook {
  readonly title: string;
  /** A language tag: `en-GB`. */
  readonly language: string;
  readonly writtenAt: Instant;
  readonly rightToLeft: boolean;
  /** At the foot of each printed page, before its number. */
  readonly footer: string;
  readonly sheets: readonly Sheet[];
}
