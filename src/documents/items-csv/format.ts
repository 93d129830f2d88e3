import { createCsvFormat } from '../csv/createCsvFormat';

/** What every item came to as comma-separated values, one item a row. */
export const itemsCsv = createCsvFormat('items', async () => {
  const { composeItemTable } = await import('../tables/composeItemTable');
  return (input) =>
    composeItemTable(input, [
      'domainId',
      'domain',
      'itemId',
      'item',
      'kindCode',
      'safetyCode',
      'state',
      'level',
      'answer',
      'basisCode',
      'lastLevel',
      'change',
      'notes',
    ]);
});

export const format = itemsCsv;
