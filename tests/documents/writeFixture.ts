import { readFileSync } from 'node:fs';
import type { DocumentInput, WrittenDocument } from '../../src/documents';
import { writeActionPlan } from '../../src/documents/action-plan/writeActionPlan';
import { createTranslator, loadMessages } from '../../src/i18n';
import { type Assessment, buildReport } from '../../src/model';
import { readReferences, readTerms } from '../content/readContent';
import { realInstrument } from '../fixtures/instrument';

const root = new URL('../../', import.meta.url);
const instrument = realInstrument();
const messages = await loadMessages('en');
const terms = readTerms().get('england');
const references = readReferences();

/** The faces that ship with the app. */
export const fonts = {
  regular: readFace('LinkReadySans-Regular.ttf'),
  semibold: readFace('LinkReadySans-SemiBold.ttf'),
};

/** Everything the action plan of an assessment is made from. */
export function inputOf(assessment: Assessment, more: Partial<DocumentInput> = {}): DocumentInput {
  if (terms === undefined) throw new Error('England has no terms');
  const report = buildReport(assessment, instrument);
  const translator = createTranslator('en', messages, terms);
  return {
    report,
    instrument,
    translator,
    references,
    fonts,
    writtenAt: '2026-03-02T10:00:00.000Z',
    showOwnerNames: false,
    ...more,
  };
}

/** The action plan of an assessment. */
export function writeFixture(
  assessment: Assessment,
  more: Partial<DocumentInput> = {},
): WrittenDocument {
  return writeActionPlan(inputOf(assessment, more));
}

function readFace(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`public/fonts/${name}`, root)));
}
