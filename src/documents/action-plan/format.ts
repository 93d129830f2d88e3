import type { DocumentFormat } from '../DocumentFormat';

/** The action plan as a tagged PDF. */
export const actionPlan: DocumentFormat = {
  id: 'action-plan',
  mediaType: 'application/pdf',
  nameFile(report, translator) {
    const { site, round } = report;
    const name = translator.t('actionPlan.fileName', { site: site.name, date: round.date });
    return `${makeSafe(name)}.pdf`;
  },
  async write(input) {
    const { writeActionPlan } = await import('./writeActionPlan');
    return writeActionPlan(input);
  },
};

export const format = actionPlan;

/** Without what a file system refuses, and short enough for the strictest of them. */
function makeSafe(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return (
    [...plain]
      .slice(0, 100)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || 'LinkReady'
  );
}
