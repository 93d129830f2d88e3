import type { AnswerSource, HandIn, Id, Instrument, Outcome, Workshop } from '../../model';
import { succeed } from '../../model';
import { markText } from '../codes/codedItems';
import { type CodedResponses, decodeResponses } from '../codes/responseCode';
import {
  decodeShort,
  isForSession,
  looksTyped,
  markRespondent,
  type ShortResponses,
} from '../codes/shortCode';
import { markSession } from './joinCode';

/**
 * Reads one person's code, from a camera, a picture or the keyboard, as a hand-in to a workshop; what it
 * is worth there says `recordHandIn`.
 *
 * A person has the same id by whichever code their answers come: typed codes of several domains and a
 * code as a picture come together.
 *
 * Problems: those of `decodeResponses` and `decodeShort`.
 */
export function readHandIn(
  text: string,
  workshop: Workshop,
  instruments: readonly Instrument[],
): Outcome<HandIn> {
  if (looksTyped(text)) {
    const typed = decodeShort(text, instruments);
    return typed.ok ? succeed(fromTyped(typed.value, workshop)) : typed;
  }
  const coded = decodeResponses(text, instruments);
  return coded.ok ? succeed(fromCoded(coded.value, workshop)) : coded;
}

function fromCoded(coded: CodedResponses, workshop: Workshop): HandIn {
  const { session, respondent, siteMark, instrument, responses } = coded;
  const table = workshop.tables.find(({ id }) => markText(id) === siteMark)?.id;
  const own = markSession(workshop.id);
  return {
    participant: nameParticipant(workshop.id, markRespondent(respondent.id)),
    ...sourceOf('phone', table, respondent.role),
    session: session === undefined ? 'none' : session === own ? 'this' : 'other',
    instrument,
    answers: responses.map(({ item, answer }) => ({ item, ...(answer && { answer }) })),
  };
}

/** A typed code has no room for the table: somebody says it once. */
function fromTyped(typed: ShortResponses, workshop: Workshop): HandIn {
  const isOwn = isForSession(typed, markSession(workshop.id));
  return {
    participant: nameParticipant(workshop.id, typed.respondentMark),
    ...sourceOf('code', undefined, typed.role),
    session: isOwn ? 'this' : typed.place.kind === 'session' ? 'other' : 'none',
    instrument: typed.instrument,
    answers: typed.answers,
  };
}

function sourceOf(source: AnswerSource, table: Id | undefined, role: HandIn['role']) {
  return { source, ...(table !== undefined && { table }), ...(role !== undefined && { role }) };
}

/** Every laptop gives the same person the same id. */
function nameParticipant(workshop: Id, mark: number): Id {
  return `${workshop}.p${mark}`;
}
