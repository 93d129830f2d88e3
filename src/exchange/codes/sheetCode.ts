import { fail, type Outcome, succeed } from '../../model';
import { encodeBase32 } from '../bytes/base32';
import { crc32 } from '../bytes/crc32';

/** One sheet of a blank paper form. */
export interface SheetCode {
  /** Version of the instrument. */
  readonly instrument: string;
  /** The form's language, a lower-case tag such as `en` or `cy`. */
  readonly language: string;
  /** Counted from 1. */
  readonly sheet: number;
  /** How many sheets the form has. */
  readonly of: number;
}

const version = 1;

/**
 * What is printed on a sheet of the paper form as a QR code: `LRS1:2026-1:EN:3/17:` and a check of seven
 * characters. People can read it too.
 */
export function encodeSheet({ instrument, language, sheet, of }: SheetCode): string {
  const body = `LRS${version}:${instrument}:${language.toUpperCase()}:${sheet}/${of}`;
  return `${body}:${checkOf(body)}`;
}

/**
 * Reads the code of a sheet.
 *
 * Problems: `codeForeign`; `codeNewer`; `codeNotReadable`.
 */
export function decodeSheet(text: string): Outcome<SheetCode> {
  const plain = text.trim();
  const number = /^LRS(\d+):/.exec(plain)?.[1];
  if (number === undefined) return fail('codeForeign');
  if (Number(number) > version) return fail('codeNewer');
  const form =
    /^(LRS1:([A-Za-z0-9.-]{1,40}):([A-Z0-9-]{1,20}):([1-9]\d{0,3})\/([1-9]\d{0,3})):(\w{7})$/;
  const [, body = '', instrument = '', language = '', sheet, of, check] = form.exec(plain) ?? [];
  const isWhole = check === checkOf(body) && Number(sheet) <= Number(of);
  if (!isWhole) return fail('codeNotReadable');
  return succeed({
    instrument,
    language: language.toLowerCase(),
    sheet: Number(sheet),
    of: Number(of),
  });
}

function checkOf(body: string): string {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, crc32(new TextEncoder().encode(body)));
  return encodeBase32(bytes);
}
