import {
  type Answer,
  type HandIn,
  type HandInOutcome,
  recordHandIn,
  type Workshop,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { atSecond, inventPeople, prepareWorkshop } from '../../fixtures/workshop';

const instrument = realInstrument();

/** A workshop in which nobody has answered yet. */
export const prepared = prepareWorkshop();
/** Those who come, with what each hands in. */
export const people = inventPeople(prepared, instrument);

/** The first who comes. */
export const person = first(people);

export const level = (number: 0 | 1 | 2 | 3 | 4): Answer => ({ state: 'level', level: number });

/** Hands in, so many seconds after the workshop began. */
export function record(workshop: Workshop, handIn: HandIn, seconds = 500): HandInOutcome {
  return recordHandIn(workshop, instrument, handIn, atSecond(seconds));
}

/** The workshop after a hand-in that was taken. */
export function take(outcome: HandInOutcome): Workshop {
  if (!('workshop' in outcome)) throw new Error(outcome.state);
  return outcome.workshop;
}

/** The same hand-in with another answer to one item. */
export function withAnswer(handIn: HandIn, item: string, answer: Answer): HandIn {
  const answers = handIn.answers.map((one) => (one.item === item ? { item, answer } : one));
  return { ...handIn, answers };
}

function first([one]: readonly HandIn[]): HandIn {
  if (one === undefined) throw new Error('Nobody came');
  return one;
}
