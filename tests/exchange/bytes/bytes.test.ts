import { deflateRawSync, deflateSync, crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../src/exchange/bytes/base32';
import { decodeBase64url, encodeBase64url } from '../../../src/exchange/bytes/base64url';
import { crc32, seal, unseal } from '../../../src/exchange/bytes/crc32';
import { inflate, inflateZlib } from '../../../src/exchange/bytes/inflate';
import { seed } from '../../model/merge/arbitraryAssessment';

const runs = { seed, numRuns: 500 };
const someBytes = fc.uint8Array({ maxLength: 200 });

describe('base 32', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      }),
      runs,
    );
  });

  it('uses no letter that is taken for another', () => {
    const all = encodeBase32(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(all).not.toMatch(/[ILOU]/);
    expect(new Set(all).size).toBe(32);
  });

  it.each(['I', '0O', 'a0', '1', 'ZZ', '000', '-', '00 00'])('refuses %j', (text) => {
    expect(decodeBase32(text)).toBeUndefined();
  });
});

describe('base 64 for links', () => {
  it('gives back what was written, and is what others write', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
      runs,
    );
  });

  it.each(['A', 'AB', 'AAAAA', 'AA=', 'A A', 'a+/b', 'é'])('refuses %j', (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});

describe('the check sum', () => {
  it('is the one that zip and PNG have', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
      runs,
    );
  });

  it('lets sealed bytes through as they were, and no others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), (bytes, where) => {
        const sealed = seal(bytes);
        expect(unseal(sealed)).toEqual(bytes);
        const bit = where % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(unseal(sealed)).toBeUndefined();
      }),
      runs,
    );
    expect(unseal(new Uint8Array(3))).toBeUndefined();
  });
});

describe('inflating', () => {
  it('gives back what was deflated, by zlib and without its frame', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 20_000 }), (bytes) => {
        expect(inflate(deflateRawSync(bytes), 20_000)).toEqual(bytes);
        expect(inflateZlib(deflateSync(bytes), 20_000)).toEqual(bytes);
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('stops at its limit, however much a small file would become', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(inflate(bomb, 1_000_000)).toBeUndefined();
  });

  it('stops soon after the end of the data, however much follows', () => {
    const data = deflateRawSync(Buffer.from('an end'));
    const followed = Buffer.concat([data, Buffer.alloc(20_000_000, 7)]);
    expect(Buffer.from(inflate(followed, 100) ?? []).toString()).toBe('an end');
  });

  it('gives what is whole of data that was cut', () => {
    const bytes = Buffer.from('The same again. '.repeat(3_000));
    const cut = deflateRawSync(bytes).subarray(0, -8);
    const read = Buffer.from(inflate(cut, 100_000) ?? []).toString();
    expect(read.length).toBeGreaterThan(100);
    expect(bytes.toString().startsWith(read)).toBe(true);
  });

  it('refuses what is not deflated', () => {
    expect(inflateZlib(Buffer.from('plain text'), 100)).toBeUndefined();
    expect(inflateZlib(new Uint8Array(), 100)).toBeUndefined();
    expect(inflate(Uint8Array.of(7, 7, 7, 7), 100)).toBeUndefined();
  });
});
