/** A PDF string holds 32,767 bytes at most (ISO 19005-3, 6.1.13), two of them for each unit. */
const longestText = 16_000;

/**
 * Text as a PDF text string (ISO 32000-1, 7.9.2.2): plain where it is ASCII, which is a quarter as
 * long, else in hexadecimal UTF-16, which needs no escapes and holds any character.
 *
 * Text longer than a PDF string can be ends in an ellipsis.
 */
export function encodeTextString(text: string): string {
  const whole =
    text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}\u2026`;
  return /^[\x20-\x7e]*$/.test(whole) ? encodeAscii(whole) : `<FEFF${encodeUtf16(whole)}>`;
}

/** Four hexadecimal digits per UTF-16 unit. */
export function encodeUtf16(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) digits += encodeUnit(text.charCodeAt(at));
  return digits;
}

/** A number from 0 to 65,535 as four hexadecimal digits. */
export function encodeUnit(value: number): string {
  return (value + 0x10000).toString(16).slice(1).toUpperCase();
}

/** A length in points to a hundredth, less than any printer's dot; -0 is 0, and no exponent. */
export function encodeNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * The id of a glyph as the two bytes of a literal string (ISO 32000-1, 7.3.4.2): half as long as
 * digits, which are most of a page otherwise.
 */
export function encodeGlyphId(id: number): string {
  return encodeLiteralByte(id >> 8) + encodeLiteralByte(id & 0xff);
}

/** A carriage return would be read as a line feed. */
function encodeLiteralByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (byte === 0x0d) return '\\r';
  return character === '(' || character === ')' || character === '\\'
    ? `\\${character}`
    : character;
}

/** A name without its slash; what is not plain is escaped (ISO 32000-1, 7.3.5). */
export function encodeName(text: string): string {
  return text.replace(
    /[^A-Za-z0-9.+-]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** A literal string of ASCII; anything else becomes an underscore. */
export function encodeAscii(text: string): string {
  return `(${text.replace(/[^\x20-\x7e]/g, '_').replace(/[\\()]/g, '\\$&')})`;
}

/**
 * Bytes as a string of one character each, which is what jsPDF's streams take.
 *
 * Not `TextDecoder('latin1')`: that label means windows-1252, which changes 0x80 to 0x9F.
 */
export function encodeBinary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    // Faster than spreading, and 8192 arguments fit everywhere.
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 8192));
  }
  return text;
}

/** Text as UTF-8, one character per byte. */
export function encodeUtf8(text: string): string {
  return encodeBinary(new TextEncoder().encode(text));
}
