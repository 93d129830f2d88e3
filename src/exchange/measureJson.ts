/** How deep a JSON text goes, and whether it ends before it is finished. */
export interface JsonMeasure {
  readonly depth: number;
  readonly unfinished: boolean;
}

/**
 * Measures a JSON text without reading it: what comes from outside is measured first, because some
 * readers of JSON, and every walk over what they return, call themselves once for each level.
 */
export function measureJson(text: string): JsonMeasure {
  let open = 0;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      open += 1;
      depth = Math.max(depth, open);
    } else if (character === '}' || character === ']') open -= 1;
  }
  return { depth, unfinished: inString || open > 0 };
}
