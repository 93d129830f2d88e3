import type { Translator } from '../i18n';
import type { Citable, Instant, Instrument, Report } from '../model';
import type { DrawText } from './pdf/text/DrawText';

/** The TrueType files of `public/fonts`, as bytes. */
export interface DocumentFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** A file that travels inside a PDF. */
export interface DocumentAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly relationship: 'Data' | 'Source' | 'Supplement';
}

/** What a document is made of. Nothing here is private: a Report carries no private note (P6). */
export interface DocumentInput {
  readonly report: Report;
  /** The instrument version that the assessment names. */
  readonly instrument: Instrument;
  readonly translator: Translator;
  /** Sources by any order; those that are cited are listed. */
  readonly references?: readonly Citable[] | undefined;
  readonly fonts: DocumentFonts;
  readonly writtenAt: Instant;
  /** Owners appear as roles unless this is set. */
  readonly showOwnerNames: boolean;
  readonly attachments?: readonly DocumentAttachment[] | undefined;
  /** Draws what the fonts lack; without it a box stands there. */
  readonly drawText?: DrawText | undefined;
}

/** A character that nothing could draw, and how often a box stands in its place. */
export interface MissingCharacter {
  readonly character: string;
  readonly count: number;
}

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** Empty where all was printed as typed; else to be told to the person. */
  readonly missingCharacters: readonly MissingCharacter[];
  readonly pages: number;
}

/** A document this app can write; its folder is its registration. */
export interface DocumentFormat {
  readonly id: string;
  readonly mediaType: string;
  /** A name for the file, safe on every system. */
  nameFile(report: Report, translator: Translator): string;
  /** Writes the file; loads its writer only now. */
  write(input: DocumentInput): Promise<WrittenDocument>;
}
