import type { FormFormat } from '../parts/FormInput';
import { nameSafely } from '../parts/nameSafely';
import type { LevelCardsInput } from './LevelCardsInput';

/** A card for each level and one for "don't know", to cut out, as a tagged PDF. */
export const levelCards: FormFormat<LevelCardsInput> = {
  id: 'level-cards',
  mediaType: 'application/pdf',
  nameFile: ({ translator, perPage }) =>
    nameSafely(translator.t('cards.fileName', { count: perPage }), '.pdf'),
  async write(input) {
    const { writeLevelCards } = await import('./writeLevelCards');
    return writeLevelCards(input);
  },
};
