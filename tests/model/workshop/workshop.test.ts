import { describe, expect, test } from 'vitest';
import {
  agreeItem,
  buildReport,
  enterTable,
  listWorkshopItems,
  measureAgreement,
  mergeAssessments,
  moveParticipant,
  parkItem,
  rankDivided,
  rankToDiscuss,
  recordHands,
  removeParticipant,
  revealItems,
  showByRole,
  showItem,
  withdrawAgreement,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import {
  atSecond,
  collectWorkshop,
  inventHands,
  workshopAssessments,
  workshopTables,
} from '../../fixtures/workshop';
import { level, people, person, prepared, record, take, withAnswer } from './handIns';

const instrument = realInstrument();
const [elm, beech] = workshopTables;
const collected = collectWorkshop(instrument);
const items = listWorkshopItems(prepared, instrument).map(({ id }) => id);

describe('nobody’s answer before everybody’s', () => {
  test('an item tells how many have answered, and nothing else, until it is revealed', () => {
    for (const { id } of workshopTables) {
      for (const item of items) {
        const shown = showItem(collected, item, id);
        expect(Object.keys(shown).sort()).toEqual(['answered', 'people', 'state']);
        expect(showByRole(collected, item, id)).toEqual([]);
      }
    }
  });

  test('revealing one item at one table shows nothing else', () => {
    const shown = revealItems(collected, ['o1a'], elm.id, atSecond(600));
    expect(showItem(shown, 'o1a', elm.id).state).toBe('shown');
    expect(showItem(shown, 'o1b', elm.id).state).toBe('hidden');
    expect(showItem(shown, 'o1a', beech.id).state).toBe('hidden');
  });

  test('nothing enters an assessment before it is revealed', () => {
    const [assessment] = workshopAssessments;
    if (assessment === undefined) throw new Error('No assessment');
    expect(enterTable(assessment, collected, elm.id, atSecond(600))).toBe(assessment);
    const shown = revealItems(collected, ['o1a'], elm.id, atSecond(600));
    const entered = enterTable(assessment, shown, elm.id, atSecond(601));
    expect(new Set(entered.responses.map(({ item }) => item))).toEqual(new Set(['o1a']));
  });

  test('those who gave no answer are counted against the people at the table', () => {
    const shown = revealItems(collected, items, elm.id, atSecond(600));
    for (const item of items) {
      const one = showItem(shown, item, elm.id);
      expect(one.people).toBe(12);
      if (one.state === 'shown') expect(one.answered + one.noAnswer).toBe(12);
    }
  });

  test('[S8] a role under three is hidden, and so is one whose rest would be one or two', () => {
    const roleOf = (index: number) => (index < 4 ? 'gp' : index < 7 ? 'nurse' : 'reception');
    const sitting = (count: number) =>
      people.slice(0, count).reduce((workshop, one, index) => {
        const handIn = { ...one, table: elm.id, role: roleOf(index) } as const;
        return take(record(workshop, withAnswer(handIn, 'o1a', level(2))));
      }, prepared);
    const rolesOf = (count: number) =>
      showByRole(revealItems(sitting(count), ['o1a'], elm.id, atSecond(600)), 'o1a', elm.id).map(
        ({ role }) => role,
      );
    expect(rolesOf(7)).toEqual(['gp', 'nurse']);
    expect(rolesOf(8)).toEqual(['gp']);
    expect(rolesOf(10)).toEqual(['gp', 'nurse', 'reception']);
  });
});

describe('[S8] what to talk about', () => {
  test('is ranked as the assessment’s own report ranks it, safety items aside', () => {
    for (const [index, { id }] of workshopTables.entries()) {
      const assessment = workshopAssessments[index];
      if (assessment === undefined) throw new Error('No assessment');
      const shown = revealItems(collected, items, id, atSecond(600));
      const report = buildReport(enterTable(assessment, shown, id, atSecond(601)), instrument);
      const safety = new Set(
        instrument.domains
          .flatMap((one) => one.items.filter((item) => item.safety))
          .map((one) => one.id),
      );
      const ours = rankToDiscuss(collected, instrument, [id]);
      expect(ours.filter(({ reason }) => reason === 'divided').map(({ item }) => item)).toEqual(
        rankDivided(report)
          .map((item) => item.id)
          .filter((item) => !safety.has(item)),
      );
      const last = ours.findLastIndex(({ reason }) => reason === 'safety');
      expect(ours.slice(0, last + 1).every(({ item }) => safety.has(item))).toBe(true);
      expect(ours.map(({ item }) => item).toSorted()).toEqual(items.toSorted());
    }
  });
});

describe('what enters the assessment', () => {
  const [assessment] = workshopAssessments;
  if (assessment === undefined) throw new Error('No assessment');
  const shown = revealItems(collected, items, elm.id, atSecond(600));
  const agreed = agreeItem(
    shown,
    'o1a',
    elm.id,
    { answer: level(3), reason: ' We looked at ten referrals. ' },
    atSecond(700),
  );
  const entered = enterTable(assessment, agreed, elm.id, atSecond(701));

  test('is every answer under a respondent without a name, and the level agreed with its reason', () => {
    expect(entered.agreements).toEqual([
      {
        id: 'o1a',
        changedAt: atSecond(700),
        item: 'o1a',
        answer: level(3),
        reason: 'We looked at ten referrals.',
      },
    ]);
    expect(entered.respondentLabels).toEqual([]);
    expect(entered.respondents).toHaveLength(1 + 12);
    const item = buildReport(entered, instrument)
      .domains.flatMap((domain) => domain.items)
      .find(({ id }) => id === 'o1a');
    expect(item?.settled).toEqual({ state: 'level', level: 3, basis: 'agreed' });
  });

  test('says nowhere who was of another mind', () => {
    expect(Object.keys(agreed.agreements[0] ?? {}).sort()).toEqual(
      ['answer', 'changedAt', 'id', 'item', 'reason', 'table'].sort(),
    );
  });

  test('enters once: again it is the very same', () => {
    expect(enterTable(entered, agreed, elm.id, atSecond(900))).toBe(entered);
  });

  test('[M2] does not depend on which laptop enters first', () => {
    const one = enterTable(assessment, agreed, elm.id, atSecond(800));
    const other = enterTable(assessment, shown, elm.id, atSecond(900));
    expect(mergeAssessments(one, other).responses).toEqual(mergeAssessments(other, one).responses);
    expect(mergeAssessments(one, other).agreements).toEqual(entered.agreements);
  });

  test('[M5] what was changed in the assessment since stays', () => {
    const own = {
      ...entered.agreements[0],
      id: 'o1a',
      item: 'o1a',
      answer: level(1),
      changedAt: atSecond(800),
    };
    const changed = { ...entered, agreements: [own] };
    expect(enterTable(changed, agreed, elm.id, atSecond(900)).agreements).toEqual([own]);
  });

  test('a change of mind takes the place of the first, and an agreement can be taken back', () => {
    const again = agreeItem(
      agreed,
      'o1a',
      elm.id,
      { answer: { state: 'dontKnow' } },
      atSecond(800),
    );
    const changed = enterTable(entered, again, elm.id, atSecond(801));
    expect(changed.agreements).toEqual([
      { id: 'o1a', changedAt: atSecond(800), item: 'o1a', answer: { state: 'dontKnow' } },
    ]);
    const withdrawn = withdrawAgreement(again, 'o1a', elm.id, atSecond(900));
    expect(enterTable(changed, withdrawn, elm.id, atSecond(901)).agreements).toEqual([]);
    const anew = agreeItem(withdrawn, 'o1a', elm.id, { answer: level(2) }, atSecond(950));
    expect(enterTable(changed, anew, elm.id, atSecond(951)).agreements).toMatchObject([
      { answer: level(2) },
    ]);
  });

  test('fewer hands than before take back the answers of the others', () => {
    const [, second] = workshopAssessments;
    if (second === undefined) throw new Error('No assessment');
    const raised = revealItems(collected, ['o1a'], beech.id, atSecond(600));
    const before = enterTable(second, raised, beech.id, atSecond(601));
    const fewer = recordHands(
      raised,
      'o1a',
      beech.id,
      { levels: [0, 0, 4, 0, 0], dontKnow: 0, notApplicable: 0 },
      atSecond(700),
    );
    const entered = enterTable(before, fewer, beech.id, atSecond(701));
    const answers = entered.responses.flatMap(({ answer }) => answer ?? []);
    expect(before.responses).toHaveLength(9);
    expect(answers).toEqual([level(2), level(2), level(2), level(2)]);
  });

  test('a person who was taken out, or sits elsewhere, leaves it', () => {
    const id = person.participant;
    const out = enterTable(
      entered,
      removeParticipant(agreed, id, atSecond(800)),
      elm.id,
      atSecond(801),
    );
    expect(out.respondents.map((one) => one.id)).not.toContain(id);
    const moved = moveParticipant(agreed, id, beech.id, atSecond(800));
    expect(enterTable(entered, moved, elm.id, atSecond(801)).respondents).toHaveLength(12);
    const back = moveParticipant(moved, id, elm.id, atSecond(900));
    const left = enterTable(entered, moved, elm.id, atSecond(801));
    expect(enterTable(left, back, elm.id, atSecond(901)).respondents).toHaveLength(13);
  });

  test('parking is undone by agreeing', () => {
    const parked = parkItem(agreed, 'o1b', elm.id, atSecond(800));
    expect(showItem(parked, 'o1b', elm.id)).toMatchObject({ parked: true });
    const settled = agreeItem(parked, 'o1b', elm.id, { answer: level(1) }, atSecond(900));
    expect(showItem(settled, 'o1b', elm.id)).toMatchObject({ parked: false });
  });

  test('[S8] hands give the statistics of the same levels said one by one', () => {
    const [, second] = workshopAssessments;
    if (second === undefined) throw new Error('No assessment');
    const raised = revealItems(collected, items, beech.id, atSecond(600));
    const entered = enterTable(second, raised, beech.id, atSecond(601));
    const [first] = measureAgreement(entered, instrument);
    const given = inventHands().levels.flatMap((count, at) => Array<number>(count).fill(at));
    const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
    const deviation = given.reduce((sum, one) => sum + Math.abs(one - mean), 0) / given.length;
    expect(first?.items[0]?.count).toBe(8);
    expect(first?.items[0]?.averageDeviation).toBeCloseTo(deviation, 12);
  });
});
