import type { ExpectedList, ExpectedSite, Id, Instant, Join, PlainDate } from '../../model';
import type { formatVersion } from '../AssessmentFile';

/** What a portfolio is, without its plans: name, list of expected sites, and what was joined. */
export interface PortfolioIndex {
  readonly id: Id;
  readonly name: string;
  readonly purpose?: string | undefined;
  /** The last day for an answer. */
  readonly deadline?: PlainDate | undefined;
  readonly expected: ExpectedList;
  readonly joins: readonly Join[];
  readonly createdAt?: Instant | undefined;
  /** Makes pseudonyms that stay the same: only a backup has it, which stays with the person. */
  readonly pseudonymKey?: string | undefined;
}

/** What the index is called in its zip. */
export const portfolioIndexName = 'portfolio.linkready';

/**
 * The index of a portfolio that is handed on, as `public/schema/portfolio-1.json` publishes it. It lies in a
 * zip beside the plans, each a file to send.
 */
export interface PortfolioFile {
  readonly format: 'linkready';
  readonly formatVersion: typeof formatVersion;
  readonly kind: 'portfolio';
  readonly writtenAt: Instant;
  /** The programme that wrote it, with its version. */
  readonly writtenBy: string;
  readonly portfolio: Omit<PortfolioIndex, 'expected'> & {
    readonly expected: {
      readonly columns: readonly string[];
      readonly sites: readonly WrittenSite[];
    };
  };
}

/** An expected site with the cells of its further columns in their order. */
export interface WrittenSite extends Omit<ExpectedSite, 'further'> {
  readonly cells: readonly string[];
}
