import fc from 'fast-check';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import {
  type CodedLevels,
  decodeLevels,
  decodeSheet,
  drawQrCode,
  encodeLevels,
  encodeSheet,
  fingerprint,
  isFromSite,
  isOfFile,
  type QrModules,
  quietZone,
} from '../../../src/exchange';
import { decodeBase32, encodeBase32 } from '../../../src/exchange/bytes/base32';
import { seal, unseal } from '../../../src/exchange/bytes/crc32';
import { type Assessment, buildReport, type Instrument } from '../../../src/model';
import { seed } from '../../model/merge/arbitraryAssessment';
import { instrument, sendFixtures, several } from '../../model/send/sendFixtures';

const print = await fingerprint(new TextEncoder().encode('a file'));
const other = await fingerprint(new TextEncoder().encode('another file'));
const report = buildReport(several, instrument);
const code = encodeLevels(report, instrument, print);

function decode(text: string, versions: readonly Instrument[] = [instrument]): CodedLevels {
  const read = decodeLevels(text, versions);
  if (!read.ok) throw new Error(read.problem.name);
  return read.value;
}

/** The bytes under a code, changed and sealed again. */
function resealed(change: (bytes: Uint8Array) => Uint8Array | undefined): string {
  const bytes =
    unseal(decodeBase32(code.slice(4)) ?? new Uint8Array())?.slice() ?? new Uint8Array();
  return `LR1:${encodeBase32(seal(change(bytes) ?? bytes))}`;
}

const refused = (name: string) => ({ ok: false, problem: { name } });

describe.each([...sendFixtures])('the code of the fixture %s', (_name, assessment: Assessment) => {
  const own = buildReport(assessment, instrument);
  const coded = decode(encodeLevels(own, instrument, print));

  it('tells what every item came to, halves and words included', () => {
    const told = own.domains.flatMap(({ items, otherItems }) => [...items, ...otherItems]);
    expect(coded.items.length).toBeGreaterThanOrEqual(15);
    for (const { item, state } of coded.items) {
      const settled = told.find(({ id }) => id === item)?.settled;
      expect(state).toBe(settled?.state === 'level' ? settled.level : settled?.state);
    }
    const untold = told.filter(({ id }) => !coded.items.some(({ item }) => item === id));
    expect(untold.every(({ settled }) => settled.state === 'unanswered')).toBe(true);
  });

  it('tells the round’s day, the version, the site and the file beside it', () => {
    expect(coded).toMatchObject({ instrument: '2026-1', date: assessment.round.date });
    expect(isFromSite(coded, assessment.site.id)).toBe(true);
    expect(isFromSite(coded, 'another-site')).toBe(false);
    expect([isOfFile(coded, print), isOfFile(coded, other)]).toEqual([true, false]);
  });
});

describe('a code of settled levels', () => {
  it('of 60 items has 88 capital letters and figures', () => {
    const [, empty] = [...sendFixtures][0] ?? [];
    const text = encodeLevels(buildReport(empty ?? several, instrument), instrument, print);
    expect(text).toMatch(/^LR1:[0-9A-Z]{84}$/);
  });

  it('is the same for the same levels', () => {
    expect(encodeLevels(report, instrument, print)).toBe(code);
  });

  it('is refused with any one bit wrong', () => {
    const sealed = decodeBase32(code.slice(4)) ?? new Uint8Array();
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const wrong = sealed.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = decodeLevels(`LR1:${encodeBase32(wrong)}`, [instrument]);
      expect(read, `bit ${bit}`).toEqual(refused('codeNotReadable'));
    }
  });

  it('is refused with any one character wrong, missing or twice', () => {
    for (let at = 4; at < code.length; at += 1) {
      const [before, here, after] = [code.slice(0, at), code[at], code.slice(at + 1)];
      const wrong = here === '7' ? '8' : '7';
      for (const bad of [before + wrong + after, before + after, before + here + here + after]) {
        expect(decodeLevels(bad, [instrument]), bad).toEqual(refused('codeNotReadable'));
      }
    }
  });

  it.each([
    ['blanks around it', `  ${code}\n`, undefined],
    ['a newer number', `LR2:${code.slice(4)}`, 'codeNewer'],
    ['a link', 'https://example.org/', 'codeForeign'],
    ['nothing', '', 'codeForeign'],
    ['no body', 'LR1:', 'codeNotReadable'],
    [
      'a sheet’s code',
      encodeSheet({ instrument: 'x', language: 'en', sheet: 1, of: 1 }),
      'codeForeign',
    ],
    ['another start', resealed((bytes) => bytes.fill(9, 0, 1)), 'codeNotReadable'],
    ['more items than it says', resealed((bytes) => bytes.fill(3, 3, 4)), 'codeNotReadable'],
    ['items of no kind', resealed((bytes) => bytes.fill(0, 2, 3)), 'codeNotReadable'],
    ['items of an unknown kind', resealed((bytes) => bytes.fill(0xff, 2, 3)), 'codeNotReadable'],
    ['a state that is none', resealed((bytes) => bytes.fill(0xff, 20, 21)), 'codeNotReadable'],
    ['another version', resealed((bytes) => bytes.fill(7, 4, 8)), 'codeInstrumentUnknown'],
    ['a part of it', resealed((bytes) => bytes.subarray(0, 17)), 'codeNotReadable'],
  ])('with %s', (_title, text, problem) => {
    const read = decodeLevels(text, [instrument]);
    expect(read.ok ? undefined : read.problem.name).toBe(problem);
  });

  it('is not read with another version’s items', () => {
    const renamed = { ...instrument, version: '2031-1' };
    const shorter = { ...instrument, domains: instrument.domains.slice(1) };
    expect(decodeLevels(code, [])).toEqual(refused('codeInstrumentUnknown'));
    expect(decodeLevels(code, [renamed, shorter])).toEqual(refused('codeInstrumentUnknown'));
    expect(decode(code, [renamed, instrument]).instrument).toBe('2026-1');
  });

  it('leaves out a day that it cannot hold', () => {
    const early = { ...several, round: { ...several.round, date: '2019-12-31' } };
    const late = { ...several, round: { ...several.round, date: '2199-12-31' } };
    const dayOf = (one: Assessment) =>
      decode(encodeLevels(buildReport(one, instrument), instrument, print)).date;
    expect([dayOf(early), dayOf(late)]).toEqual([undefined, undefined]);
  });
});

