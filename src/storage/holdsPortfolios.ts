/** The database that portfolios have of their own. */
const name = 'linkready-portfolios';

/** Whether this browser has a database of portfolios; `true` where it does not tell: opening it will. */
export async function holdsPortfolios(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch {
    return true;
  }
}
