import { openBackup, openPortfolioFile, type SourceFile } from '../../exchange';
import { describeBackup, describePortfolio, type Elsewhere } from './Elsewhere';

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