describe('the code of a sheet', () => {
  const sheet = { instrument: '2026-1', language: 'cy', sheet: 3, of: 17 };
  const text = encodeSheet(sheet);

  it('can be read by people, and reads back', () => {
    expect(text).toMatch(/^LRS1:2026-1:CY:3\/17:[0-9A-Z]{7}$/);
    expect(decodeSheet(` ${text} `)).toEqual({ ok: true, value: sheet });
  });

  it('is refused with any one character wrong or missing', () => {
    for (let at = 0; at < text.length; at += 1) {
      const changed = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1);
      expect(decodeSheet(changed).ok, changed).toBe(false);
      expect(decodeSheet(text.slice(0, at) + text.slice(at + 1)).ok).toBe(false);
    }
  });

  it('with a newer number is refused as newer', () => {
    expect(decodeSheet(text.replace('LRS1', 'LRS2'))).toEqual(refused('codeNewer'));
    expect(decodeSheet(code)).toEqual(refused('codeForeign'));
  });

  it('beyond the last sheet is refused', () => {
    expect(decodeSheet(encodeSheet({ ...sheet, sheet: 18 }))).toEqual(refused('codeNotReadable'));
  });
});

/** A picture of a code as a scanner sees it, by way of a PNG file. */
function photograph(modules: QrModules, scale: number): string | undefined {
  const width = (modules.length + 2 * quietZone) * scale;
  const picture = new PNG({ width, height: width });
  picture.data.fill(255);
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let pixel = 0; pixel < scale * scale; pixel += 1) {
        const left = (x + quietZone) * scale + (pixel % scale);
        const top = (y + quietZone) * scale + Math.floor(pixel / scale);
        picture.data.fill(0, 4 * (top * width + left), 4 * (top * width + left) + 3);
      }
    });
  });
  const { data, height } = PNG.sync.read(PNG.sync.write(picture));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

describe('a QR code', () => {
  it('of 60 levels has 33 squares a side, of a sheet 25', () => {
    const sixty = encodeLevels(
      buildReport([...sendFixtures.values()][0] ?? several, instrument),
      instrument,
      print,
    );
    expect(drawQrCode(sixty)).toHaveLength(33);
    const sheet = encodeSheet({ instrument: '2026-1', language: 'en', sheet: 3, of: 17 });
    expect(drawQrCode(sheet)).toHaveLength(25);
  });

  it.each([1, 3, 4])('is read back from a picture with %i pixels a square', (scale) => {
    expect(photograph(drawQrCode(code), scale)).toBe(code);
    expect(photograph(drawQrCode(code, 'high'), scale)).toBe(code);
  });

  it('is read back with some of it lost', () => {
    const modules = drawQrCode(code, 'high').map((row, y) =>
      row.map((dark, x) => (x > 14 && x < 20 && y > 14 && y < 20 ? false : dark)),
    );
    expect(photograph(modules, 3)).toBe(code);
  });

  it('of any text of our own is read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,150}$/), (text) => {
        expect(photograph(drawQrCode(text), 2)).toBe(text);
      }),
      { seed, numRuns: 25 },
    );
  });
});
