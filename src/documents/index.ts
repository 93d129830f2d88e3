import type { DocumentFormat } from './DocumentFormat';

export { actionPlan } from './action-plan/format';
export type { BriefingInput } from './briefing/BriefingInput';
export { briefing } from './briefing/form';
export { type CalendarFormat, planCalendar } from './calendar/format';
export type {
  DocumentAttachment,
  DocumentFonts,
  DocumentFormat,
  DocumentInput,
  MissingCharacter,
  WrittenDocument,
} from './DocumentFormat';
export { itemsCsv } from './items-csv/format';
export { levelCards } from './level-cards/form';
export type { LevelCardsInput } from './level-cards/LevelCardsInput';
export { paperForm } from './paper-form/form';
export type { ItemSelection, PaperFormInput } from './paper-form/PaperFormInput';
export type { FormFormat, FormInput } from './parts/FormInput';
export { nameSafely } from './parts/nameSafely';
export { palette } from './pdf/palette';
export type {
  DrawnStyle,
  DrawText,
  TextDirection,
  TextPicture,
} from './pdf/text/DrawText';
export { nameColour } from './picture/nameColour';
export { writeSvg } from './picture/writeSvg';
export { planCsv } from './plan-csv/format';
export { planSheet } from './plan-sheet/form';
export type { ExportInput } from './portfolio/ExportInput';
export { listIdentifying } from './portfolio/listIdentifying';
export { makePseudonyms, type Names } from './portfolio/names';
export { portfolioFiles } from './portfolio/portfolioFiles';
export { scoresCsv } from './scores-csv/format';
export { planSpreadsheet } from './spreadsheet/format';
export { summary } from './summary/format';
export { type CopiedTable, copyPlanTable } from './table/copyPlanTable';
export type { PlanFileFormat, PlanFileInput } from './tables/PlanFile';
export {
  dayRecord,
  facilitatorGuide,
  handsSheet,
  joinCards,
  wallSheets,
} from './workshop/forms';
export type {
  DayRecordInput,
  JoinCardsInput,
  WorkshopInput,
} from './workshop/WorkshopInput';

const found = import.meta.glob<DocumentFormat>('./*/format.ts', { eager: true, import: 'format' });

/** Every document this app can write, by folder. Each is light until it writes. */
export const documentFormats: readonly DocumentFormat[] = Object.values(found);
