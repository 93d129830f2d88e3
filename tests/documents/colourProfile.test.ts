import { describe, expect, it } from 'vitest';
import { makeColourProfile } from '../../src/documents/pdf/objects/makeColourProfile';

const profile = makeColourProfile();
const view = new DataView(profile.buffer);
const text = (at: number) => String.fromCharCode(...profile.subarray(at, at + 4));
const fixed = (at: number) => view.getInt32(at) / 65536;

/** Where each tag's data stands. */
const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, index) => {
    const at = 132 + index * 12;
    return [text(at), { start: view.getUint32(at + 4), length: view.getUint32(at + 8) }] as const;
  }),
);

function readColour(tag: string): readonly number[] {
  const start = tags.get(tag)?.start ?? 0;
  expect(text(start)).toBe('XYZ ');
  return [fixed(start + 8), fixed(start + 12), fixed(start + 16)];
}

type Matrix = readonly (readonly number[])[];

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    (b[0] ?? []).map((_, column) =>
      row.reduce((sum, value, index) => sum + value * (b[index]?.[column] ?? 0), 0),
    ),
  );
}

function invert(matrix: Matrix): Matrix {
  const [[a = 0, b = 0, c = 0] = [], [d = 0, e = 0, f = 0] = [], [g = 0, h = 0, i = 0] = []] =
    matrix;
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ].map((row) => row.map((value) => value / determinant));
}

describe('the colour profile', () => {
  it('says that it is a display’s, of RGB, in version 4, and how long it is', () => {
    expect(view.getUint32(0)).toBe(profile.length);
    expect(profile.length).toBeLessThan(1000);
    expect([text(12), text(16), text(20), text(36)]).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
    expect(profile[8]).toBe(4);
    // D50 as ICC.1 writes it.
    expect([68, 72, 76].map((at) => view.getUint32(at))).toEqual([0xf6d6, 0x10000, 0xd32d]);
  });

  it('has every tag that a display of three primaries needs, inside the file', () => {
    const needed = ['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
    expect([...tags.keys()].sort()).toEqual(needed.sort());
    for (const { start, length } of tags.values()) {
      expect(start % 4).toBe(0);
      expect(start + length).toBeLessThanOrEqual(profile.length);
    }
  });

  it('has the primaries of sRGB, adapted to D50 by Bradford, which sum up to white', () => {
    const white = (x: number, y: number) => [[x / y], [1], [(1 - x - y) / y]];
    const corners = [white(0.64, 0.33), white(0.3, 0.6), white(0.15, 0.06)];
    const shape = [0, 1, 2].map((row) => corners.map((corner) => corner[row]?.[0] ?? 0));
    const parts = multiply(invert(shape), white(0.3127, 0.329));
    const linear = shape.map((row) =>
      row.map((value, column) => value * (parts[column]?.[0] ?? 0)),
    );
    const cones = [
      [0.8951, 0.2664, -0.1614],
      [-0.7502, 1.7135, 0.0367],
      [0.0389, -0.0685, 1.0296],
    ];
    const from = multiply(cones, white(0.3127, 0.329));
    const to = multiply(cones, [[0.9642], [1], [0.8249]]);
    const scale = [0, 1, 2].map((row) =>
      [0, 1, 2].map((column) => (row === column ? (to[row]?.[0] ?? 0) / (from[row]?.[0] ?? 1) : 0)),
    );
    const adapt = multiply(multiply(invert(cones), scale), cones);
    const adapted = multiply(adapt, linear);
    ['rXYZ', 'gXYZ', 'bXYZ'].forEach((tag, column) => {
      readColour(tag).forEach((value, row) => {
        expect(value).toBeCloseTo(adapted[row]?.[column] ?? 0, 4);
      });
    });
    const sums = [0, 1, 2].map((row) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, tag) => sum + (readColour(tag)[row] ?? 0), 0),
    );
    sums.forEach((sum, row) => {
      expect(sum).toBeCloseTo(readColour('wtpt')[row] ?? 0, 4);
    });
    const start = tags.get('chad')?.start ?? 0;
    adapt.flat().forEach((value, index) => {
      expect(fixed(start + 8 + index * 4)).toBeCloseTo(value, 4);
    });
  });

  it('has the curve of sRGB for each colour, which is whole at the place where it bends', () => {
    const start = tags.get('rTRC')?.start ?? 0;
    expect([tags.get('gTRC')?.start, tags.get('bTRC')?.start]).toEqual([start, start]);
    expect([text(start), view.getUint16(start + 8)]).toEqual(['para', 3]);
    const [power = 0, scale = 0, offset = 0, slope = 0, limit = 0] = [0, 1, 2, 3, 4].map((part) =>
      fixed(start + 12 + part * 4),
    );
    const light = (value: number) =>
      value >= limit ? (scale * value + offset) ** power : slope * value;
    expect(light(1)).toBeCloseTo(1, 4);
    expect(light(0.5)).toBeCloseTo(0.21404, 4);
    expect((scale * limit + offset) ** power).toBeCloseTo(slope * limit, 4);
  });

  it('is the same every time', () => {
    expect(Buffer.compare(makeColourProfile(), profile)).toBe(0);
  });
});
