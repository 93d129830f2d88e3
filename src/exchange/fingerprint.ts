import { decodeBase32, encodeBase32 } from './bytes/base32';

/** Of the 32 bytes of SHA-256, as many as 16 characters hold. */
const shownBytes = 10;

/**
 * The fingerprint of a file: the first 80 bits of its SHA-256, as four groups of four letters and
 * figures, such as `7K3M 9QXT 2B4D 6HJP`. A file that was changed has another.
 */
export async function fingerprint(bytes: Uint8Array): Promise<string> {
  // A copy, because what is digested may not lie in memory that another thread writes to.
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  const text = encodeBase32(new Uint8Array(digest, 0, shownBytes));
  return (text.match(/.{4}/g) ?? []).join(' ');
}

/**
 * Finds the fingerprint in a text, such as the description of the file inside a PDF or a line that
 * was printed. Absent where there is none.
 */
export function findFingerprint(text: string): string | undefined {
  const group = '[0-9A-HJKMNP-TV-Z]{4}';
  return new RegExp(`\\b${group}(?: ${group}){3}\\b`).exec(text)?.[0];
}

/** The first bytes that a fingerprint stands for. */
export function startOfFingerprint(print: string, length: number): Uint8Array {
  const bytes = decodeBase32(print.replaceAll(' ', ''));
  if (bytes?.length !== shownBytes) throw new Error(`${print} is no fingerprint`);
  return bytes.subarray(0, length);
}
