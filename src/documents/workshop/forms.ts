import type { WrittenDocument } from '../DocumentFormat';
import type { FormFormat } from '../parts/FormInput';
import { nameSafely } from '../parts/nameSafely';
import type { DayRecordInput, JoinCardsInput, WorkshopInput } from './WorkshopInput';

type FileNameKey =
  | 'guide.fileName'
  | 'wall.fileName'
  | 'join.fileName'
  | 'hands.fileName'
  | 'day.fileName';

function defineForm<Input extends WorkshopInput>(
  id: string,
  fileName: FileNameKey,
  write: (input: Input) => Promise<WrittenDocument>,
): FormFormat<Input> {
  return {
    id,
    mediaType: 'application/pdf',
    nameFile({ translator, workshop: { sitting } }) {
      const name = translator.t(fileName, { title: sitting.title, date: sitting.date });
      return nameSafely(name.trim(), '.pdf');
    },
    write,
  };
}

/** The facilitator's guide, as a tagged PDF. */
export const facilitatorGuide = defineForm<WorkshopInput>(
  'facilitator-guide',
  'guide.fileName',
  async (input) => (await import('./writeGuide')).writeGuide(input),
);

/** A sheet for each domain, to hang up, as a tagged PDF. */
export const wallSheets = defineForm<WorkshopInput>('wall-sheets', 'wall.fileName', async (input) =>
  (await import('./writeWallSheets')).writeWallSheets(input),
);

/** A card for each table with the code that starts a phone, as a tagged PDF. */
export const joinCards = defineForm<JoinCardsInput>('join-cards', 'join.fileName', async (input) =>
  (await import('./writeJoinCards')).writeJoinCards(input),
);

/** A sheet to count hands by hand, as a tagged PDF. */
export const handsSheet = defineForm<WorkshopInput>(
  'hands-sheet',
  'hands.fileName',
  async (input) => (await import('./writeHandsSheet')).writeHandsSheet(input),
);

/** The record of the day, as a tagged PDF. */
export const dayRecord = defineForm<DayRecordInput>('day-record', 'day.fileName', async (input) =>
  (await import('./writeDayRecord')).writeDayRecord(input),
);
