import { compareText } from '../model';
import { formatVersion } from './AssessmentFile';

type Field = readonly [string, unknown];

/**
 * Writes a LinkReady file: what it is, and one body, as UTF-8 JSON.
 *
 * The same data give the same bytes. Every entry of the body's lists stands in a line of its own, so
 * that two files can be laid side by side.
 *
 * @param about what is said before the body, besides format, number and kind.
 * @param first names of fields that go before the others; those follow by name.
 */
export function writeEnvelope(
  kind: string,
  about: readonly Field[],
  body: readonly [string, object],
  first: readonly string[],
): Uint8Array {
  const head: readonly Field[] = [
    ['format', 'linkready'],
    ['formatVersion', formatVersion],
    ['kind', kind],
    ...about,
  ];
  const [name, content] = body;
  const lines = head.map(
    ([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)}`,
  );
  const fields = sortFields(content, first).map(
    ([field, value]) => `    ${JSON.stringify(field)}: ${writeField(value, first)}`,
  );
  lines.push(`  ${JSON.stringify(name)}: {\n${fields.join(',\n')}\n  }`);
  return new TextEncoder().encode(`{\n${lines.join(',\n')}\n}\n`);
}

function writeField(value: unknown, first: readonly string[]): string {
  if (!Array.isArray(value) || value.length === 0) return writeLine(value, first);
  return `[\n${value.map((entry) => `      ${writeLine(entry, first)}`).join(',\n')}\n    ]`;
}

function writeLine(value: unknown, first: readonly string[]): string {
  if (Array.isArray(value)) return `[${value.map((one) => writeLine(one, first)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = sortFields(value, first).map(
    ([name, field]) => `${JSON.stringify(name)}: ${writeLine(field, first)}`,
  );
  return `{${fields.join(', ')}}`;
}

/** Fields that are there: those that say what it is first, the others by name. */
function sortFields(value: object, first: readonly string[]): readonly Field[] {
  const fields: readonly Field[] = Object.entries(value);
  const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return fields
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => place(a) - place(b) || compareText(a, b));
}
