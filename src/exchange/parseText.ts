const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses bytes as text without its leading and trailing blanks: UTF-8, strictly, or UTF-16 where a byte
 * order mark or every second byte of its beginning says so, as some editors on Windows write it.
 *
 * @returns absent where the bytes are no such text.
 */
export function parseText(bytes: Uint8Array): string | undefined {
  try {
    const text = decode(bytes);
    const trimmed = text.trim();
    // Zeros at the end are what a failing disk leaves of a file that was just written.
    return trimmed.endsWith('\0') ? trimmed.replace(/[\s\0]+$/u, '') : trimmed;
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string {
  const encoding = findEncoding(bytes);
  if (encoding === 'utf-8') return utf8.decode(withoutBlanks(bytes));
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function findEncoding([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}

/** Without ASCII blanks at their end: cutting them off a long text later would make it slow to go through. */
function withoutBlanks(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && isBlank(bytes[end - 1])) end -= 1;
  return bytes.subarray(0, end);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
