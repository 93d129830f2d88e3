/** An operator of a content stream with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** Strings are bytes as characters; names keep their slash. */
export type Operand =
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'name' | 'number' | 'dictionary' | 'array'; readonly text: string };

/** Reads a content stream (ISO 32000-1, 7.8.2). Throws on what is none. */
export function readContent(stream: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  let at = 0;
  while (at < stream.length) {
    const character = stream[at] ?? '';
    if (/\s/.test(character)) at += 1;
    else if (character === '(') operands.push(readLiteral());
    else if (stream.startsWith('<<', at)) operands.push(readBalanced('<<', '>>', 'dictionary'));
    else if (character === '<') operands.push(readDigits());
    else if (character === '[') operands.push(readBalanced('[', ']', 'array'));
    else {
      const word = /[^\s()<>[\]/]+|\/[^\s()<>[\]/]*/y;
      word.lastIndex = at;
      const text = word.exec(stream)?.[0];
      if (text === undefined) throw new Error(`No content: ${stream.slice(at, at + 20)}`);
      at += text.length;
      if (text.startsWith('/')) operands.push({ kind: 'name', text });
      else if (/^[-+.\d]/.test(text)) operands.push({ kind: 'number', text });
      else {
        operations.push({ operator: text, operands });
        operands = [];
      }
    }
  }
  return operations;

  function readLiteral(): Operand {
    const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
    let bytes = '';
    let depth = 1;
    at += 1;
    while (at < stream.length) {
      const character = stream[at] ?? '';
      at += 1;
      if (character === '\\') {
        const escaped = stream[at] ?? '';
        at += 1;
        bytes += escapes[escaped] ?? escaped;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      bytes += character;
    }
    return { kind: 'string', bytes };
  }

  function readDigits(): Operand {
    const end = stream.indexOf('>', at);
    const digits = stream.slice(at + 1, end).replace(/\s/g, '');
    at = end + 1;
    const bytes = (digits.match(/../g) ?? []).map((pair) =>
      String.fromCharCode(Number.parseInt(pair, 16)),
    );
    return { kind: 'string', bytes: bytes.join('') };
  }

  function readBalanced(open: string, close: string, kind: 'dictionary' | 'array'): Operand {
    const start = at;
    let depth = 0;
    do {
      if (stream.startsWith(open, at)) {
        depth += 1;
        at += open.length;
      } else if (stream.startsWith(close, at)) {
        depth -= 1;
        at += close.length;
      } else if (stream[at] === '<') at = stream.indexOf('>', at) + 1;
      else at += 1;
    } while (depth > 0 && at < stream.length);
    return { kind, text: stream.slice(start, at) };
  }
}
