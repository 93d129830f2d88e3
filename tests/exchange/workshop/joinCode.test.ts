import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeJoin,
  drawQrCode,
  encodeJoin,
  encodeResponses,
  encodeShort,
  markSession,
  readHandIn,
} from '../../../src/exchange';
import {
  type Answer,
  addTable,
  createAssessment,
  recordHandIn,
  recordResponse,
  type Workshop,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import {
  atSecond,
  prepareWorkshop,
  workshopDomains,
  workshopId,
  workshopTables,
} from '../../fixtures/workshop';
import { seed } from '../../model/merge/arbitraryAssessment';

const instrument = realInstrument();
const workshop = prepareWorkshop();
const [elm] = workshopTables;
const root = 'https://example.org/linkready/';
const link = encodeJoin(root, workshop, elm.id, instrument);

describe('the card of a table', () => {
  it('tells a phone the session, the items, the words and the table', () => {
    expect(link).toMatch(/^https:\/\/example\.org\/linkready\/join\/#j=[\w-]+$/);
    expect(decodeJoin(link, [instrument])).toEqual({
      ok: true,
      value: {
        session: markSession(workshopId),
        instrument: '2026-1',
        kind: 'core',
        domains: workshopDomains,
        country: 'england',
        table: { id: elm.id, name: elm.name },
      },
    });
  });

  it('fits a code that a phone’s own camera reads from paper', () => {
    // 57 modules a side at most: 0.7 mm each on a code of 4 cm.
    expect(drawQrCode(link, 'medium').length).toBeLessThanOrEqual(57);
  });

  it('carries any name a table may have, cut where it is long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const table = { id: 'table-x', name, assessment: 'a-1' };
        const one = addTable(workshop, table, atSecond(1));
        const read = decodeJoin(encodeJoin(root, one, 'table-x', instrument), [instrument]);
        expect(read.ok && name.startsWith(read.value.table.name)).toBe(true);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('is refused where one character is another, or it is cut', () => {
    const start = link.indexOf('#j=') + 3;
    for (let at = start; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      const changed = `${link.slice(0, at)}${other}${link.slice(at + 1)}`;
      expect(decodeJoin(changed, [instrument]).ok).toBe(false);
      expect(decodeJoin(link.slice(0, at), [instrument]).ok).toBe(false);
    }
  });

  it.each([
    ['', 'linkNotReadable'],
    ['https://example.org/join/', 'linkNotReadable'],
    [`#j=${'A'.repeat(5_000)}`, 'linkNotReadable'],
  ])('%# is named as not readable', (text, name) => {
    expect(decodeJoin(text, [instrument])).toEqual({ ok: false, problem: { name } });
  });

  it('of an instrument that is not here is named as such', () => {
    expect(decodeJoin(link, [])).toEqual({ ok: false, problem: { name: 'codeInstrumentUnknown' } });
  });
});

describe('a phone’s codes', () => {
  const level = (number: 0 | 1 | 2 | 3 | 4): Answer => ({ state: 'level', level: number });
  const person = '7a1d5e0f-4b2c-4c1d-9e8f-0a1b2c3d4e5f';

  /** What a phone holds after joining: its site has the table's id. */
  function answerOnPhone(table: string) {
    const begun = createAssessment({
      instrument: '2026-1',
      site: { name: 'Table', country: 'england' },
      round: { name: 'Workshop', date: '2026-03-12' },
      role: 'nurse',
      now: atSecond(10),
      ids: { assessment: 'phone-1', site: table, round: 'round-1', respondent: person },
    });
    return ['o1a', 'o1b', 'c4a'].reduce(
      (one, item, index) =>
        recordResponse(one, item, person, level(index === 0 ? 3 : 1), atSecond(20)),
      begun,
    );
  }
  const session = markSession(workshopId);
  const order = { assessment: answerOnPhone(elm.id), instrument, respondent: person, session };

  function handIn(text: string, into: Workshop, table?: string) {
    const read = readHandIn(text, into, [instrument]);
    if (!read.ok) throw new Error(read.problem.name);
    return recordHandIn(into, instrument, { ...read.value, ...(table && { table }) }, atSecond(30));
  }

  it('bring a person’s answers to their table', () => {
    expect(handIn(encodeResponses(order), workshop)).toMatchObject({
      state: 'recorded',
      table: elm.id,
      answers: 3,
      workshop: { participants: [{ role: 'nurse', source: 'phone' }] },
    });
  });

  it('are one person’s, by picture and typed, and the same answers count once', () => {
    const scanned = handIn(encodeResponses(order), workshop);
    if (!('workshop' in scanned)) throw new Error(scanned.state);
    const scope = { kind: 'domain', domain: 'o1', reserve: false } as const;
    const typed = encodeShort({ ...order, scope });
    expect(handIn(typed, scanned.workshop)).toMatchObject({ state: 'duplicate', table: elm.id });
    expect(handIn(typed, workshop)).toEqual({ state: 'tableUnknown' });
    expect(handIn(typed, workshop, elm.id)).toMatchObject({ state: 'recorded', answers: 2 });
  });

  it('may tell no role', () => {
    const nobody = order.assessment.respondents.map(({ id, changedAt }) => ({
      id,
      changedAt,
      workshop: 'w',
    }));
    const assessment = { ...order.assessment, respondents: nobody };
    const outcome = handIn(encodeResponses({ ...order, assessment }), workshop);
    if (!('workshop' in outcome)) throw new Error(outcome.state);
    expect(outcome.workshop.participants[0]).not.toHaveProperty('role');
    const scope = { kind: 'domain', domain: 'o1', reserve: false } as const;
    expect(handIn(encodeShort({ ...order, assessment, scope }), workshop, elm.id)).toMatchObject({
      state: 'recorded',
    });
  });

  it('of another session are named, and so are those of none', () => {
    const other = encodeResponses({ ...order, session: session ^ 1 });
    expect(handIn(other, workshop)).toEqual({ state: 'otherSession' });
    const none = encodeResponses({
      ...order,
      session: undefined,
      assessment: answerOnPhone('elsewhere'),
    });
    expect(handIn(none, workshop)).toEqual({ state: 'noSession' });
  });
});
