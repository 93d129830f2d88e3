import type { Translator } from '../../i18n';
import {
  type Answer,
  type Assessment,
  addTable,
  createAssessment,
  createWorkshop,
  type Id,
  type Instant,
  type Instrument,
  type Item,
  type Level,
  listWorkshopItems,
  type PlainDate,
  recordHandIn,
  recordHands,
  recordPlace,
  roles,
  type Workshop,
} from '../../model';
import type { WorkshopContent } from '../../storage';

interface Given {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly newId: () => Id;
}

/** How many of the example people answered on a phone, and how many raise hands, at each table. */
const exampleTables = [
  { phones: 7, hands: 3, mean: 2.4 },
  { phones: 6, hands: 4, mean: 1.4 },
  { phones: 7, hands: 3, mean: 2 },
] as const;

/**
 * Creates a workshop with three tables and thirty example people, who have answered the quick check and
 * whose answers nobody has seen: everything can be tried on it as on the day.
 */
export function createRehearsal(
  instrument: Instrument,
  { t }: Translator,
  country: string,
  given: Given,
): WorkshopContent {
  const { now, today, newId } = given;
  const begun = createWorkshop(
    {
      instrument: instrument.version,
      example: true,
      title: t('workshop.rehearsal.title'),
      date: today,
      minutes: 120,
      country,
      kind: 'quick',
      domains: instrument.domains.map(({ id }) => id),
    },
    newId(),
    now,
  );
  const chance = createChance();
  const assessments: Assessment[] = [];
  let workshop = begun;
  exampleTables.forEach(({ phones, hands, mean }, index) => {
    const name = t('workshop.rehearsal.practice', { number: index + 1 });
    const ids = { assessment: newId(), site: newId(), round: newId(), respondent: newId() };
    assessments.push({
      ...createAssessment({
        instrument: instrument.version,
        site: { name, country },
        round: { name: t('workshop.round'), date: today, quick: true },
        role: 'practiceManager',
        now,
        ids,
      }),
      example: true,
    });
    const table = newId();
    const people = phones + hands;
    workshop = addTable(workshop, { id: table, name, assessment: ids.assessment, people }, now);
    workshop = answerForAll(workshop, instrument, { table, phones, hands, mean }, chance, given);
  });
  return { workshop: recordPlace(workshop, 'room', { view: 'agenda', step: 0 }, now), assessments };
}

interface ExampleTable {
  readonly table: Id;
  readonly phones: number;
  readonly hands: number;
  readonly mean: number;
}

function answerForAll(
  before: Workshop,
  instrument: Instrument,
  { table, phones, hands, mean }: ExampleTable,
  chance: () => number,
  { now, newId }: Given,
): Workshop {
  const items = listWorkshopItems(before, instrument);
  // Each item has a level of its own, and people see some items more alike than others.
  const views = items.map(() => ({ at: mean + 1.6 * (chance() - 0.5), width: 4.5 * chance() }));
  const answer = (index: number, item: Item): Answer => {
    if (chance() < 0.07) return { state: 'dontKnow' };
    if (chance() < 0.03 && item.notApplicableWhen !== undefined) return { state: 'notApplicable' };
    const { at = mean, width = 1 } = views[index] ?? {};
    return { state: 'level', level: toLevel(at + width * (chance() - 0.5)) };
  };
  let workshop = before;
  for (let person = 0; person < phones; person += 1) {
    const outcome = recordHandIn(
      workshop,
      instrument,
      {
        participant: newId(),
        source: 'phone',
        table,
        role: roles[person % roles.length],
        session: 'this',
        instrument: instrument.version,
        answers: items.map((item, index) => ({ item: item.id, answer: answer(index, item) })),
      },
      now,
    );
    if (outcome.state === 'recorded') workshop = outcome.workshop;
  }
  items.forEach((item, index) => {
    const counted: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    let dontKnow = 0;
    for (let hand = 0; hand < hands; hand += 1) {
      const raised = answer(index, item);
      if (raised.state === 'level') counted[raised.level] += 1;
      else dontKnow += 1;
    }
    workshop = recordHands(
      workshop,
      item.id,
      table,
      { levels: counted, dontKnow, notApplicable: 0 },
      now,
    );
  });
  return workshop;
}

function toLevel(value: number): Level {
  const rounded = Math.min(4, Math.max(0, Math.round(value)));
  return rounded === 0 || rounded === 1 || rounded === 2 || rounded === 3 ? rounded : 4;
}

/** Numbers from 0 to 1, the same every time, so that a rehearsal can be gone through twice (xorshift). */
function createChance(): () => number {
  let state = 0x2f6e2b1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
