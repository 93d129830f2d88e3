import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/exchange/parseText';

/** Two bytes a character, the low one first or last, as some editors on Windows write it. */
function twoBytes(text: string, lowFirst: boolean): Uint8Array {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from(
    codes.flatMap((code) => (lowFirst ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

describe('text without its leading and trailing blanks', () => {
  // The last byte of each end is one that alone would be a blank.
  it.each(['{"a": 1}\n', '{"a": 1} \r\n', '{"a": 1}…', '{"a": 1}\u0a0a'])(
    'is the same in every encoding: %j',
    (text) => {
      for (const start of ['', '\ufeff']) {
        const whole = start + text;
        expect(parseText(new TextEncoder().encode(whole))).toBe(text.trim());
        expect(parseText(twoBytes(whole, true))).toBe(text.trim());
        expect(parseText(twoBytes(whole, false))).toBe(text.trim());
      }
    },
  );

  it('is nothing where the bytes are no text', () => {
    expect(parseText(Uint8Array.of(0x7b, 0xff, 0x0a))).toBeUndefined();
  });
});
