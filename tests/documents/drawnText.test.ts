import { describe, expect, it } from 'vitest';
import { pageSize } from '../../src/documents/pdf/createTaggedDocument';
import { createFontFace } from '../../src/documents/pdf/font/createFontFace';
import { parseTrueType } from '../../src/documents/pdf/font/parseTrueType';
import { createTypesetter } from '../../src/documents/pdf/text/createTypesetter';
import { findDirection } from '../../src/documents/pdf/text/findDirection';
import { placeLetters } from '../../src/documents/pdf/text/placeLetters';
import { splitText } from '../../src/documents/pdf/text/splitText';
import { full, note } from '../fixtures';
import { fonts } from '../fixtures/planInput';
import { checkStructure } from './checkStructure';
import { drawTextOf } from './drawTextOf';
import { isDictionary, type Pdf, readPdf } from './readPdf';
import { joinLines, readStructure, runTool } from './runTool';
import { writeFixture } from './writeFixture';

const hebrew = 'שלום עולם';
const chinese = '我们每个星期二见面，讨论患者的需要。';
const typed = `They said ${hebrew} 10:30 to us. ${chinese} 👍🏽 and \ue000 too.`;
const drawText = drawTextOf('\ue000');
const assessment = note(
  { ...full.assessment, site: { ...full.assessment.site, name: 'מרכז בריאות 24' } },
  'o1a',
  'shared',
  typed,
);
const written = writeFixture(assessment, { drawText });
const pdf = readPdf(written.bytes);

describe('text that the fonts lack, where a browser draws it', () => {
  it('keeps the clauses of PDF/UA-1 and PDF/A-3a', () => {
    expect(checkStructure(pdf)).toEqual([]);
  });

  it('is read by structure as it was typed, in any direction', () => {
    const lines = readStructure(written.bytes).match(/"[^"]*"/g) ?? [];
    const read = lines.map((line) => line.slice(1, -1)).join('');
    expect(read).toContain(typed);
    expect(read).toContain('מרכז בריאות 24');
  });

  it('is extracted as it was typed', () => {
    const text = joinLines(readInOrder(written.bytes)).replace(/[\u202a-\u202c]/g, '');
    expect(text).toContain(chinese);
    expect(text).toContain('👍🏽 and \ue000 too.');
    // Words of one direction stay together; which end a figure stands at is the layout's affair.
    expect(text).toContain(hebrew);
  });

  it('is missing only where nothing could draw it', () => {
    expect(written.missingCharacters).toEqual([{ character: '\ue000', count: 1 }]);
  });

  it('is drawn as stencils, emoji in colours, and each picture once', () => {
    const pictures = picturesOf(pdf);
    expect(pictures.filter((one) => one['/ImageMask'] === true).length).toBeGreaterThan(5);
    expect(pictures.filter((one) => one['/SMask'] !== undefined)).toHaveLength(1);
    const twice = note(assessment, 'o1b', 'shared', chinese);
    expect(picturesOf(readPdf(writeFixture(twice, { drawText }).bytes))).toHaveLength(
      pictures.length,
    );
  });

  it('has the same bytes for the same drawing', () => {
    expect(Buffer.compare(writeFixture(assessment, { drawText }).bytes, written.bytes)).toBe(0);
  });

  it('stands at the right where its paragraph runs from right to left', () => {
    const ends = rightEndsOf(written.bytes, /\p{Script=Hebrew}/u);
    // The title on the cover, up to the right margin.
    expect(Math.max(...ends)).toBeGreaterThan(pageSize.width - 57);
    expect(Math.max(...ends)).toBeLessThan(pageSize.width - 55);
  });
});

describe('the typesetter with a browser', () => {
  const style = { face: 'regular', size: 10, colour: 'ink' } as const;
  const regular = createFontFace(parseTrueType(fonts.regular), 'F1');
  const typesetter = createTypesetter({ regular, semibold: regular }, drawText);

  it('measures a line as wide as its pieces are set', () => {
    for (const text of [typed, hebrew, chinese, 'a\ufe0f👍🏽b', 'plain']) {
      const pieces = typesetter.set(text, style);
      const sum = pieces.reduce((total, { width }) => total + width, 0);
      expect(sum).toBeCloseTo(typesetter.measure(text, style), 6);
    }
  });

  it('gives every character of a picture a blank of its own, inside the picture', () => {
    for (const piece of typesetter.set(typed, style)) {
      if (piece.kind !== 'picture') continue;
      for (const { left, width } of piece.letters) {
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(left + width).toBeLessThanOrEqual(piece.width + 1e-9);
      }
    }
  });
});

