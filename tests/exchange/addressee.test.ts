import { describe, expect, test } from 'vitest';
import { findAddressee, parseAssessmentFile, writeAssessmentFile } from '../../src/exchange';
import { buildAssessment, fixtureTime, respondentId } from '../fixtures/build';

const assessment = buildAssessment('Elm Street Surgery');
const options = { privateNotes: false, writtenAt: fixtureTime, writtenBy: 'LinkReady' };

describe('a file that hands somebody their part', () => {
  const bytes = writeAssessmentFile(assessment, { ...options, respondent: respondentId });

  test('names the respondent who is meant to go on', () => {
    expect(findAddressee(bytes)).toBe(respondentId);
  });

  test('holds the same assessment as one that is written for nobody in particular', () => {
    const plain = writeAssessmentFile(assessment, options);
    expect(parseAssessmentFile(bytes)).toEqual(parseAssessmentFile(plain));
    expect(findAddressee(plain)).toBeUndefined();
  });
});

test('what is no file for colleagues is meant for nobody', () => {
  const foreign = ['', 'Dear Sir or Madam', '{"respondent":"x"}', '{"format":"linkready"}'];
  const found = foreign.map((text) => findAddressee(new TextEncoder().encode(text)));
  expect(found).toEqual(foreign.map(() => undefined));
});
