import { fail, type Outcome, succeed } from '../../model';
import { LexerExhausted } from './createPdfLexer';
import {
  fieldsOf,
  nameOf,
  type PdfFields,
  type PdfObject,
  type PdfValue,
  textOf,
} from './PdfValue';
import { type PdfLimits, type PdfObjects, pdfLimits, readPdfObjects } from './readPdfObjects';

/** A file that travels inside a PDF. */
export interface PdfAttachment {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files out of a PDF (ISO 32000-1, 7.11), ours or saved again by other programmes, in the
 * order of the file. Two of one name are two files.
 *
 * Problems: `pdfTooLarge` (`limit`, megabytes); `pdfEncrypted`; `fileNotReadable`; `fileTruncated` where
 * nothing was found and the end of the PDF is missing; `pdfWithoutData` where there are no files.
 */
export function readAttachments(
  bytes: Uint8Array,
  limits: Partial<PdfLimits> = {},
): Outcome<readonly PdfAttachment[]> {
  const all = { ...pdfLimits, ...limits };
  if (bytes.length > all.bytes) return fail('pdfTooLarge', { limit: all.bytes / 1_000_000 });
  try {
    const pdf = readPdfObjects(bytes, all);
    if (pdf.encrypted || wrapsLocked(pdf)) return fail('pdfEncrypted');
    const files = findFiles(pdf);
    if (files.length > 0) return succeed(files);
    return fail(isWhole(bytes) ? 'pdfWithoutData' : 'fileTruncated');
  } catch (problem) {
    if (problem instanceof LexerExhausted) return fail('fileNotReadable');
    throw problem;
  }
}

/** Whether it is but the wrapper around a locked one, as rights protection makes it (ISO 32000-2, 7.6.7). */
function wrapsLocked(pdf: PdfObjects): boolean {
  return [...pdf.objects.values()].some(({ value }) =>
    findSpecifications(value).some(
      (fields) => nameOf(fields.get('AFRelationship')) === 'EncryptedPayload',
    ),
  );
}

function findFiles(pdf: PdfObjects): readonly PdfAttachment[] {
  const seen = new Set<PdfObject>();
  return [...pdf.objects.values()].flatMap(({ value }) =>
    findSpecifications(value).flatMap((fields) => {
      const stream = findStream(fields, pdf.objects);
      if (stream === undefined || seen.has(stream)) return [];
      seen.add(stream);
      const bytes = pdf.readStream(stream);
      if (bytes === undefined || bytes.length === 0) return [];
      const name = textOf(fields.get('UF')) || textOf(fields.get('F'));
      return [{ name, description: textOf(fields.get('Desc')), bytes }];
    }),
  );
}

/** File specifications with a file embedded, wherever in a value they stand. */
function findSpecifications(value: PdfValue): readonly PdfFields[] {
  if (value.kind === 'list') return value.values.flatMap(findSpecifications);
  if (value.kind !== 'dictionary') return [];
  const inside = [...value.fields.values()].flatMap(findSpecifications);
  return value.fields.has('EF') ? [value.fields, ...inside] : inside;
}

function findStream(
  specification: PdfFields,
  objects: ReadonlyMap<number, PdfObject>,
): PdfObject | undefined {
  const embedded = specification.get('EF');
  const files = embedded?.kind === 'reference' ? objects.get(embedded.object)?.value : embedded;
  const references = [...fieldsOf(files).values()];
  return references
    .map((reference) =>
      reference.kind === 'reference' ? objects.get(reference.object) : undefined,
    )
    .find((object) => object?.stream !== undefined);
}

/** The mark that ends a PDF stands in its last kilobyte (ISO 32000-1, Annex H.3). */
function isWhole(bytes: Uint8Array): boolean {
  const tail = [...bytes.subarray(-1_024)].map((byte) => String.fromCharCode(byte)).join('');
  return tail.includes('%%EOF');
}
