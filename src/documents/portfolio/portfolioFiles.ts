import type { ExportInput } from './ExportInput';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What can be written out of a portfolio for other programmes; what writes each is loaded with it. */
export const portfolioFiles = {
  /** A workbook (.xlsx): sites, domains, common gaps, shared actions, who is missing. */
  async workbook(input: ExportInput): Promise<Blob> {
    const { writePortfolioWorkbook } = await import('./writePortfolioWorkbook');
    return new Blob([Uint8Array.from(writePortfolioWorkbook(input))], { type: workbookType });
  },
  /** Tables as .csv with a data package, and the long table as Parquet (.zip). */
  async package(input: ExportInput): Promise<Blob> {
    const { writeDataPackage } = await import('./writeDataPackage');
    return writeDataPackage(input);
  },
  /** The long table alone (.parquet). */
  async parquet(input: ExportInput): Promise<Blob> {
    const { writeLongTable } = await import('./writeDataPackage');
    return writeLongTable(input);
  },
} as const;
