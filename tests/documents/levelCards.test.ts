import { describe, expect, it } from 'vitest';
import { levelCards } from '../../src/documents';
import { writeLevelCards } from '../../src/documents/level-cards/writeLevelCards';
import { formInputOf } from '../fixtures/formInput';
import { checkStructure } from './checkStructure';
import { pagesOf, readPdf } from './readPdf';
import { joinLines, readStructure, readText, runTool } from './runTool';

describe.each([
  [2, 3],
  [4, 2],
] as const)('level cards, %i a page', (perPage, pages) => {
  const { bytes } = writeLevelCards({ ...formInputOf(), perPage });

  it(`are ${pages} sound pages whose structure is whole`, () => {
    const pdf = readPdf(bytes);
    expect(pagesOf(pdf)).toHaveLength(pages);
    expect(checkStructure(pdf)).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });

  it('hold each level once with number, word and meaning, then don’t know', () => {
    const text = joinLines(readText(bytes));
    const cards = [
      '0 Not in place',
      '1 Depends on individuals',
      '2 Agreed',
      '3 Routine',
      '4 Embedded',
      "? Don't know",
    ];
    const places = cards.map((card) => text.indexOf(card));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(readStructure(bytes).match(/\bH2\b/g)).toHaveLength(cards.length);
  });

  it('show numbers at least 40 mm high', () => {
    const content = [...readPdf(bytes).streams.values()].join('\n');
    const sizes = [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    // Digits of this face are 0.65 of their size high; 40 mm are 113 points.
    expect(Math.max(...sizes) * 0.65).toBeGreaterThan(113);
  });

  it('are the same bytes for the same input', () => {
    const again = writeLevelCards({ ...formInputOf(), perPage }).bytes;
    expect(Buffer.compare(bytes, again)).toBe(0);
  });
});

describe('level cards', () => {
  it('are written by their door under a plain name', async () => {
    const input = { ...formInputOf(), perPage: 4 } as const;
    expect(levelCards.nameFile(input)).toBe('LinkReady level cards 4 a page.pdf');
    expect((await levelCards.write(input)).pages).toBe(2);
  });
});
