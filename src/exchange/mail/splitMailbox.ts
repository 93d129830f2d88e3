const lineFeed = 10;

/**
 * The mails of a mailbox file, which are parted by lines such as "From jo@example.org Mon Nov 23
 * 09:30:00 2026" behind an empty line (RFC 4155). A mail on its own is the only one.
 *
 * The first line of what a Mac saves, a count of bytes, is left out too.
 */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  const starts: { readonly line: number; readonly mail: number }[] = [];
  for (let at = 0; at < bytes.length; at = endOfLine(bytes, at)) {
    if (startsMail(bytes, at)) starts.push({ line: at, mail: endOfLine(bytes, at) });
    else if (at === 0) starts.push({ line: 0, mail: isCount(bytes) ? endOfLine(bytes, 0) : 0 });
  }
  return starts.map(({ mail }, index) => bytes.subarray(mail, starts[index + 1]?.line));
}

function endOfLine(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(lineFeed, at);
  return found < 0 ? bytes.length : found + 1;
}

function startsMail(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x46 || bytes[at + 1] !== 0x72) return false;
  if (at > 0 && !isBlankLine(bytes, at - 1)) return false;
  return /^From \S+ .{0,60}\d\d:\d\d/.test(latin(bytes.subarray(at, at + 120)));
}

/** Whether the line that ends at a place is empty. */
function isBlankLine(bytes: Uint8Array, end: number): boolean {
  const before = bytes[end - 1] === 13 ? end - 2 : end - 1;
  return before < 0 || bytes[before] === lineFeed;
}

function isCount(bytes: Uint8Array): boolean {
  return /^\d{1,10} *\r?\n/.test(latin(bytes.subarray(0, 20)));
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
