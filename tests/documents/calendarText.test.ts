import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../src/documents/calendar/writeCalendar';
import { writePlanCalendar } from '../../src/documents/calendar/writePlanCalendar';
import { example, fixtureTime } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { readEntries, textOf } from './readCalendar';
import { actionId, hostileText, keptOf, richPlan } from './tableFixtures';
import { clockChanges, inTimeZone, timeZones } from './timeZones';

describe('the lines of a calendar file', () => {
  it('have at most 75 octets, end with CR LF, and hold no other control character', () => {
    const lines = textOf(writePlanCalendar(planInputOf(richPlan))).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /[^\P{Cc}\t]/u.test(line))).toEqual([]);
    expect(lines.some((line) => Buffer.byteLength(line) === 75)).toBe(true);
  });

  it('carry hostile text through ical.js', () => {
    const entry = readEntries(writePlanCalendar(planInputOf(richPlan))).find(
      ({ start }) => start === '2026-03-29',
    );
    const whole = keptOf(hostileText, { separators: true });
    expect(entry?.description).toContain(whole);
    expect(entry?.summary).toContain(whole.replace(/\s+/g, ' ').trim());
  });

  it('carry any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const bytes = writeCalendar({
          name: text,
          language: 'en-GB',
          writtenAt: fixtureTime,
          events: [
            {
              uid: 'a',
              changedAt: fixtureTime,
              day: '2026-03-29',
              summary: 'x',
              description: `${text}.`,
              cancelled: false,
            },
          ],
        });
        const kept = keptOf(`${text}.`, { separators: true });
        expect(readEntries(bytes)[0]?.description).toBe(kept);
        const lines = textOf(bytes).split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      }),
      { seed: 5545, numRuns: 300 },
    );
  });
});

describe('days in every time zone', () => {
  it.each(timeZones.map((zone) => [zone[0], zone] as const))(
    'are the same in %s, and so is every byte',
    (_, zone) => {
      const input = planInputOf(example.assessment);
      const [action] = input.report.plan;
      if (action === undefined) throw new Error('The example has a plan');
      const plan = clockChanges.map((dueDate, index) => ({
        ...action,
        id: actionId(index),
        dueDate,
      }));
      const dated = { ...input, report: { ...input.report, plan } };
      const there = inTimeZone(zone, () => writePlanCalendar(dated));
      expect(readEntries(there).map(({ start }) => start)).toEqual(clockChanges);
      expect(Buffer.compare(there, writePlanCalendar(dated))).toBe(0);
    },
  );
});
