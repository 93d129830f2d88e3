/** Crockford's digits: none of I, L, O, U, which are taken for others when read out or typed. */
export const base32Digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes bytes as text, five bits a character; what is left over of the last character is 0. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += base32Digits[(bits >> count) & 31];
    }
    bits &= (1 << count) - 1;
  }
  return count === 0 ? text : text + base32Digits[(bits << (5 - count)) & 31];
}

/**
 * Reads what `encodeBase32` wrote, character for character.
 *
 * @returns absent where the text is nothing it would write.
 */
export function decodeBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of text) {
    const digit = base32Digits.indexOf(character);
    if (digit < 0) return undefined;
    bits = (bits << 5) | digit;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 255);
    }
    bits &= (1 << count) - 1;
  }
  return count >= 5 || bits !== 0 ? undefined : Uint8Array.from(bytes);
}
