import { describe, expect, test } from 'vitest';
import { judgeKeeping } from '../../src/islands/app/session';

const monday = '2026-11-02';
const tuesday = '2026-11-03';
const friday = '2026-11-06';

describe('what is known of how a browser keeps things', () => {
  test('nothing, while nothing is saved', () => {
    expect(judgeKeeping({}, { today: monday, begins: true, holds: false })).toEqual({});
  });

  test('begins with the day on which something is first there', () => {
    const seen = { today: monday, begins: false, holds: true };
    expect(judgeKeeping({}, seen)).toEqual({ since: monday });
  });

  test('is proved by a session that begins on a later day, and each one after it', () => {
    const proved = judgeKeeping({ since: monday }, { today: tuesday, begins: true, holds: true });
    expect(proved).toEqual({ since: monday, foundAgain: tuesday });
    expect(judgeKeeping(proved, { today: friday, begins: true, holds: true })).toEqual({
      since: monday,
      foundAgain: friday,
    });
  });

  test.each([
    ['opened again on the same day', { today: monday, begins: true, holds: true }],
    ['open over night', { today: tuesday, begins: false, holds: true }],
    ['opened with the clock put back', { today: '2026-11-01', begins: true, holds: true }],
  ])('is not proved by a page that was %s', (_, sighting) => {
    expect(judgeKeeping({ since: monday }, sighting)).toEqual({ since: monday });
  });
});
