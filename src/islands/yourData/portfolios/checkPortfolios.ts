import { openPortfolioFile } from '../../../exchange';
import type { Problem } from '../../../model';
import { type CheckedPortfolio, type CheckParts, checkPacked } from './checkPacked';

/** A portfolio of a backup that was not right: the others can still be brought in. */
export interface RefusedPortfolio {
  /** As far as it can be read; shown, never used. */
  readonly name: string | undefined;
  readonly problem: Problem;
}

/** Portfolios of a backup after they were read. */
export interface CheckedPortfolios {
  readonly checked: readonly CheckedPortfolio[];
  readonly refused: readonly RefusedPortfolio[];
}

/** Counts the plans in zips, as far as their lists say. */
export async function countPacked(zips: readonly Blob[]): Promise<number> {
  let plans = 0;
  for (const zip of zips) {
    const opened = await openPortfolioFile(zip);
    if (opened.ok) plans += opened.value?.plans ?? 0;
  }
  return plans;
}

/** Reads the portfolios of a backup, each by itself: one that is not right is named, and the others stand. */
export async function checkPortfolios(
  zips: readonly Blob[],
  parts: CheckParts,
): Promise<CheckedPortfolios> {
  const checked: CheckedPortfolio[] = [];
  const refused: RefusedPortfolio[] = [];
  for (const zip of zips) {
    const one = await checkPacked(zip, parts);
    if (one.ok) checked.push(one.value);
    else refused.push({ name: undefined, problem: one.problem });
  }
  // Of two of one id nobody can say which is meant.
  const isTwice = ({ index: { id } }: CheckedPortfolio) =>
    checked.filter(({ index }) => index.id === id).length > 1;
  const values = { place: 'portfolios', rule: 'unique', detail: '' };
  const twice = checked.filter(isTwice).map(({ index: { name } }) => ({
    ...{ name, problem: { name: 'fileInvalid' as const, values } },
  }));
  return { checked: checked.filter((one) => !isTwice(one)), refused: [...refused, ...twice] };
}
