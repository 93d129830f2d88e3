import type { Instant, PlainDate } from '../../model';

/** A calendar of whole days. */
export interface Calendar {
  readonly name: string;
  /** A language tag: `en-GB`. */
  readonly language: string;
  readonly writtenAt: Instant;
  readonly events: readonly CalendarEvent[];
}

/** Something on one day. */
export interface CalendarEvent {
  /** Permanent: a calendar knows the event by it. */
  readonly uid: string;
  /** When what it stands for was changed last; a later one replaces an earlier one. */
  readonly changedAt: Instant;
  readonly day: PlainDate;
  readonly summary: string;
  readonly description: string;
  /** Called off: a calendar that honours it takes the event away or strikes it through. */
  readonly cancelled: boolean;
  /** How many days before, at nine in the morning; absent for none. */
  readonly remindDaysBefore?: number | undefined;
}

/**
 * Writes an iCalendar file (RFC 5545): all-day events, in UTF-8, lines of at most 75 octets that end
 * with CR LF.
 *
 * A day is written as a day, with no time and no zone, so that it is the same day everywhere.
 * DTSTAMP is the time of writing, as a file with a METHOD asks (RFC 5545, 3.8.7.2); LAST-MODIFIED is
 * the time of the change.
 */
export function writeCalendar({ name, language, writtenAt, events }: Calendar): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//LinkReady//Action plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // The first is in RFC 7986; the second is what Outlook, Google and Apple read.
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => writeEvent(event, language, writtenAt)),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${foldLine(line)}\r\n`).join(''));
}

/**
 * The SEQUENCE of an event: whole minutes from the start of 2024 to its last change, at least 0.
 *
 * It rises with every change without a counter to keep, so that two devices agree on it. Of two
 * changes within a minute DTSTAMP tells the later (RFC 5546, 2.1.5). It stays below the highest
 * number that a calendar must take (2,147,483,647) until the year 6107.
 */
export function sequenceOf(changedAt: Instant): number {
  const minutes = Math.floor((Date.parse(changedAt) - Date.UTC(2024, 0, 1)) / 60_000);
  return Math.max(0, minutes);
}

function writeEvent(event: CalendarEvent, language: string, writtenAt: Instant): readonly string[] {
  const { uid, changedAt, day, summary, description, cancelled, remindDaysBefore } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequenceOf(changedAt)}`,
    `DTSTAMP:${writeInstant(writtenAt)}`,
    `LAST-MODIFIED:${writeInstant(changedAt)}`,
    `DTSTART;VALUE=DATE:${writeDay(day)}`,
    `DTEND;VALUE=DATE:${writeDay(dayAfter(day))}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(onOneLine(summary))}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`,
    'CATEGORIES:LinkReady',
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // A due date takes nobody's day.
    'TRANSP:TRANSPARENT',
    ...(remindDaysBefore === undefined ? [] : writeAlarm(remindDaysBefore, summary)),
    'END:VEVENT',
  ];
}

/** A day begins at midnight: nine in the morning `days` days before is 15 hours after one day less. */
function writeAlarm(days: number, summary: string): readonly string[] {
  const whole = days - 1;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(onOneLine(summary))}`,
    `TRIGGER:-P${whole === 0 ? '' : `${whole}D`}T15H`,
    'END:VALARM',
  ];
}

function writeDay(day: PlainDate): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: PlainDate): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function writeInstant(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Text as RFC 5545, 3.3.11 asks: without control characters, its separators and breaks escaped. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Breaks a line before its 76th octet, never inside a character (RFC 5545, 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
