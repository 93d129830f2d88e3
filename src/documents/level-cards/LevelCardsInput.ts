import type { FormInput } from '../parts/FormInput';

export interface LevelCardsInput extends FormInput {
  /** Two cards a page are read across a large room, four across a table. */
  readonly perPage: 2 | 4;
}
