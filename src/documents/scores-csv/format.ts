import { createCsvFormat } from '../csv/createCsvFormat';

/** The scores as comma-separated values, one domain a row. */
export const scoresCsv = createCsvFormat('scores', async () => {
  const { composeScoreTable } = await import('../tables/composeScoreTable');
  return (input) =>
    composeScoreTable(input, [
      'domainId',
      'domain',
      'group',
      'score',
      'low',
      'high',
      'bandCode',
      'band',
      'scored',
      'applicable',
      'dontKnow',
      'unanswered',
      'notApplicable',
    ]);
});

export const format = scoresCsv;
