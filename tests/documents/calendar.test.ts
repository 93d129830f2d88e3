import { describe, expect, it } from 'vitest';
import { planCalendar } from '../../src/documents';
import { sequenceOf } from '../../src/documents/calendar/writeCalendar';
import { writePlanCalendar } from '../../src/documents/calendar/writePlanCalendar';
import { type Assessment, recordAction, removeAction } from '../../src/model';
import { example, fixtures } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { importsOfFile } from './importsOfFile';
import { type Entry, readEntries } from './readCalendar';
import { actionId, inputWithNext, ownerName, privateText, richPlan } from './tableFixtures';

/** A calendar that honours UID, SEQUENCE and DTSTAMP as RFC 5546, 2.1.5 says, and takes away what is called off. */
function importInto(calendar: Map<string, Entry>, bytes: Uint8Array): Map<string, Entry> {
  const next = new Map(calendar);
  for (const entry of readEntries(bytes)) {
    const known = next.get(entry.uid);
    const newer =
      known === undefined ||
      entry.sequence > known.sequence ||
      (entry.sequence === known.sequence && entry.stamp > known.stamp);
    if (newer) next.set(entry.uid, entry);
  }
  return next;
}

function shown(calendar: Map<string, Entry>): readonly Entry[] {
  return [...calendar.values()].filter(({ status }) => status !== 'CANCELLED');
}

function write(assessment: Assessment, writtenAt = '2026-03-02T10:00:00.000Z'): Uint8Array {
  return writePlanCalendar(planInputOf(assessment, { writtenAt }));
}

describe('the calendar file of a plan', () => {
  it('has one whole-day event for each due date, read by ical.js', () => {
    const entries = readEntries(write(example.assessment));
    expect(entries.map(({ start, end }) => [start, end])).toEqual([
      ['2026-03-31', '2026-04-01'],
      ['2026-04-15', '2026-04-16'],
      ['2026-04-30', '2026-05-01'],
      ['2026-06-30', '2026-07-01'],
    ]);
    expect(entries.every(({ status }) => status === 'CONFIRMED')).toBe(true);
  });

  it.each(fixtures)('counts the dates of "$name" before it is written', ({ assessment }) => {
    const { report } = planInputOf(assessment);
    expect(readEntries(write(assessment))).toHaveLength(planCalendar.countDates(report));
  });

  it('adds the day of the next assessment where there is one', () => {
    const input = inputWithNext('2026-09-01');
    const entries = readEntries(writePlanCalendar(input));
    expect(entries.at(-1)).toMatchObject({
      uid: `${input.report.round.id}.next@linkready`,
      start: '2026-09-01',
    });
    expect(entries).toHaveLength(planCalendar.countDates(input.report));
  });

  it('leaves out what is no day of the calendar', () => {
    expect(readEntries(writePlanCalendar(inputWithNext('2026-02-30')))).toHaveLength(4);
  });

  it('holds one action alone where one is asked for', () => {
    const input = planInputOf(richPlan);
    const [entry, ...more] = readEntries(writePlanCalendar(input, actionId(2)));
    expect(more).toEqual([]);
    expect(entry?.uid).toBe(`${actionId(2)}@linkready`);
  });

  it('says what the action is about: who leads it, how one knows, first steps', () => {
    const entry = readEntries(write(richPlan)).find(({ start }) => start === '2026-10-25');
    expect(entry?.description).toContain('Led by: ');
    expect(entry?.description).toContain('How you will know: ');
    expect(entry?.description).toMatch(/First steps:\n1\. /);
  });

  it('[P6] holds shared notes and no private one, and owners’ names only where they are ticked', () => {
    const input = planInputOf(richPlan);
    const plain = readEntries(writePlanCalendar(input));
    const named = readEntries(writePlanCalendar({ ...input, showOwnerNames: true }));
    const all = (entries: readonly Entry[]) => entries.map((one) => one.description).join();
    expect(all(plain)).toContain('A long text that must stay whole.');
    expect(all(named)).not.toContain(privateText.slice(0, 10));
    expect(all(plain)).not.toContain(ownerName);
    expect(all(named)).toContain(ownerName);
  });

  it('calls off what is done or stopped, says so in its title, and no longer reminds', () => {
    const over = readEntries(write(richPlan)).filter(({ status }) => status === 'CANCELLED');
    expect(over.map(({ summary, triggers }) => [summary.split(' · ')[0], triggers])).toEqual([
      ['Done: Done by now', []],
      ['Stopped: Given up', []],
    ]);
  });
});

