import { nameSafely } from '../parts/nameSafely';
import { type PlanFileFormat, type PlanFileInput, unpaged } from '../tables/PlanFile';
import type { Table } from '../tables/Table';

/** What is in a .csv: one action, domain or item a row. */
export type CsvSubject = 'plan' | 'scores' | 'items';

/**
 * Creates the format of one table as comma-separated values.
 *
 * @param loadTable brings the table's composer, only when it is written.
 */
export function createCsvFormat(
  subject: CsvSubject,
  loadTable: () => Promise<(input: PlanFileInput) => Table>,
): PlanFileFormat {
  return {
    id: `${subject}-csv`,
    mediaType: 'text/csv;charset=utf-8',
    nameFile({ site, round }, { t }) {
      return nameSafely(t(`tables.file.${subject}`, { site: site.name, date: round.date }), '.csv');
    },
    async write(input) {
      const [{ writeCsv }, { addSource }, compose] = await Promise.all([
        import('./writeCsv'),
        import('./addSource'),
        loadTable(),
      ]);
      return unpaged(writeCsv(addSource(input, compose(input))));
    },
  };
}
