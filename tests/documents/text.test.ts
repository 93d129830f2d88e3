import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFontFace } from '../../src/documents/pdf/font/createFontFace';
import { parseTrueType } from '../../src/documents/pdf/font/parseTrueType';
import { balanceText, wrapParagraph } from '../../src/documents/pdf/text/balanceText';
import { createTypesetter } from '../../src/documents/pdf/text/createTypesetter';
import { prepareText } from '../../src/documents/pdf/text/prepareText';
import { type Line, wrapText } from '../../src/documents/pdf/text/wrapText';
import { fonts } from '../fixtures/planInput';
import { readContent } from './checks/readContent';

const settings = { seed: 20260301, numRuns: 300 } as const;
const words = fc.constantFrom(
  'a',
  'on',
  'link',
  'worker',
  'well-known',
  'practice',
  'x'.repeat(40),
  '\n',
  'https://a.b/c?d=e&f=g_h',
  '0-4',
  'ŵŷ',
);
const texts = fc.array(words, { maxLength: 40 }).map((parts) => prepareText(parts.join(' ')));
const widths = fc.integer({ min: 4, max: 60 });

/** A letter is one point wide, so that widths can be read off. */
const measure = (text: string) => text.length;
const textOf = ({ parts }: Line<{ text: string }>) => parts.map(({ text }) => text).join('');

describe.each([
  ['wrapText', wrapText],
  ['balanceText', balanceText],
  ['wrapParagraph', wrapParagraph],
])('%s', (_, wrap) => {
  it('keeps every character: lines joined are the text, line ends read as spaces', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const lines = wrap([{ text }], width, measure);
        expect(lines.map(textOf).join('')).toBe(text.replaceAll('\n', ' '));
      }),
      settings,
    );
  });

  it('makes no line wider than the column', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        for (const line of wrap([{ text }], width, measure)) {
          expect(line.width).toBeLessThanOrEqual(width);
          expect(line.width).toBe(textOf(line).replace(/ +$/, '').length);
        }
      }),
      settings,
    );
  });

  it('breaks the same text the same way, in one run or in several', () => {
    fc.assert(
      fc.property(texts, widths, fc.nat(), (text, width, place) => {
        const at = place % (text.length + 1);
        const one = wrap([{ text }], width, measure).map(textOf);
        const two = wrap([{ text: text.slice(0, at) }, { text: text.slice(at) }], width, measure);
        expect(two.map(textOf)).toEqual(one);
      }),
      settings,
    );
  });
});

describe('wrapText', () => {
  it('leaves the space it breaks at on the line before', () => {
    expect(wrapText([{ text: 'one two' }], 4, measure).map(textOf)).toEqual(['one ', 'two']);
  });

  it('breaks at a hyphen between letters and not between figures', () => {
    expect(wrapText([{ text: 'well-known' }], 6, measure).map(textOf)).toEqual(['well-', 'known']);
    expect(wrapText([{ text: 'of 38-63' }], 6, measure).map(textOf)).toEqual(['of ', '38-63']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrapText([{ text: 'at 10\u00a0am' }], 6, measure).map(textOf)).toEqual([
      'at ',
      '10\u00a0am',
    ]);
  });

  it('breaks an address after its punctuation and never inside a grapheme', () => {
    const address = wrapText([{ text: 'abc.de/fg?hi' }], 4, measure).map(textOf);
    expect(address).toEqual(['abc.', 'de/', 'fg?', 'hi']);
    const accents = wrapText([{ text: 'q\u0303q\u0303q\u0303' }], 3, measure).map(textOf);
    expect(accents).toEqual(['q\u0303', 'q\u0303', 'q\u0303']);
  });
});

describe('text without spaces', () => {
  const lines = (text: string, width: number) => wrapText([{ text }], width, measure).map(textOf);

  it('breaks between ideographs, and no line begins or ends with the wrong mark', () => {
    expect(lines('ab 中文中文', 5)).toEqual(['ab 中文', '中文']);
    expect(lines('中文中文。中', 4)).toEqual(['中文中', '文。中']);
    expect(lines('中文中「中」', 4)).toEqual(['中文中', '「中」']);
  });

  it('breaks between the words of Thai', () => {
    expect(lines('สวัสดีครับ', 8)).toEqual(['สวัสดี', 'ครับ']);
  });
});

