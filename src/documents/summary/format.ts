import type { DocumentFormat } from '../DocumentFormat';
import { nameSafely } from '../parts/nameSafely';

/** One page for a noticeboard or a board paper, as a tagged PDF. */
export const summary: DocumentFormat = {
  id: 'summary',
  mediaType: 'application/pdf',
  nameFile({ site, round }, translator) {
    return nameSafely(
      translator.t('summary.fileName', { site: site.name, date: round.date }),
      '.pdf',
    );
  },
  async write(input) {
    const { writeSummary } = await import('./writeSummary');
    return writeSummary(input);
  },
};

export const format = summary;
