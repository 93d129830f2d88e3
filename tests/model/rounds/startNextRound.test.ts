import { describe, expect, test } from 'vitest';
import {
  type Action,
  type Assessment,
  adoptAction,
  buildReport,
  type CarriedItem,
  listSameItems,
  mergeAssessments,
  type NextRound,
  recordAction,
  recordAsk,
  recordImportance,
  recordNote,
  recordTarget,
  removeRespondent,
  startNextRound,
} from '../../../src/model';
import {
  answer,
  buildAssessment,
  fixtureTime,
  note,
  quick,
  respondentId,
  several,
} from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';
import { smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const real = realInstrument();
const now = '2026-09-07T09:00:00.000Z';
const ids = { assessment: 'assessment-2', round: 'round-2' };
const round = { name: 'Six months on', date: '2026-09-07' };

function startAgain(before: Assessment, items: readonly CarriedItem[], more?: Partial<NextRound>) {
  const given = { round, instrument: '2026-1', now, ids, items, ...more };
  return startNextRound(before, buildReport(before, real), given);
}

const nothing = listSameItems(real, { answers: false, notes: false });
const everything = listSameItems(real, { answers: true, notes: true });

describe('the next round', () => {
  test('leaves the round before as it was', () => {
    const before = JSON.stringify(several.assessment);
    const next = startAgain(several.assessment, everything);
    answer(next, { o1: '4 4 4 4' });
    expect(JSON.stringify(several.assessment)).toBe(before);
  });

  test('is an assessment of its own, of the same site, by the same people', () => {
    const next = startAgain(several.assessment, nothing);
    expect(next).toMatchObject({ id: 'assessment-2', instrument: '2026-1', changedAt: now });
    expect(next.round).toEqual({ ...round, id: 'round-2', changedAt: now });
    expect(next.site).toEqual({ ...several.assessment.site, changedAt: now });
    expect(next.respondents).toEqual(several.assessment.respondents);
    expect(next.respondentLabels).toEqual(several.assessment.respondentLabels);
    expect(next.history).toEqual([]);
    expect(next.removals).toEqual([]);
  });

  test('starts without answers and notes, unless asked for', () => {
    const next = startAgain(several.assessment, nothing);
    expect([next.responses, next.agreements, next.changes]).toEqual([[], [], []]);
    expect(next.notes).toEqual([]);
    expect(buildReport(next, real).answered.core).toBe(0);
  });

  test('takes notes over without answers, and answers without notes, as asked', () => {
    const notes = startAgain(
      several.assessment,
      listSameItems(real, { answers: false, notes: true }),
    );
    expect(notes.notes).toMatchObject([
      { about: 'o1a', text: 'The doctors introduce people by name.' },
      { id: `o1a.${respondentId}.shared`, about: 'o1a', changedAt: now },
    ]);
    expect(notes.responses).toEqual([]);
    const answers = startAgain(
      several.assessment,
      listSameItems(real, { answers: true, notes: false }),
    );
    expect(answers.notes).toEqual([]);
    expect(answers.responses).toHaveLength(several.assessment.responses.length);
    expect(answers.responses.every(({ changedAt }) => changedAt === now)).toBe(true);
    expect(answers.agreements).toEqual([]);
  });

  test('takes over no question to someone else, no note taken back, nothing by who was taken out', () => {
    const [, doctor] = several.assessment.respondents;
    const asked = recordAsk(several.assessment, 'o6a', respondentId, 'gp', now);
    const blank = recordNote(asked, 'o1a', respondentId, 'shared', '', now);
    const noted = recordNote(blank, 'o1b', doctor?.id ?? '', 'shared', 'My way', now);
    const next = startAgain(removeRespondent(noted, doctor?.id ?? '', now), everything);
    expect(next.responses.filter(({ item }) => item === 'o6a')).toEqual([]);
    expect(next.responses.filter(({ respondent }) => respondent === doctor?.id)).toEqual([]);
    expect(next.notes).toEqual([]);
  });

  test('keeps targets, and asks anew which domains matter most this year', () => {
    const set = recordImportance(
      recordTarget(several.assessment, 'o1', 4, fixtureTime),
      'o1',
      3,
      fixtureTime,
    );
    const next = startAgain(set, nothing);
    expect(next.targets).toEqual(set.targets);
    expect(next.importances).toEqual([]);
  });

  test('merges with itself and survives JSON, as every assessment', () => {
    const next = startAgain(several.assessment, everything);
    expect(mergeAssessments(next, JSON.parse(JSON.stringify(next)))).toEqual(
      mergeAssessments(next, next),
    );
  });
});

describe('[P5] the plan in the next round', () => {
  const [live] = several.assessment.actions;
  const noted = note(several.assessment, live?.id ?? '', 'private', 'Ask the network first');
  const next = startAgain(noted, nothing);

  test('goes on with its live actions, their history and their notes', () => {
    expect(next.actions).toEqual([live]);
    expect(live?.statusHistory.map(({ status }) => status)).toEqual(['notStarted', 'inProgress']);
    expect(next.notes.map(({ about, text }) => [about, text])).toEqual([
      [live?.id, 'Ask the network first'],
    ]);
  });

  test('keeps what was done or stopped with the round before', () => {
    expect(next.earlier?.finished.map(({ source, status }) => [source, status])).toEqual([
      ['o1-1', 'done'],
      ['c4-4', 'stopped'],
    ]);
  });

  test('lets an action that finds out about items follow them to new ids', () => {
    const instrument = smallInstrument([smallDomain('o1'), smallDomain('o2')]);
    const adopted = adoptAction(
      buildAssessment('Test'),
      { title: 'Ask', items: ['o1a', 'o1b'] },
      'find',
      fixtureTime,
    );
    const started = recordAction(adopted, 'find', { status: 'inProgress' }, fixtureTime);
    const given = {
      ...{ round, instrument: '2027-1', now, ids },
      items: [carried('o1a', 'o1a'), carried('o1b', 'o2c')],
    };
    const moved = startNextRound(started, buildReport(started, instrument), given);
    expect(moved.actions.map(({ items }: Action) => items)).toEqual([['o1a', 'o2c']]);
  });
});

describe('[S9] the round before, as it stood', () => {
  const { earlier } = startAgain(several.assessment, nothing);
  const itemOf = (id: string) => earlier?.items.find(({ item }) => item === id);

  test('keeps its name, its day, its version and its id', () => {
    expect(earlier).toMatchObject({
      id: 'earlier.round-2',
      assessment: several.assessment.id,
      instrument: '2026-1',
      round: { name: 'First round', date: '2026-03-02' },
    });
  });

  test('keeps how each item was settled, halves included, and on how many levels it rests', () => {
    expect(itemOf('o1a')).toEqual({
      ...{ item: 'o1a', state: 'level', level: 2.5, respondents: 4, agreed: false },
    });
    expect(itemOf('o3a')).toMatchObject({ level: 1, respondents: 2 });
    expect(itemOf('o3d')).toEqual({
      ...{ item: 'o3d', state: 'dontKnow', respondents: 3, agreed: false },
    });
    expect(itemOf('o5a')).toMatchObject({ level: 3, agreed: true });
  });

  test('lists nothing that nobody answered', () => {
    const partly = answer(buildAssessment('Half'), { o1: '2 - n d' });
    const states = startAgain(partly, nothing).earlier?.items.map(({ item, state }) => [
      item,
      state,
    ]);
    expect(states).toEqual([
      ['o1a', 'level'],
      ['o1c', 'notApplicable'],
      ['o1d', 'dontKnow'],
    ]);
  });

  test('does not change when the round before is answered on', () => {
    const next = startAgain(several.assessment, nothing);
    answer(several.assessment, { o1: '0 0 0 0' });
    expect(next.earlier).toEqual(earlier);
  });

  test('names no domain apart within one version', () => {
    expect(earlier).not.toHaveProperty('apart');
  });
});

describe('[S9] domains whose scores may not stand side by side', () => {
  const instrument = smallInstrument([smallDomain('o1'), smallDomain('o2'), smallDomain('c1')]);
  const before = answer(buildAssessment('Moved'), {
    o1: '2 2 2 d',
    o2: '2 2 2 2',
    c1: '2 2 2 2',
  });
  const apartWith = (items: readonly CarriedItem[]) =>
    startNextRound(before, buildReport(before, instrument), {
      ...{ round, instrument: '2027-1', now, ids, items },
    }).earlier?.apart;
  const same = listSameItems(instrument, { answers: false, notes: false });
  const without = (id: string) => same.filter(({ from }) => from !== id);

  test('are those that lost a level: retired, or not comparable', () => {
    expect(apartWith(same)).toBeUndefined();
    expect(apartWith(without('o2b'))).toEqual(['o2']);
    const reworded = { ...carried('c1a', 'c1a'), comparable: false };
    expect(apartWith([...without('c1a'), reworded])).toEqual(['c1']);
  });

  test('are both of which a level moved from the one to the other', () => {
    expect(apartWith([...without('o2b'), carried('o2b', 'c1e')])).toEqual(['o2', 'c1']);
  });

  test('are none where the item had no level', () => {
    expect(apartWith(without('o1d'))).toBeUndefined();
  });
});

test('[S10] a quick check is followed by a round that is compared on its quick items alone', () => {
  const next = answer(startAgain(quick.assessment, nothing), { o1: '2 2 2 2' });
  const report = buildReport(next, real);
  expect(next.round.quick).toBeUndefined();
  expect(report.domains.every(({ change }) => change === undefined)).toBe(true);
  const [q] = report.domains.flatMap(({ otherItems }) =>
    otherItems.filter(({ id }) => id === 'o2q'),
  );
  expect(q?.earlier).toMatchObject({ state: 'level', level: 1 });
});

function carried(from: string, to: string): CarriedItem {
  return { from, to, answers: false, notes: false, comparable: true };
}
