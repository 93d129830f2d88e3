import { describe, expect, test } from 'vitest';
import { parseAssessmentFile, parseFile, writeAssessmentFile } from '../../src/exchange';
import { buildAssessment, fixtureTime, respondentId } from '../fixtures/build';

const assessment = buildAssessment('Elm Street Surgery');
const options = { privateNotes: false, writtenAt: fixtureTime, writtenBy: 'LinkReady' };

/** Whom a file was handed to. */
async function findAddressee(bytes: Uint8Array): Promise<string | undefined> {
  const parsed = await parseFile(bytes);
  return parsed.ok && parsed.value.kind === 'colleague' ? parsed.value.respondent : undefined;
}

describe('a file that hands somebody their part', () => {
  const bytes = writeAssessmentFile(assessment, { ...options, respondent: respondentId });

  test('names the respondent who is meant to go on', async () => {
    expect(await findAddressee(bytes)).toBe(respondentId);
  });

  test('holds the same assessment as one that is written for nobody in particular', async () => {
    const plain = writeAssessmentFile(assessment, options);
    expect(parseAssessmentFile(bytes)).toEqual(parseAssessmentFile(plain));
    expect(await findAddressee(plain)).toBeUndefined();
  });
});
