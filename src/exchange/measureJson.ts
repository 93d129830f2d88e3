import { isFields } from './Fields';

/** How deep a JSON text goes, and whether it ends before it is finished. */
export interface JsonMeasure {
  readonly depth: number;
  readonly unfinished: boolean;
}

/**
 * Whether read data go deeper than so many levels: every walk over them calls itself once for each. This
 * one stops in time.
 */
export function isDeeper(data: unknown, depth: number): boolean {
  // Ten thousand files are walked through: nothing is made on the way.
  if (isFields(data)) {
    if (depth === 0) return true;
    // What JSON brings has no fields but its own.
    for (const name in data) if (isDeeper(data[name], depth - 1)) return true;
  } else if (Array.isArray(data)) {
    if (depth === 0) return true;
    for (const inside of data) if (isDeeper(inside, depth - 1)) return true;
  }
  return false;
}

/** Measures a JSON text that could not be read: some browsers call themselves once for each level. */
export function measureJson(text: string): JsonMeasure {
  let depth = 0;
  const { open, inString } = walkJson(text, (now) => {
    depth = Math.max(depth, now);
    return false;
  });
  return { depth, unfinished: inString || open > 0 };
}

/** How long the first value of a text is, from its first bracket to its last; absent where it is cut. */
export function endOfJson(text: string): number | undefined {
  const { open, length } = walkJson(text, (now) => now <= 0);
  return open > 0 ? undefined : length;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const braceBit = 0x20;

/** Goes through the brackets outside strings until told to stop behind one. */
function walkJson(text: string, stopsAt: (open: number) => boolean) {
  let open = 0;
  let inString = false;
  let index = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === backslash) index += 1;
      else if (code === quote) inString = false;
      continue;
    }
    if (code === quote) {
      inString = true;
      continue;
    }
    // Brackets and braces differ in one bit.
    const bracket = code & ~braceBit;
    if (bracket !== openBracket && bracket !== closeBracket) continue;
    open += bracket === openBracket ? 1 : -1;
    if (stopsAt(open)) break;
  }
  return { open, inString, length: index + 1 };
}
