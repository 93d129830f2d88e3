import type { DocumentFormat, DocumentInput, WrittenDocument } from '../DocumentFormat';

/** What a calendar, a spreadsheet and a table are made of: no fonts, and nothing private (P6). */
export type PlanFileInput = Pick<
  DocumentInput,
  'report' | 'instrument' | 'translator' | 'writtenAt' | 'showOwnerNames'
>;

/** A format that needs no fonts. It has no pages and says 0 of them. */
export interface PlanFileFormat extends DocumentFormat {
  write(input: PlanFileInput): Promise<WrittenDocument>;
}

/** The bytes of a file that carries every character as it was typed. */
export function unpaged(bytes: Uint8Array): WrittenDocument {
  return { bytes, missingCharacters: [], pages: 0 };
}
