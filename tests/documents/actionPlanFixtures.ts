import type { DocumentInput, WrittenDocument } from '../../src/documents';
import type { Assessment, Report } from '../../src/model';
import { fixtures, several } from '../fixtures';
import { planDataOf } from '../fixtures/planData';
import { planInputOf } from '../fixtures/planInput';
import { drawTextOf } from './drawTextOf';
import { empty, full, partial } from './named';
import { writeFixture } from './writeFixture';

/** An assessment with its plan as the app makes it: its data inside, and every script drawn. */
export interface MadePlan {
  readonly assessment: Assessment;
  readonly report: Report;
  readonly input: DocumentInput;
  readonly written: WrittenDocument;
  /** The bytes that were put in, and their fingerprint. */
  readonly data: Uint8Array;
  readonly print: string;
}

/** The six fixtures that every plan is judged by, by name. */
export const judgedFixtures: readonly (readonly [string, Assessment])[] = [
  ['empty', empty.assessment],
  ['partial', partial.assessment],
  ['full', full.assessment],
  ['several', several.assessment],
  ['hostile', named('hostile')],
  ['right-to-left', named('right-to-left')],
];

/** Makes the plan of an assessment with all that the app puts into it. */
export async function makePlan(assessment: Assessment): Promise<MadePlan> {
  const { attachment, print } = await planDataOf(assessment);
  const more = { attachments: [attachment], drawText: drawTextOf() };
  const input = planInputOf(assessment, more);
  const written = writeFixture(assessment, more);
  return { assessment, report: input.report, input, written, data: attachment.bytes, print };
}

function named(name: string): Assessment {
  const found = fixtures.find((fixture) => fixture.name === name);
  if (found === undefined) throw new Error(`There is no fixture ${name}`);
  return found.assessment;
}
