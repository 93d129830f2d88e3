import type { Backup, PortfolioIndex } from '../../exchange';
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
