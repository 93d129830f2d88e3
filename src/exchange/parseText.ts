/**
 * Parses bytes as text without its leading and trailing blanks: UTF-8, strictly, or UTF-16 where a byte
 * order mark or every second byte of its beginning says so, as some editors on Windows write it.
 *
 * @returns absent where the bytes are no such text.
 */
export function parseText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
    const trimmed = text.trim();
    // Zeros at the end are what a failing disk leaves of a file that was just written.
    return trimmed.endsWith('\0') ? trimmed.replace(/[\s\0]+$/u, '') : trimmed;
  } catch {
    return undefined;
  }
}

function findEncoding([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}