describe('splitting a line', () => {
  const abilities = {
    hasGlyph: (character: string) => character < '\u0500',
    canDraw: (cluster: string) => cluster !== '\ue000',
  };
  const split = (text: string) =>
    splitText(text, abilities).map(({ kind, text: part }) => `${kind}: ${part}`);

  it('leaves what the face has in one piece', () => {
    expect(split('a plain line')).toEqual(['glyphs: a plain line']);
  });

  it('keeps a run from right to left whole, with its figures and without what follows', () => {
    expect(split('at שלום (עולם) 10:30, then')).toEqual([
      'glyphs: at ',
      'picture: שלום (עולם) 10:30',
      'glyphs: , then',
    ]);
  });

  it('draws ideographs one by one, with their punctuation, and joining letters together', () => {
    expect(split('中文。')).toEqual(['picture: 中', 'picture: 文。']);
    expect(split('「中')).toEqual(['picture: 「中']);
    expect(split('हिन्दी है')).toEqual(['picture: हिन्दी', 'glyphs:  ', 'picture: है']);
    expect(split('😀😀')).toEqual(['picture: 😀', 'picture: 😀']);
  });

  it('puts a box where nothing can be drawn, and everywhere without a browser', () => {
    expect(split('a\ue000b')).toEqual(['glyphs: a', 'box: \ue000', 'glyphs: b']);
    const alone = splitText('中文', { hasGlyph: abilities.hasGlyph });
    expect(alone.map(({ kind }) => kind)).toEqual(['box', 'box']);
  });

  it('cuts a heap of marks, which no map to Unicode could hold', () => {
    const heap = `a${'\u0489'.repeat(300)}`;
    const pieces = splitText(`${heap}中`, { hasGlyph: () => false });
    expect(pieces.map(({ text }) => text).join('')).toBe(`${heap}中`);
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(64);
  });
});

describe('directions', () => {
  it.each([
    ['plain', 'leftToRight'],
    ['10:30 שלום', 'rightToLeft'],
    ['Note: שלום', 'leftToRight'],
    ['— مرحبا', 'rightToLeft'],
    ['', 'leftToRight'],
    ['10:30', 'leftToRight'],
  ])('"%s" runs %s', (text, direction) => {
    expect(findDirection(text)).toBe(direction);
  });

  it('place letters from the right, and figures and words of the other direction in their order', () => {
    const placed = placeLetters('אב 12 cd ג', 'rightToLeft', (word) => word.length);
    const onPaper = [...placed].sort((a, b) => a.left - b.left);
    expect(placed.map(({ clusters }) => clusters.join('')).join('')).toBe('אב 12 cd ג');
    expect(onPaper.map(({ clusters }) => clusters.join('')).join('|')).toBe('ג|12 |cd | |ב|א');
  });
});

function picturesOf(document: Pdf) {
  return [...document.objects.values()].filter(
    (object) =>
      isDictionary(object) &&
      object['/Subtype'] === '/Image' &&
      object['/ColorSpace'] !== '/DeviceGray',
  ) as Record<string, unknown>[];
}

/** Text in the order of the layout, which is how readers turn words around. */
function readInOrder(bytes: Uint8Array): string {
  return runTool('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], bytes);
}

/** Where the words that match end, in points from the left of their page. */
function rightEndsOf(bytes: Uint8Array, pattern: RegExp): readonly number[] {
  const printed = runTool('pdftotext', ['-bbox', '-enc', 'UTF-8', 'FILE', '-'], bytes);
  const words = [...printed.matchAll(/<word [^>]*xMax="([\d.]+)"[^>]*>([^<]*)</g)];
  return words.filter(([, , word = '']) => pattern.test(word)).map(([, right]) => Number(right));
}
