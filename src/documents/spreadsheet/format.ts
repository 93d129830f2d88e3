import { nameSafely } from '../parts/nameSafely';
import { type PlanFileFormat, unpaged } from '../tables/PlanFile';

/** Plan, scores and items as a spreadsheet. */
export const planSpreadsheet: PlanFileFormat = {
  id: 'spreadsheet',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  nameFile({ site, round }, { t }) {
    const values = { site: site.name, date: round.date };
    return nameSafely(t('tables.file.spreadsheet', values), '.xlsx');
  },
  async write(input) {
    const { writePlanSpreadsheet } = await import('./writePlanSpreadsheet');
    return unpaged(writePlanSpreadsheet(input));
  },
};

export const format = planSpreadsheet;
