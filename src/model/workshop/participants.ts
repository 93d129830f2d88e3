import type { Answer, Id, Instant } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import type { ItemId } from '../instrument/Instrument';
import { findTable } from './createWorkshop';
import { removeRecords } from './findRecord';
import type { Workshop, WorkshopAnswer } from './Workshop';

/** One answer that came in; without an answer the item was left out. */
export interface GivenAnswer {
  readonly item: ItemId;
  readonly answer?: Answer | undefined;
}

/**
 * Corrects one answer that was typed wrongly; absent takes it back. Unlike a second hand-in this changes
 * an answer that was shown, too.
 */
export function correctAnswer(
  workshop: Workshop,
  participant: Id,
  { item, answer }: GivenAnswer,
  now: Instant,
): Workshop {
  if (!workshop.participants.some(({ id }) => id === participant)) return workshop;
  return putAnswers(workshop, participant, [{ item, answer }], now);
}

/** Records that a person sits at another table; their answers go with them. */
export function moveParticipant(
  workshop: Workshop,
  participant: Id,
  table: Id,
  now: Instant,
): Workshop {
  const known = workshop.participants.find(({ id }) => id === participant);
  if (known === undefined || findTable(workshop, table) === undefined) return workshop;
  const moved = { ...known, table, changedAt: stampAfter(now, known) };
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    participants: putRecord(workshop.participants, moved),
  };
}

/** Takes out what one person handed in: somebody else's sheet, or the same one twice (M5). */
export function removeParticipant(workshop: Workshop, participant: Id, now: Instant): Workshop {
  return removeRecords(workshop, 'participants', [participant], now);
}

/** Records that a paper sheet was typed a second time, and both agreed. */
export function recordChecked(workshop: Workshop, participant: Id, now: Instant): Workshop {
  const known = workshop.participants.find(({ id }) => id === participant);
  if (known === undefined) return workshop;
  const changedAt = stampAfter(now, known);
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    participants: putRecord(workshop.participants, { ...known, changedAt, checkedAt: now }),
  };
}

/** A person's answers by item; those taken back have none. */
export function findOwnAnswers(
  workshop: Workshop,
  participant: Id,
): ReadonlyMap<ItemId, WorkshopAnswer> {
  const own = workshop.answers.filter((one) => one.participant === participant);
  return new Map(own.map((one) => [one.item, one]));
}

/** The workshop with answers of one person, each in place of an earlier one. */
export function putAnswers(
  workshop: Workshop,
  participant: Id,
  given: readonly GivenAnswer[],
  now: Instant,
): Workshop {
  const byId = new Map(workshop.answers.map((one) => [one.id, one]));
  for (const { item, answer } of given) {
    const id = `${item}.${participant}`;
    const before = byId.get(id);
    const { answer: _before, ...kept } = before ?? { answer: undefined, givenAt: now };
    // Answers are taken back, never removed: there is no removal to be later than.
    const changedAt = stampAfter(now, before);
    byId.set(id, { ...kept, id, changedAt, item, participant, ...(answer && { answer }) });
  }
  return { ...workshop, changedAt: stampAfter(now, workshop), answers: [...byId.values()] };
}
