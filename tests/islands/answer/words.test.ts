import { describe, expect, test } from 'vitest';
import { createTranslator, loadMessages } from '../../../src/i18n';
import { describeSaid } from '../../../src/islands/answer/describeSaid';
import { nameRespondent } from '../../../src/islands/answer/nameRespondent';
import { writeAskText } from '../../../src/islands/answer/writeAskText';
import { type Assessment, addRespondent, listColleagues, recordLabel } from '../../../src/model';
import { readTerms } from '../../content/readContent';
import { buildAssessment, fixtureTime, respondentId } from '../../fixtures/build';
import { realInstrument } from '../../fixtures/instrument';

const terms = readTerms().get('england');
if (terms === undefined) throw new Error('England has no terms');
const translator = createTranslator('en', await loadMessages('en'), terms);
const empty = buildAssessment('Elm Street Surgery');

describe('what a respondent is called', () => {
  const names = (assessment: Assessment) =>
    listColleagues(assessment).map((one) => nameRespondent(translator, assessment, one));
  const withNurse = addRespondent(empty, { id: 'a', role: 'nurse' }, fixtureTime);

  test('is the role where that is enough', () => {
    expect(names(withNurse)).toEqual(['Practice manager', 'Nurse']);
  });

  test('has a number where two in one role have no label, whatever the order of the list', () => {
    const two = addRespondent(withNurse, { id: 'b', role: 'nurse' }, fixtureTime);
    expect(names(two)).toEqual(['Practice manager', 'Nurse 1', 'Nurse 2']);
    const turned = { ...two, respondents: two.respondents.toReversed() };
    expect(names(turned)).toEqual(['Nurse 2', 'Nurse 1', 'Practice manager']);
  });

  test('has the label once there is one, and loses it when it is taken back', () => {
    const labelled = recordLabel(withNurse, 'a', 'Asha', fixtureTime);
    expect(names(labelled)).toEqual(['Practice manager', 'Nurse, Asha']);
    expect(names(recordLabel(labelled, 'a', '', fixtureTime))).toEqual([
      'Practice manager',
      'Nurse',
    ]);
  });
});

test('what was said is put into words, a question to someone else and nothing included', () => {
  const words = [
    describeSaid(translator, { answer: { state: 'level', level: 2 } }),
    describeSaid(translator, { answer: { state: 'dontKnow' } }),
    describeSaid(translator, { answer: { state: 'notApplicable', reason: 'One site only' } }),
    describeSaid(translator, { answer: { state: 'notApplicable' } }),
    describeSaid(translator, { ask: 'nurse' }),
    describeSaid(translator, {}),
  ];
  expect(words).toEqual([
    '2 Agreed',
    "don't know",
    'not applicable (One site only)',
    'not applicable (reason not given)',
    'for the nurse',
    'not answered',
  ]);
});

describe('the text of a mail that asks a role', () => {
  const items = (realInstrument().domains[0]?.items ?? []).slice(0, 2);
  const text = writeAskText(translator, {
    items,
    role: 'gp',
    assessment: empty,
    address: 'https://linkready.example/',
  });

  test('holds every item with its five levels, so that a reply of numbers is enough', () => {
    for (const item of items) {
      expect(text).toContain(`${item.id.toUpperCase()}. ${translator.fill(item.stem)}`);
      for (const descriptor of item.descriptors) {
        expect(text).toContain(translator.fill(descriptor));
      }
    }
  });

  test('says for which site it is, how to reply, and where a file is opened', () => {
    for (const part of ['Elm Street Surgery', 'O1A: 2', 'https://linkready.example/']) {
      expect(text).toContain(part);
    }
  });

  test('holds no unfilled token and nobody’s answers', () => {
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toContain(respondentId);
  });
});
