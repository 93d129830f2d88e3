import type { ItemId } from '../instrument/Instrument';
import type { Answer, Assessment, Id, NoteAudience } from './Assessment';

/** What a respondent answered to an item; absent where nothing was said, or it was taken back. */
export function findAnswer(
  assessment: Assessment,
  item: ItemId,
  respondent: Id,
): Answer | undefined {
  return assessment.responses.find(
    (response) => response.item === item && response.respondent === respondent,
  )?.answer;
}

/** A respondent's note on an item or an action; empty where there is none. */
export function findNote(
  assessment: Assessment,
  about: ItemId | Id,
  respondent: Id,
  audience: NoteAudience,
): string {
  const found = assessment.notes.find(
    (note) => note.about === about && note.respondent === respondent && note.audience === audience,
  );
  return found?.text ?? '';
}
