/** A value as a PDF writes it (ISO 32000-1, 7.3). Texts hold one character a byte. */
export type PdfValue =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly bytes: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'list'; readonly values: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly fields: PdfFields }
  | { readonly kind: 'reference'; readonly object: number }
  /** True, false, nothing: no value that a reader of attachments looks at. */
  | { readonly kind: 'other' };

export type PdfFields = ReadonlyMap<string, PdfValue>;

/** An indirect object; of a stream also where its bytes lie in the file. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream?: { readonly start: number; readonly end: number } | undefined;
}

/** A name without its slash; absent where the value is none. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value?.kind === 'name' ? value.name : undefined;
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'number' ? value.number : undefined;
}

/** The fields of a dictionary; none where the value is another. */
export function fieldsOf(value: PdfValue | undefined): PdfFields {
  return value?.kind === 'dictionary' ? value.fields : new Map();
}

/**
 * A text string as text: UTF-16 or UTF-8 where a mark says so, else a character a byte, which is right
 * for all that is ASCII (ISO 32000-1, 7.9.2.2).
 */
export function textOf(value: PdfValue | undefined): string {
  if (value?.kind !== 'text') return '';
  const { bytes } = value;
  const encoding = bytes.startsWith('\xfe\xff')
    ? 'utf-16be'
    : bytes.startsWith('\xef\xbb\xbf')
      ? 'utf-8'
      : undefined;
  if (encoding === undefined) return bytes;
  const units = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  return new TextDecoder(encoding).decode(units);
}
