import type { FormFormat } from '../parts/FormInput';
import { nameSafely } from '../parts/nameSafely';
import type { BriefingInput } from './BriefingInput';

/** What a board needs to know about many sites, as a tagged PDF of a few pages. */
export const briefing: FormFormat<BriefingInput> = {
  id: 'briefing',
  mediaType: 'application/pdf',
  nameFile({ translator, portfolio, writtenAt, showNames }) {
    const date = writtenAt.slice(0, 10);
    const names = showNames ? 'named' : 'unnamed';
    return nameSafely(translator.t('briefing.fileName', { portfolio, date, names }), '.pdf');
  },
  async write(input) {
    const { writeBriefing } = await import('./writeBriefing');
    return writeBriefing(input);
  },
};
