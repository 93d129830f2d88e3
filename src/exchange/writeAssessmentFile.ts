import { type Assessment, compareText, type Instant, mergeAssessments } from '../model';
import { formatVersion } from './AssessmentFile';
import { withoutPrivateNotes } from './withoutPrivateNotes';

/** What goes into a file for colleagues besides the assessment. */
export interface WriteOptions {
  /** Whether private notes go along; without being ticked they do not (P6). */
  readonly privateNotes: boolean;
  readonly writtenAt: Instant;
  /** The programme with its version: "LinkReady 1.0.0". */
  readonly writtenBy: string;
}

const firstFields = ['id', 'changedAt', 'shape', 'instrument', 'example', 'site', 'round'];

/**
 * Writes a file from which a colleague continues an assessment: UTF-8 JSON by the published schema.
 *
 * The same assessment gives the same bytes. Every record stands in a line of its own, in order of id, so
 * that two files can be laid side by side.
 */
export function writeAssessmentFile(assessment: Assessment, options: WriteOptions): Uint8Array {
  const chosen = options.privateNotes ? assessment : withoutPrivateNotes(assessment);
  const arranged = mergeAssessments(chosen, chosen);
  const envelope = [
    ['format', 'linkready'],
    ['formatVersion', formatVersion],
    ['kind', 'colleague'],
    ['writtenAt', options.writtenAt],
    ['writtenBy', options.writtenBy],
  ].map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const fields = sortFields(arranged).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${writeField(value)}`,
  );
  const lines = [...envelope, `  "assessment": {\n${fields.join(',\n')}\n  }`];
  return new TextEncoder().encode(`{\n${lines.join(',\n')}\n}\n`);
}

function writeField(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return writeLine(value);
  return `[\n${value.map((record) => `      ${writeLine(record)}`).join(',\n')}\n    ]`;
}

function writeLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = sortFields(value).map(
    ([name, field]) => `${JSON.stringify(name)}: ${writeLine(field)}`,
  );
  return `{${fields.join(', ')}}`;
}

/** Fields that are there: those that say what it is first, the others by name. */
function sortFields(value: object): readonly (readonly [string, unknown])[] {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const place = (name: string) =>
    firstFields.includes(name) ? firstFields.indexOf(name) : firstFields.length;
  return fields
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => place(a) - place(b) || compareText(a, b));
}
