/**
 * Text as a PDF text string in hexadecimal UTF-16 (ISO 32000-1, 7.9.2.2), which needs no escapes
 * and holds any character.
 */
export function encodeTextString(text: string): string {
  return `<FEFF${encodeUtf16(text)}>`;
}

/** Four hexadecimal digits per UTF-16 unit. */
export function encodeUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => encodeUnit(text.charCodeAt(index))).join(
    '',
  );
}

/** A number from 0 to 65,535 as four hexadecimal digits. */
export function encodeUnit(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A number with at most three decimals and no exponent; -0 is 0. */
export function encodeNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
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
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

/** Text as UTF-8, one character per byte. */
export function encodeUtf8(text: string): string {
  return encodeBinary(new TextEncoder().encode(text));
}
