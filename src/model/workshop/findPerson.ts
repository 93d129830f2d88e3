import type { Id, Instant } from '../assessment/Assessment';
import type { Instrument } from '../instrument/Instrument';
import { type HandIn, recordHandIn } from './recordHandIn';
import type { Participant, Workshop } from './Workshop';

/**
 * Whose a hand-in is: told by its mark alone, or one of several people, of whom somebody has to say.
 *
 * - `clear`: as it can be recorded, from somebody new or from the person it names.
 * - `doubt`: `alike` have the same mark, the first who came first.
 */
export type FoundPerson =
  | { readonly state: 'clear'; readonly handIn: HandIn }
  | { readonly state: 'doubt'; readonly alike: readonly Participant[] };

/**
 * Finds whose a code is. Codes tell people apart by 22 bits: in one of ten thousand workshops with thirty
 * people two share theirs, and the second would pass for a correction of the first. So whoever comes again
 * with other answers, another role or another table is asked about.
 */
export function findPerson(
  workshop: Workshop,
  instrument: Instrument,
  handIn: HandIn,
  now: Instant,
): FoundPerson {
  const alike = findAlike(workshop, handIn.participant);
  const [only, ...others] = alike;
  if (only === undefined) return { state: 'clear', handIn };
  const tries = alike.map((one) => {
    const aimed = { ...handIn, participant: one.id };
    return { aimed, state: recordHandIn(workshop, instrument, aimed, now).state };
  });
  const again = tries.find(({ state }) => state === 'duplicate');
  if (again !== undefined) return { state: 'clear', handIn: again.aimed };
  const brings = tries.some(({ state }) => state === 'added' || state === 'corrected');
  const isSafe = others.length === 0 && tries[0]?.state === 'added' && fits(handIn, only);
  return brings && !isSafe ? { state: 'doubt', alike } : { state: 'clear', handIn };
}

/** The id of one more person with the mark of others. */
export function nameAnother(workshop: Workshop, participant: Id): Id {
  const taken = new Set(findAlike(workshop, participant).map(({ id }) => id));
  let number = 2;
  while (taken.has(`${participant}-${number}`)) number += 1;
  return `${participant}-${number}`;
}

function findAlike({ participants }: Workshop, participant: Id): readonly Participant[] {
  const first = participants.filter(({ id }) => id === participant);
  return [...first, ...participants.filter(({ id }) => id.startsWith(`${participant}-`))];
}

function fits({ role, table }: HandIn, person: Participant): boolean {
  const isRole = role === undefined || person.role === undefined || role === person.role;
  return isRole && (table === undefined || table === person.table);
}
