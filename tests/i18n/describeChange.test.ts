import { describe, expect, test } from 'vitest';
import {
  createTranslator,
  describeAgreement,
  describeChange,
  describeConfirmed,
  describeLevelChange,
  describeSpread,
  describeTally,
  loadMessages,
} from '../../src/i18n';
import { buildReport, type ChangeReason } from '../../src/model';
import { readTerms } from '../content/readContent';
import { secondRound, several } from '../fixtures';
import { realInstrument } from '../fixtures/instrument';

const terms = readTerms().get('england');
if (terms === undefined) throw new Error('England has no terms');
const english = createTranslator('en', await loadMessages('en'), terms);
const before = buildReport(several.assessment, realInstrument());
const after = buildReport(secondRound.assessment, realInstrument());
const changeOf = (domain: string) => {
  const found = after.domains.find(({ id }) => id === domain)?.change;
  if (found === undefined) throw new Error(`No change in ${domain}`);
  return found;
};

describe('[S9] change in words', () => {
  test('says “moved” or “may have moved”, which way, and never better or worse', () => {
    expect(describeChange(english, changeOf('o1'))).toBe('Moved up: 53 last round, 88 now.');
    expect(describeChange(english, changeOf('c1'))).toBe(
      "May have moved down: 50 last round, 25 now. In at least one round this is one person's view.",
    );
    expect(describeChange(english, changeOf('o3'))).toBe('About the same: 50 last round, 63 now.');
  });

  test('says how much of what differs is confirmed', () => {
    const say = (differing: number, confirmed: number) =>
      describeConfirmed(english, { differing, confirmed });
    expect([say(0, 0), say(1, 0), say(1, 1), say(4, 0), say(3, 1), say(3, 2)]).toEqual([
      'No item has another level than last round.',
      '1 item has another level than last round. Nobody has said that something changed.',
      '1 item has another level than last round. Something changed there.',
      '4 items have another level than last round. Of none was it said that something changed.',
      '3 items have another level than last round. Something changed in 1 of them.',
      '3 items have another level than last round. Something changed in 2 of them.',
    ]);
  });

  test('calls an item changed only where that was said, with what changed', () => {
    const say = (reason?: ChangeReason, text?: string) =>
      describeLevelChange(english, { from: 1, to: 3, reason, text });
    expect(say('somethingChanged', ' A desk in the hall. ')).toBe(
      'Something changed: 1 Depends on individuals last round, 3 Routine now. What changed: A desk in the hall.',
    );
    expect(say('seenDifferently', 'x')).toBe(
      'Seen differently now: 1 Depends on individuals last round, 3 Routine now.',
    );
    expect(say('lastTimeWrong')).toBe(
      'Last time was wrong: 1 Depends on individuals then, 3 Routine now.',
    );
    expect(say()).toBe(
      '1 Depends on individuals last round, 3 Routine now. Nobody has said why yet.',
    );
    expect(describeLevelChange(english, { from: 2.5, to: 3 })).toContain('between 2 and 3 last');
  });
});

describe('[S8] agreement in words', () => {
  const [first] = before.domains;

  test('says the word, how many people and J', () => {
    if (first?.agreement === undefined) throw new Error('No agreement');
    expect(describeAgreement(english, first.agreement)).toBe(
      'Medium agreement: 4 people answered, and 4 items show how far they agree.',
    );
    expect(describeAgreement(english, { ...first.agreement, items: 1 })).toContain(
      '1 item shows how far',
    );
  });

  test('says how far the answers to an item run, or that they are the same', () => {
    const spreads = first?.items.map((item) => describeSpread(english, item));
    expect(spreads?.at(-1)).toBe('Answers run from level 0 to level 4.');
    const say = (...levels: readonly [number, number, number, number, number]) =>
      describeSpread(english, { tally: { levels, dontKnow: 0, notApplicable: 0 } });
    expect(say(0, 0, 3, 0, 0)).toBe('All 3 people say level 2.');
    expect(say(0, 0, 1, 0, 0)).toBe('1 person says level 2.');
    expect(say(0, 0, 0, 0, 0)).toBe('Nobody has chosen a level.');
  });

  test('counts each answer that was given', () => {
    expect(describeTally(english, { levels: [1, 0, 2, 0, 1], dontKnow: 1, notApplicable: 1 })).toBe(
      "level 0: 1, level 2: 2, level 4: 1, don't know: 1 and not applicable: 1",
    );
  });
});