describe('balanceText', () => {
  it('takes no more lines than plain wrapping', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const plain = wrapText([{ text }], width, measure);
        expect(balanceText([{ text }], width, measure)).toHaveLength(plain.length);
      }),
      settings,
    );
  });

  it('evens out lines, so that no single word ends a heading', () => {
    const lines = balanceText([{ text: 'one two three four' }], 14, measure).map(textOf);
    expect(lines).toEqual(['one two ', 'three four']);
  });
});

describe('prepareText', () => {
  it('turns tabs into spaces and drops what has no shape', () => {
    expect(prepareText('a\tb\u00adc\u200bd\u202ee\u0007')).toBe('a bcde');
  });

  it('composes letters with their marks and keeps no-break spaces', () => {
    expect(prepareText('w\u0302 10\u00a0am')).toBe('ŵ 10\u00a0am');
  });

  it('keeps the joiners that shape emoji and letters, and no others', () => {
    for (const kept of [
      '👨\u200d👩\u200d👧',
      '❤\ufe0f',
      '1\ufe0f\u20e3',
      'می\u200cخواهم',
      'क्\u200dष',
    ]) {
      expect(prepareText(kept)).toBe(kept);
    }
    expect(prepareText('a\u200db\u200cc\ufe0fd\u200d👧')).toBe('abcd👧');
  });

  it('drops codes that stand for no character', () => {
    expect(prepareText('a\ufffeb\uffffc\ufdd0d\u{1fffe}e')).toBe('abcde');
  });

  it('makes every kind of line end one', () => {
    expect(prepareText('a\r\nb\rc\n\n\nd\u2028e')).toBe('a\nb\nc\nd\ne');
  });

  it('changes nothing that is prepared, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = prepareText(text);
        expect(prepareText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      settings,
    );
  });
});

describe('the typesetter', () => {
  const style = { face: 'regular', size: 10, colour: 'ink' } as const;
  const create = () => {
    const regular = createFontFace(parseTrueType(fonts.regular), 'F1');
    return { regular, typesetter: createTypesetter({ regular, semibold: regular }) };
  };

  it('gives one glyph two numbers where it stands for two texts', () => {
    const { regular, typesetter } = create();
    typesetter.set(' \u00a0', style);
    expect(regular.assigned.map(({ text }) => text)).toEqual(['', ' ', '\u00a0']);
  });

  it('draws a box for what the font lacks, keeps its text and counts it', () => {
    const { regular, typesetter } = create();
    typesetter.set('a😀b👍🏽😀', style);
    expect(regular.assigned.map(({ text }) => text)).toEqual(['', 'a', '😀', 'b', '👍🏽']);
    expect(typesetter.listMissing()).toEqual([
      { character: '👍🏽', count: 1 },
      { character: '😀', count: 2 },
    ]);
  });

  it('draws every character of any text and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).map(prepareText), (text) => {
        const { regular, typesetter } = create();
        const read = typesetter
          .set(text, style)
          .flatMap((piece) =>
            piece.kind === 'picture'
              ? []
              : idsOf(piece.codes).map((id) => regular.assigned[id]?.text),
          );
        expect(read.join('')).toBe(text.replaceAll('\ufe0f', ''));
      }),
      { ...settings, numRuns: 40 },
    );
  });
});

/** The glyph ids of a literal string. */
function idsOf(codes: string): readonly number[] {
  const [shown] = readContent(`(${codes}) Tj`)[0]?.operands ?? [];
  const bytes = shown?.kind === 'string' ? shown.bytes : '';
  return Array.from(
    { length: bytes.length / 2 },
    (_, place) => bytes.charCodeAt(place * 2) * 256 + bytes.charCodeAt(place * 2 + 1),
  );
}
