import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  buildReport,
  canonicalJson,
  mergeSent,
  prepareToSend,
  type Report,
  reportSent,
  type SentAssessment,
} from '../../../src/model';
import { instrument, secondRound, secrets, sendFixtures, several } from './sendFixtures';

const send = (assessment: Assessment) =>
  prepareToSend(assessment, instrument, { ownerNames: true });
const sendPlainly = (assessment: Assessment) =>
  prepareToSend(assessment, instrument, { ownerNames: false });

/** Items of a report by id. */
function itemsOf(report: Report) {
  return new Map(
    report.domains.flatMap(({ items, otherItems }) =>
      [...items, ...otherItems].map((item) => [item.id, item] as const),
    ),
  );
}

/** What must be the same on both sides, whoever looks. */
function figuresOf(report: Report) {
  const { domains, opportunities, challenges, overall, flags, strongest, weakest } = report;
  const { respondents, answered, answeredApart, site, round, instrument, example } = report;
  return {
    ...{ opportunities, challenges, overall, flags, strongest, weakest },
    ...{ respondents, answered, answeredApart, site, round, instrument, example },
    changedAt: report.changedAt,
    earlier: report.earlier?.round,
    domains: domains.map(({ id, outcome, coverage, findOut, agreement, change }) => ({
      ...{ id, outcome, coverage, findOut, agreement, change },
    })),
    items: [...itemsOf(report).values()].map(
      ({ id, settled, respondents, copiedFrom, change }) => ({
        ...{ id, settled, respondents, copiedFrom },
        change: change?.reason === 'somethingChanged' ? change : change && [change.from, change.to],
      }),
    ),
    plan: report.plan.map(({ statusHistory, ...action }) => ({
      ...action,
      latest: statusHistory.slice(-1).map(({ at, status, reason }) => ({
        ...{ at, status, reason: status === 'stopped' ? reason : undefined },
      })),
    })),
  };
}

const plainly = (value: unknown): unknown => JSON.parse(canonicalJson(value));

