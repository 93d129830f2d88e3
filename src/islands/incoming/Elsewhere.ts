import {
  type Backup,
  openBackup,
  openPortfolioFile,
  type PortfolioIndex,
  type SourceFile,
} from '../../exchange';
import type { PlainDate, Workshop } from '../../model';

/** Something that is opened on another page, as far as it is shown before. */
export type Elsewhere =
  | {
      readonly place: 'portfolio';
      readonly name: string;
      /** Plans that lie beside it, and sites that were asked. */
      readonly plans: number;
      readonly expected: number;
    }
  | {
      readonly place: 'workshop';
      readonly title: string;
      readonly date: PlainDate;
      readonly tables: number;
    }
  | {
      readonly place: 'backup';
      readonly writtenOn: PlainDate;
      readonly rounds: number;
      readonly workshops: number;
      readonly portfolios: number;
    };

/** What a portfolio that is handed on is, before its plans are read. */
export function describePortfolio(index: PortfolioIndex, plans: number): Elsewhere {
  return { place: 'portfolio', name: index.name, plans, expected: index.expected.sites.length };
}

export function describeWorkshop({ sitting, tables }: Workshop): Elsewhere {
  return { place: 'workshop', title: sitting.title, date: sitting.date, tables: tables.length };
}

export function describeBackup({ writtenAt, parts }: Backup, portfolios: number): Elsewhere {
  return {
    ...{ place: 'backup', writtenOn: writtenAt.slice(0, 10), portfolios },
    ...{ rounds: parts.assessments.length, workshops: parts.workshops.length },
  };
}

/**
 * Finds out whether a file is a portfolio's zip, or a backup with portfolios, without reading the plans in
 * it: there may be ten thousand, and they are read where they belong.
 */
export async function findElsewhere({ blob }: SourceFile): Promise<Elsewhere | undefined> {
  const portfolio = await openPortfolioFile(blob);
  if (!portfolio.ok) return undefined;
  if (portfolio.value !== undefined) {
    return describePortfolio(portfolio.value.index, portfolio.value.plans);
  }
  const opened = await openBackup(blob);
  if (!opened.ok) return undefined;
  return describeBackup(opened.value.backup, opened.value.portfolios.length);
}
