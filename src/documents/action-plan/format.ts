import type { DocumentFormat } from '../DocumentFormat';
import { nameSafely } from '../parts/nameSafely';

/** The action plan as a tagged PDF. */
export const actionPlan: DocumentFormat = {
  id: 'action-plan',
  mediaType: 'application/pdf',
  nameFile({ site, round }, translator) {
    return nameSafely(
      translator.t('actionPlan.fileName', { site: site.name, date: round.date }),
      '.pdf',
    );
  },
  async write(input) {
    const { writeActionPlan } = await import('./writeActionPlan');
    return writeActionPlan(input);
  },
};

export const format = actionPlan;
