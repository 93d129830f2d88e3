/** The database that portfolios have of their own. */
const name = 'linkready-portfolios';

/** Whether this browser has a database of portfolios; `false` where it does not tell. */
export async function holdsPortfolios(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch {
    return false;
  }
}