describe.each([...sendFixtures])('what is sent of the fixture %s', (_name, assessment) => {
  const own = buildReport(assessment, instrument);
  const sent = send(assessment);
  const told = reportSent(sent, instrument);

  it('[S2-S7, S9, P3] gives the sender’s own scores, ranges, bands, coverage, flags and plan', () => {
    expect(plainly(figuresOf(told))).toEqual(plainly(figuresOf(own)));
  });

  it('says the same after it was written as JSON', () => {
    const read: SentAssessment = JSON.parse(JSON.stringify(sent));
    expect(reportSent(read, instrument)).toEqual(told);
  });

  it('[P6] has every shared note and action note, in order of text', () => {
    const notes = [...itemsOf(own)].flatMap(([id, { sharedNotes }]) =>
      sharedNotes.length > 0 ? [[id, sharedNotes.toSorted()]] : [],
    );
    expect(
      [...itemsOf(told)].flatMap(([id, { sharedNotes }]) =>
        sharedNotes.length > 0 ? [[id, sharedNotes]] : [],
      ),
    ).toEqual(notes);
    expect(told.actionNotes).toEqual(own.actionNotes);
  });

  it('[S8] shows how answers were spread only where three or more answered', () => {
    for (const item of sent.items) {
      expect(item.tally !== undefined, item.item).toBe(item.respondents >= 3);
    }
    for (const item of itemsOf(told).values()) {
      const own_ = itemsOf(own).get(item.id);
      if (item.respondents >= 3) expect(item.tally).toEqual(own_?.tally);
      if (item.respondents === 2) {
        expect(item.tally).toEqual({ levels: [0, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 });
      }
    }
  });

  it('[M5a, P6] has no label, role, private note, agreement reason or name of an owner', () => {
    const written = JSON.stringify(sendPlainly(assessment));
    for (const secret of secrets) expect(written).not.toContain(secret);
    // No action is led by a GP, so the role could only be a respondent's.
    expect(written).not.toContain('"role":"gp"');
    for (const { id } of assessment.respondents) expect(written).not.toContain(id);
  });

  it('has no targets, importance, responses, removals or history', () => {
    const names = [
      'targets',
      'importances',
      'responses',
      'respondentLabels',
      'removals',
      'history',
    ];
    expect(Object.keys(sent).filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('keeps a level half-way between two', () => {
    const item = send(several).items.find((one) => one.item === 'o1c');
    expect(item).toMatchObject({ level: 2, respondents: 3, basis: 'severalResponses' });
    expect(send(several).items.find((one) => one.item === 'o1b')).toMatchObject({
      level: 3.5,
      respondents: 2,
    });
    expect(itemsOf(reportSent(send(several), instrument)).get('o1b')?.settled).toEqual({
      state: 'level',
      level: 3.5,
      basis: 'severalResponses',
    });
  });

  it('[P3] raises a safety item that somebody called low, without saying who or how many', () => {
    const flagged = (report: Report) =>
      report.flags.map(({ item, urgency }) => `${item} ${urgency}`);
    const told = reportSent(send(several), instrument);
    expect(flagged(told)).toEqual(flagged(buildReport(several, instrument)));
    expect(flagged(told)).toContain('c4d actFirst');
    expect(send(several).items.find((one) => one.item === 'c4d')).toEqual({
      item: 'c4d',
      state: 'level',
      level: 2,
      basis: 'severalResponses',
      respondents: 2,
      low: true,
    });
  });

  it('names owners only where that was ticked', () => {
    expect(JSON.stringify(send(several))).toContain('Morgan Quillfeather');
    const [first] = sendPlainly(several).actions;
    expect(first?.owner).toEqual({ role: 'clinicalLead', name: undefined });
  });

  it('has of an action’s history the latest step, why it was stopped, and not who took it', () => {
    expect(sendPlainly(several).actions.map(({ statusHistory }) => statusHistory)).toEqual([
      [{ at: '2026-03-03T09:00:00.000Z', status: 'inProgress' }],
      [{ at: '2026-03-04T09:00:00.000Z', status: 'stopped', reason: 'They moved away' }],
    ]);
  });

  it('[S9] tells confirmed change at the level of now, and no other reason', () => {
    expect(send(secondRound).changes).toMatchObject([
      { item: 'o1a', level: 4, reason: 'somethingChanged', text: 'A new post' },
    ]);
  });

  it('has the round before, with who led its actions only where that was ticked', () => {
    const { earlier } = sendPlainly(secondRound);
    expect(earlier?.items.length).toBeGreaterThan(20);
    expect(earlier?.finished.map(({ title }) => title)).toEqual(['Meet the food bank']);
  });

  it('[M6] leaves out fields that are not known, since they may be private', () => {
    const marked = JSON.parse(
      canonicalJson(secondRound).replaceAll('"changedAt":', '"unknown":"Zebra-9","changedAt":'),
    );
    expect(canonicalJson(marked)).toContain('Zebra-9');
    expect(JSON.stringify(send(marked))).not.toContain('Zebra-9');
  });

  it('suggests nothing to its reader, and tells no aims', () => {
    const aimed = {
      ...several,
      targets: [{ id: 'o1', changedAt: several.changedAt, domain: 'o1', level: 4 as const }],
      importances: [{ id: 'o1', changedAt: several.changedAt, domain: 'o1', weight: 3 as const }],
    };
    expect(send(aimed)).toEqual(send(several));
    const told = reportSent(send(aimed), instrument);
    expect(told.suggestions).toEqual([]);
    expect(told.domains.every(({ target, importance }) => target === 3 && importance === 2)).toBe(
      true,
    );
  });
});

describe('two that were sent of one assessment', () => {
  const [older, newer] = [
    send(several),
    { ...send(several), changedAt: '2027-01-01T00:00:00.000Z' },
  ];
  const other = { ...newer, respondents: 99 };

  it('[M1, M2, M3] are the later one, in any order and grouping', () => {
    const all = [older, newer, other];
    for (const a of all) {
      expect(mergeSent(a, a)).toEqual(a);
      for (const b of all) {
        expect(mergeSent(a, b)).toEqual(mergeSent(b, a));
        for (const c of all) {
          expect(mergeSent(mergeSent(a, b), c)).toEqual(mergeSent(a, mergeSent(b, c)));
        }
      }
    }
    expect(mergeSent(newer, older)).toBe(newer);
  });

  it('[M4] do not become one where they are two assessments', () => {
    expect(() => mergeSent(older, { ...newer, id: 'another' })).toThrow('not the same');
  });
});
