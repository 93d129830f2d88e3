import type { PdfValue } from './PdfValue';

/** Lists and dictionaries inside one another; our own go to 6. */
const mostDepth = 40;

/** Reads values out of a text of one character a byte. */
export interface PdfLexer {
  /**
   * Reads the value at a place; absent where there is none, or it goes too deep.
   *
   * @returns the value, and the place behind it.
   */
  read(at: number): { readonly value: PdfValue; readonly end: number } | undefined;
}

/** The file is made to be read for ever; it is refused like one that is damaged. */
export class LexerExhausted extends Error {}

const blank = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const numeral = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hexadecimal = /<([\da-fA-F\0\t\n\f\r ]*)>/y;
const other: PdfValue = { kind: 'other' };

/** How often each character may be looked at on average; an honest file needs less than 2. */
const mostLooks = 4;

/**
 * Creates a reader of PDF values (ISO 32000-1, 7.3).
 *
 * It throws `LexerExhausted` when it is made to read the same places again and again.
 */
export function createPdfLexer(text: string): PdfLexer {
  const mostSteps = mostLooks * text.length + 10_000;
  let steps = 0;
  let at = 0;

  function match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    const length = found?.[0].length ?? 0;
    spend(length + 1);
    at += length;
    return found;
  }

  function spend(count: number): void {
    steps += count;
    if (steps > mostSteps) throw new LexerExhausted();
  }

  function readValue(depth: number): PdfValue | undefined {
    match(blank);
    const first = text[at];
    if (first === undefined || depth > mostDepth) return undefined;
    if (first === '/') return readName();
    if (first === '(') return readLiteral();
    if (first === '[') return readList(depth);
    if (first === '<') return text[at + 1] === '<' ? readDictionary(depth) : readHexadecimal();
    return readPlain();
  }

  function readPlain(): PdfValue | undefined {
    const object = match(reference)?.[1];
    if (object !== undefined) return { kind: 'reference', object: Number(object) };
    const number = match(numeral)?.[0];
    if (number !== undefined) return { kind: 'number', number: Number(number) };
    const word = match(regular)?.[0] ?? '';
    return ['true', 'false', 'null'].includes(word) ? other : undefined;
  }

  function readName(): PdfValue {
    at += 1;
    const written = match(regular)?.[0] ?? '';
    const name = written.replace(/#([\da-fA-F]{2})/g, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return { kind: 'name', name };
  }

  function readHexadecimal(): PdfValue | undefined {
    const digits = match(hexadecimal)?.[1]?.replace(/[^\da-fA-F]/g, '');
    if (digits === undefined) return undefined;
    const pairs = digits.match(/..?/g) ?? [];
    const codes = pairs.map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
    return { kind: 'text', bytes: codes.map((code) => String.fromCharCode(code)).join('') };
  }

  function readLiteral(): PdfValue | undefined {
    const start = at + 1;
    let open = 0;
    for (; at < text.length; at += 1) {
      spend(1);
      const character = text[at];
      if (character === '\\') at += 1;
      else if (character === '(') open += 1;
      else if (character === ')') open -= 1;
      if (open === 0) {
        at += 1;
        return { kind: 'text', bytes: readEscapes(text.slice(start, at - 1)) };
      }
    }
    return undefined;
  }

  function readList(depth: number): PdfValue | undefined {
    at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      match(blank);
      if (text[at] === ']') {
        at += 1;
        return { kind: 'list', values };
      }
      const value = readValue(depth + 1);
      if (value === undefined) return undefined;
      values.push(value);
    }
  }

  function readDictionary(depth: number): PdfValue | undefined {
    at += 2;
    const fields = new Map<string, PdfValue>();
    for (;;) {
      match(blank);
      if (text.startsWith('>>', at)) {
        at += 2;
        return { kind: 'dictionary', fields };
      }
      if (text[at] !== '/') return undefined;
      const key = readName();
      const value = readValue(depth + 1);
      if (key.kind !== 'name' || value === undefined) return undefined;
      fields.set(key.name, value);
    }
  }

  return {
    read(place) {
      at = place;
      const value = readValue(0);
      return value && { value, end: at };
    },
  };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a literal string means (ISO 32000-1, 7.3.4.2). */
function readEscapes(written: string): string {
  return written.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_all, octal, character) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    return /[\r\n]/.test(character) ? '' : (escapes[character] ?? character);
  });
}
