import type { Translator } from '../../i18n';
import type {
  Comparison,
  Instant,
  Instrument,
  PortfolioTable,
  ShownRows,
  TableDetails,
} from '../../model';
import type { Names } from './names';

/** What the files for other programmes are written from. */
export interface ExportInput {
  readonly table: PortfolioTable;
  readonly shown: ShownRows;
  readonly details: TableDetails;
  /** Of the sites that were chosen. */
  readonly comparison: Comparison;
  /** The sites that were chosen; no others are written. */
  readonly sites: Uint32Array;
  /** In the table's version. */
  readonly instrument: Instrument;
  readonly translator: Translator;
  readonly title: string;
  readonly names: Names;
  /** Only on request: a mean over domains ranks nobody, but is read as if it did (S6). */
  readonly overall: boolean;
  readonly writtenAt: Instant;
}
