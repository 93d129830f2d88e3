import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import {
  decodeQrImage,
  drawQrCode,
  encodeResponseLink,
  encodeResponses,
  type Pixels,
  type QrModules,
  quietZone,
} from '../../../src/exchange';
import { buildAssessment, respondentId } from '../../fixtures';
import { seed } from '../../model/merge/arbitraryAssessment';
import { instrument } from '../../model/send/sendFixtures';

/** How a code was photographed: pixels a square, turned by degrees, blurred by squares, paler by a share. */
interface Shot {
  readonly scale: number;
  readonly turn: number;
  readonly blur: number;
  readonly pale: number;
}

/** A photograph of a code: the mean of several looks at each pixel, which blurs by as much as they spread. */
function photograph(modules: QrModules, { scale, turn, blur, pale }: Shot): Pixels {
  const side = Math.ceil((modules.length + 2 * quietZone) * scale * 1.45);
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  const [sine, cosine] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  const spread = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => [x * blur, y * blur] as const));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [across, down] = [x + 0.5 - side / 2, y + 0.5 - side / 2];
      const column = (cosine * across + sine * down) / scale + modules.length / 2;
      const row = (cosine * down - sine * across) / scale + modules.length / 2;
      const dark = spread.filter(
        ([right, below]) => modules[Math.floor(row + below)]?.[Math.floor(column + right)] === true,
      ).length;
      const light = 255 - (255 * (1 - pale) * dark) / spread.length;
      data.fill(light, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  }
  return { data, width: side, height: side };
}

const assessment = buildAssessment('Camera Corner');
const code = encodeResponses({ assessment, instrument, respondent: respondentId, session: 7 });
const link = encodeResponseLink('https://practice.example.org/linkready/', code);

describe('a photographed code', () => {
  it.each([
    ['as it is', { scale: 3, turn: 0, blur: 0, pale: 0 }],
    ['small', { scale: 2, turn: 0, blur: 0.2, pale: 0 }],
    ['turned a little', { scale: 4, turn: 9, blur: 0.2, pale: 0 }],
    ['turned by a quarter', { scale: 3, turn: 90, blur: 0.2, pale: 0.2 }],
    ['upside down and pale', { scale: 5, turn: 180, blur: 0.2, pale: 0.4 }],
    ['a little out of focus', { scale: 6, turn: 3, blur: 0.3, pale: 0.2 }],
  ])('%s is read by both decoders, and its link by a camera app', (_title, shot) => {
    const picture = photograph(drawQrCode(code), shot);
    expect(decodeQrImage(picture, 1_000)).toBe(code);
    expect(jsQR(picture.data, picture.width, picture.height)?.data).toBe(code);
    const linked = photograph(drawQrCode(link), shot);
    expect(jsQR(linked.data, linked.width, linked.height)?.data).toBe(link);
  });

  it('at any turn is read nine times in ten, and never as something else', () => {
    const anyShot = fc.record({
      scale: fc.double({ min: 3, max: 6, noNaN: true }),
      turn: fc.integer({ min: 0, max: 359 }),
      blur: fc.double({ min: 0, max: 0.3, noNaN: true }),
      pale: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    const numRuns = process.env.LINKREADY_LONG === '1' ? 300 : 20;
    const shots = fc.sample(anyShot, { seed, numRuns });
    const read = shots.map((shot) => {
      const picture = photograph(drawQrCode(code), shot);
      const other = jsQR(picture.data, picture.width, picture.height)?.data;
      return [decodeQrImage(picture, 1_000), other];
    });
    for (const texts of read) expect([code, undefined]).toEqual(expect.arrayContaining(texts));
    for (const decoder of [0, 1]) {
      const right = read.filter((texts) => texts[decoder] === code).length;
      expect(right / numRuns).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('that is none gives nothing', () => {
    const data = new Uint8ClampedArray(4 * 90 * 90).fill(200);
    expect(decodeQrImage({ data, width: 90, height: 90 })).toBeUndefined();
    expect(decodeQrImage({ data: new Uint8ClampedArray(0), width: 0, height: 0 })).toBeUndefined();
  });
});
