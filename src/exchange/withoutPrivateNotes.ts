import type { Assessment, Note, Stamp } from '../model';

/**
 * The assessment without any private note, in its lists or in its history (P6).
 *
 * A note that is private now was perhaps shared once, with the same words: its earlier versions go too.
 */
export function withoutPrivateNotes(assessment: Assessment): Assessment {
  const latest = new Map<string, Stamp>();
  for (const note of [...assessment.notes, ...assessment.history.filter(isNote)]) {
    const known = latest.get(note.id);
    if (known === undefined || known.changedAt < note.changedAt) latest.set(note.id, note);
  }
  const mayGo = (record: Stamp) => isShared(record) && isShared(latest.get(record.id) ?? record);
  return {
    ...assessment,
    notes: assessment.notes.filter(mayGo),
    history: assessment.history.filter((record) => !isNote(record) || mayGo(record)),
  };
}

/** Records in the history do not say which list they are from; only notes have an audience. */
function isNote(record: Stamp): record is Note {
  return 'audience' in record;
}

function isShared(record: Stamp): boolean {
  return isNote(record) && record.audience === 'shared';
}