describe('adding the file again', () => {
  it('moves the dates that changed, and the number of entries stays', () => {
    const before = importInto(new Map(), write(example.assessment));
    const id = example.assessment.actions[1]?.id ?? '';
    const moved = recordAction(
      example.assessment,
      id,
      { dueDate: '2026-05-20' },
      '2026-03-09T08:00:00.000Z',
    );
    const after = importInto(before, write(moved, '2026-03-09T09:00:00.000Z'));
    expect(after.size).toBe(before.size);
    expect(after.get(`${id}@linkready`)?.start).toBe('2026-05-20');
    expect(
      [...after.values()].filter((one) => before.get(one.uid)?.start !== one.start),
    ).toHaveLength(1);
  });

  it('moves a date twice within one minute', () => {
    const id = example.assessment.actions[0]?.id ?? '';
    const move = (one: Assessment, dueDate: string, now: string) =>
      recordAction(one, id, { dueDate }, now);
    const once = move(example.assessment, '2026-05-01', '2026-03-09T08:00:01.000Z');
    const twice = move(once, '2026-05-02', '2026-03-09T08:00:30.000Z');
    const calendar = importInto(
      importInto(new Map(), write(once, '2026-03-09T08:00:02.000Z')),
      write(twice, '2026-03-09T08:00:31.000Z'),
    );
    expect(calendar.get(`${id}@linkready`)?.start).toBe('2026-05-02');
  });

  it('keeps the later date when an older file is added after it', () => {
    const id = example.assessment.actions[0]?.id ?? '';
    const moved = recordAction(
      example.assessment,
      id,
      { dueDate: '2026-05-01' },
      '2026-03-09T08:00:00.000Z',
    );
    const calendar = importInto(
      importInto(new Map(), write(moved, '2026-03-09T09:00:00.000Z')),
      write(example.assessment, '2026-03-10T09:00:00.000Z'),
    );
    expect(calendar.get(`${id}@linkready`)?.start).toBe('2026-05-01');
  });

  it('takes a finished action away, and leaves a removed one to be deleted by hand', () => {
    const [first, second] = example.assessment.actions.map(({ id }) => id);
    const before = importInto(new Map(), write(example.assessment));
    const later = '2026-03-09T08:00:00.000Z';
    const changed = removeAction(
      recordAction(example.assessment, first ?? '', { status: 'done' }, later),
      second ?? '',
      later,
    );
    const after = importInto(before, write(changed, '2026-03-09T09:00:00.000Z'));
    expect(shown(after).map(({ uid }) => uid)).not.toContain(`${first}@linkready`);
    expect(shown(after).map(({ uid }) => uid)).toContain(`${second}@linkready`);
  });

  it('numbers changes by whole minutes, never below 0 nor above what a calendar takes', () => {
    expect(sequenceOf('2024-01-01T00:00:59.999Z')).toBe(0);
    expect(sequenceOf('2024-01-01T00:01:00.000Z')).toBe(1);
    expect(sequenceOf('2019-06-01T00:00:00.000Z')).toBe(0);
    expect(sequenceOf('6106-12-31T00:00:00.000Z')).toBeLessThan(2 ** 31);
  });
});

describe('a reminder', () => {
  const triggersOf = (writtenAt: string) =>
    readEntries(write(example.assessment, writtenAt))[0]?.triggers;

  it('comes a week before, at nine in the morning', () => {
    expect(triggersOf('2026-03-23T23:59:00.000Z')).toEqual(['-P6DT15H']);
  });

  it('comes the day before where that week has begun', () => {
    expect(triggersOf('2026-03-24T00:00:00.000Z')).toEqual(['-PT15H']);
  });

  it('is left out where it could only be late', () => {
    expect(triggersOf('2026-03-30T08:00:00.000Z')).toEqual([]);
  });
});

describe('the calendar as a format', () => {
  it('writes the same file through its door, for the plan and for one action', async () => {
    const input = planInputOf(example.assessment);
    const id = example.assessment.actions[0]?.id ?? '';
    const { bytes } = await planCalendar.write(input);
    const one = await planCalendar.writeAction(input, id);
    expect(Buffer.compare(bytes, writePlanCalendar(input))).toBe(0);
    expect(readEntries(one.bytes)).toHaveLength(1);
  });

  it('names its files after the site', () => {
    const { report, translator } = planInputOf(example.assessment);
    const id = report.plan[1]?.id ?? '';
    expect(planCalendar.nameFile(report, translator)).toBe(
      'LinkReady dates Riverside Surgery 2026-03-02.ics',
    );
    expect(planCalendar.nameActionFile(report, translator, id)).toBe(
      'LinkReady date Riverside Surgery action 2.ics',
    );
  });

  it('loads no compressor at the door', () => {
    const door = importsOfFile(new URL('../../src/documents/index.ts', import.meta.url));
    expect([...door].filter((name) => name === 'fflate')).toEqual([]);
  });
});
