import { runTool } from './runTool';

/** A PDF value as qpdf's JSON gives it: names begin with `/`, texts with `u:`, references end in `R`. */
export type PdfValue = null | boolean | number | string | PdfValue[] | { [key: string]: PdfValue };

export type PdfDictionary = { [key: string]: PdfValue };

/** A PDF as a map of its objects, which a test may change before it is judged. */
export interface Pdf {
  readonly objects: Map<string, PdfValue>;
  /** Decoded streams by the reference of their object. */
  readonly streams: Map<string, string>;
  readonly trailer: PdfDictionary;
}

/** Reads a PDF with qpdf. */
export function readPdf(bytes: Uint8Array): Pdf {
  const printed = runTool(
    'qpdf',
    ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', 'FILE'],
    bytes,
  );
  const { qpdf } = JSON.parse(printed);
  const [, body] = qpdf;
  const pdf: Pdf = { objects: new Map(), streams: new Map(), trailer: body.trailer.value };
  for (const [key, object] of Object.entries<PdfDictionary>(body)) {
    if (!key.startsWith('obj:')) continue;
    const reference = key.slice(4);
    const stream = object.stream;
    if (isDictionary(stream)) {
      pdf.objects.set(reference, stream.dict ?? null);
      const data = typeof stream.data === 'string' ? stream.data : '';
      pdf.streams.set(reference, Buffer.from(data, 'base64').toString('latin1'));
    } else pdf.objects.set(reference, object.value ?? null);
  }
  return pdf;
}

/** Follows a reference to its object. */
export function resolve(pdf: Pdf, value: PdfValue | undefined): PdfValue {
  if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
  return pdf.objects.get(value) ?? null;
}

/** The dictionary behind a value; empty where there is none. */
export function dictionary(pdf: Pdf, value: PdfValue | undefined): PdfDictionary {
  const found = resolve(pdf, value);
  return isDictionary(found) ? found : {};
}

/** The array behind a value; a single value counts as an array of one. */
export function list(pdf: Pdf, value: PdfValue | undefined): PdfValue[] {
  const found = resolve(pdf, value);
  if (found === null) return [];
  return Array.isArray(found) ? found : [value ?? null];
}

/** A text string without qpdf's mark; empty where there is none. */
export function textOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value.replace(/^[ub]:/, '') : '';
}

/** The catalogue. */
export function catalogueOf(pdf: Pdf): PdfDictionary {
  return dictionary(pdf, pdf.trailer['/Root']);
}

/** References of the pages, in order. */
export function pagesOf(pdf: Pdf): readonly string[] {
  const visit = (reference: PdfValue): string[] => {
    const node = dictionary(pdf, reference);
    if (node['/Type'] === '/Page') return [String(reference)];
    return list(pdf, node['/Kids']).flatMap(visit);
  };
  return visit(catalogueOf(pdf)['/Pages'] ?? null);
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
