import type { DocumentFormat } from './DocumentFormat';

export { actionPlan } from './action-plan/format';
export type {
  DocumentAttachment,
  DocumentFonts,
  DocumentFormat,
  DocumentInput,
  MissingCharacter,
  WrittenDocument,
} from './DocumentFormat';

const found = import.meta.glob<DocumentFormat>('./*/format.ts', { eager: true, import: 'format' });

/** Every document this app can write, by folder. Each is light until it writes. */
export const documentFormats: readonly DocumentFormat[] = Object.values(found);
