import type { Id, Instant } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import type { ItemId } from '../instrument/Instrument';
import { stampOf } from './findRecord';
import type { Feedback, FeedbackQuestion, Place, TalkList, Workshop } from './Workshop';

/** Records where the room is, or a table that runs on its own: only what is given changes. */
export function recordPlace(
  workshop: Workshop,
  id: Id | 'room',
  given: Partial<Omit<Place, 'id' | 'changedAt'>>,
  now: Instant,
): Workshop {
  const before = findPlace(workshop, id);
  const place: Place = { ...before, ...given, changedAt: stampOf(workshop, 'places', id, now) };
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    places: putRecord(workshop.places, place),
  };
}

/** Where the room is, or a table that runs on its own; at first nothing is shown. */
export function findPlace(workshop: Workshop, id: Id | 'room'): Place {
  const found = workshop.places.find((one) => one.id === id);
  return found ?? { id, changedAt: workshop.sitting.changedAt, view: 'nothing' };
}

/** Records which items are to be talked about, in their order, in the room or at one table. */
export function recordTalkList(
  workshop: Workshop,
  id: Id | 'room',
  items: readonly ItemId[],
  now: Instant,
): Workshop {
  const list: TalkList = { id, changedAt: stampOf(workshop, 'talkLists', id, now), items };
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    talkLists: putRecord(workshop.talkLists, list),
  };
}

/** Records how many answered one of the three questions in each way. */
export function recordFeedback(
  workshop: Workshop,
  question: FeedbackQuestion,
  where: Id | 'room',
  counted: Pick<Feedback, 'yes' | 'partly' | 'no'>,
  now: Instant,
): Workshop {
  const id = `${question}.${where}`;
  const { yes, partly, no } = counted;
  const changedAt = stampOf(workshop, 'feedback', id, now);
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    feedback: putRecord(workshop.feedback, { id, changedAt, question, yes, partly, no }),
  };
}
