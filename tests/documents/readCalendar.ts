import ICAL from 'ical.js';

/** What a calendar keeps of an event. */
export interface Entry {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly triggers: readonly string[];
}

/** The text of a file; bytes that are not UTF-8 throw. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Reads the events of a calendar file with ical.js. */
export function readEntries(bytes: Uint8Array): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(textOf(bytes)));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      start: `${event.startDate.isDate ? '' : 'timed '}${event.startDate.toString()}`,
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      status: String(component.getFirstPropertyValue('status')),
      triggers: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}
