import { createCsvFormat } from '../csv/createCsvFormat';

/** The plan as comma-separated values, one action a row. */
export const planCsv = createCsvFormat('plan', async () => {
  const { composeActionTable } = await import('../tables/composeActionTable');
  return (input) =>
    composeActionTable(input, [
      'number',
      'actionId',
      'source',
      'domainId',
      'domain',
      'action',
      'ledBy',
      'name',
      'due',
      'statusCode',
      'status',
      'reason',
      'measure',
      'notes',
    ]);
});

export const format = planCsv;
