import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { palette, writeSvg } from '../../src/documents';
import {
  captionFigure,
  drawLadder,
  drawModules,
  drawWheel,
  encodePath,
  type Figure,
  type Shape,
  titledWheel,
} from '../../src/figures';
import { levels } from '../../src/model';

type Path = Extract<Shape, { kind: 'path' }>;
type Label = Extract<Shape, { kind: 'text' }>;
const paths = ({ shapes }: Figure) =>
  shapes.filter((shape): shape is Path => shape.kind === 'path');
const labels = ({ shapes }: Figure) =>
  shapes.filter((shape): shape is Label => shape.kind === 'text');

const settings = { seed: 20260301, numRuns: 200 } as const;
const wheel = drawWheel(
  Array.from({ length: 15 }, (_, index) => ({
    group: index < 6 ? ('opportunity' as const) : ('challenge' as const),
    label: `Ŵ <${index}> & "co"`,
    score: { value: index * 6, low: index * 5, high: index * 6 + 5 },
  })),
  titledWheel,
);
const sentence = 'Readiness is 52 out of 100. It rests on 58 of 60 items & <more>.';

describe('a square code as a figure', () => {
  const rows = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  test('covers exactly the dark modules', () => {
    fc.assert(
      fc.property(rows, (modules) => {
        const figure = drawModules(modules);
        const covered = modules.map((row) => row.map(() => false));
        for (const [x, y, end] of runsOf(figure)) {
          for (let at = x; at < end; at += 1) {
            const row = covered[y];
            expect(row?.[at]).toBe(false);
            if (row) row[at] = true;
          }
        }
        expect(covered).toEqual(modules);
      }),
      settings,
    );
  });

  test('is one path, so that a pen fills it at once', () => {
    const figure = drawModules([
      [true, true, false],
      [false, true, true],
      [true, false, true],
    ]);
    expect(paths(figure)).toHaveLength(1);
    expect(figure).toMatchObject({ width: 3, height: 3 });
    expect(drawModules([]).shapes).toEqual([]);
  });
});

describe('the ladder of a level', () => {
  test('has as many filled steps as the level says, and none without a level', () => {
    const filled = (figure: Figure) => paths(figure).filter(({ fill }) => fill !== undefined);
    expect(levels.map((level) => filled(drawLadder(level)).length)).toEqual([0, 1, 2, 3, 4]);
    expect(filled(drawLadder(undefined))).toEqual([]);
  });

  test('is dashed without a level and solid with one, so that don’t know is not level 0', () => {
    const dashed = (figure: Figure) => paths(figure).filter(({ dash }) => dash !== undefined);
    expect(dashed(drawLadder(undefined))).toHaveLength(4);
    expect(dashed(drawLadder(0))).toEqual([]);
  });
});

describe('a figure with its sentence', () => {
  test('keeps every word of the sentence in lines no wider than the picture', () => {
    const words = fc.array(fc.constantFrom('a', 'link', 'readiness', '100.', 'ŵŷ'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const figure = captionFigure({ width: 200, height: 40, shapes: [] }, text, measure);
        const lines = labels(figure);
        expect(lines.map((line) => line.text).join(' ')).toBe(text);
        for (const line of lines) {
          expect(line.x + measure(line.text, line.size)).toBeLessThanOrEqual(figure.width);
          expect(line.y).toBeLessThan(figure.height);
        }
      }),
      settings,
    );
  });

  test('stands on a ground of paper, so that it can be read on a dark slide', () => {
    const [first] = paths(captionFigure(wheel, sentence));
    expect(first?.fill).toBe('paper');
  });

  test('has no room for words where there is no sentence', () => {
    const plain = captionFigure(wheel, '');
    expect(labels(plain)).toHaveLength(labels(wheel).length);
    expect(plain.height).toBeLessThan(captionFigure(wheel, sentence).height);
  });
});

describe('a figure as an SVG file', () => {
  const svg = writeSvg(wheel, palette, sentence);

  test('says its sentence to those who see it and to those who do not', () => {
    expect(svg).toContain('<title>Readiness is 52 out of 100.</title>');
    expect(svg).toContain(
      '<desc>Readiness is 52 out of 100. It rests on 58 of 60 items &amp; &lt;more&gt;.</desc>',
    );
    const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(shown.join(' ')).toContain('It rests on 58 of 60 items &amp; &lt;more&gt;.');
  });

  test('stands alone: nothing is loaded, no style and no script is needed', () => {
    expect(svg).not.toMatch(/url\(|href|<style|<script|class=|var\(/);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/,
    );
  });

  test('draws every shape with the colours of paper', () => {
    const count = (pattern: RegExp) => svg.match(pattern)?.length;
    const whole = captionFigure(wheel, sentence);
    expect(count(/<path /g)).toBe(paths(whole).length);
    expect(count(/<text /g)).toBe(labels(whole).length);
    expect(svg).toContain('#0b4f5c');
  });

  test('is well-formed for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = writeSvg({ width: 10, height: 10, shapes: [label(text)] }, palette, text);
        expect(written.isWellFormed()).toBe(true);
        const inside = written.replace(/<\/?(svg|title|desc|path|text)\b[^<>]*>/g, '');
        expect(inside).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of these.
        expect(inside).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
      settings,
    );
  });

  test('rounds what arithmetic leaves behind', () => {
    expect(encodePath([['M', 0.1 + 0.2, 1], ['L', 2.005, 3.1459], ['Z']])).toBe(
      'M 0.3 1L 2.01 3.15Z',
    );
  });
});

function measure(text: string, size: number): number {
  return text.length * size * 0.5;
}

function label(text: string): Shape {
  return {
    kind: 'text',
    x: 0,
    y: 0,
    text,
    size: 5,
    anchor: 'start',
    weight: 'regular',
    fill: 'ink',
  };
}

/** Start, row and end of each rectangle of a code. */
function runsOf(figure: Figure): readonly (readonly [number, number, number])[] {
  return paths(figure).flatMap(({ commands }) =>
    commands.flatMap((command, index) => {
      const next = commands[index + 1];
      if (command[0] !== 'M' || next?.[0] !== 'L') return [];
      return [[command[1], command[2], next[1]] as const];
    }),
  );
}
