import type { DomainId, ItemId, Level } from '../instrument/Instrument';
import type {
  Answer,
  Assessment,
  Id,
  Importance,
  ImportanceWeight,
  Instant,
  Note,
  NoteAudience,
  Response,
  Round,
  Site,
  Target,
} from './Assessment';
import { putRecord, stampAfter } from './stamp';

/**
 * Records one respondent's answer to one item, in place of an earlier one.
 *
 * @param answer absent to take the answer back; the record stays, so that a merge knows (M5).
 */
export function recordResponse(
  assessment: Assessment,
  item: ItemId,
  respondent: Id,
  answer: Answer | undefined,
  now: Instant,
): Assessment {
  const id = `${item}.${respondent}`;
  const previous = assessment.responses.find((response) => response.id === id);
  const changedAt = stampAfter(now, previous);
  const { answer: _replaced, ...kept } = previous ?? { id, changedAt, item, respondent };
  const response: Response = { ...kept, changedAt, ...(answer && { answer }) };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    responses: putRecord(assessment.responses, response),
  };
}

/** Records a respondent's private or shared note on an item or an action; empty takes it back (P6). */
export function recordNote(
  assessment: Assessment,
  about: ItemId | Id,
  respondent: Id,
  audience: NoteAudience,
  text: string,
  now: Instant,
): Assessment {
  const id = `${about}.${respondent}.${audience}`;
  const previous = assessment.notes.find((note) => note.id === id);
  const changedAt = stampAfter(now, previous);
  const note: Note = { ...previous, id, changedAt, about, respondent, audience, text };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    notes: putRecord(assessment.notes, note),
  };
}

/** Records how much a domain matters this year (P2). */
export function recordImportance(
  assessment: Assessment,
  domain: DomainId,
  weight: ImportanceWeight,
  now: Instant,
): Assessment {
  const previous = assessment.importances.find((one) => one.id === domain);
  const changedAt = stampAfter(now, previous);
  const importance: Importance = { ...previous, id: domain, changedAt, domain, weight };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    importances: putRecord(assessment.importances, importance),
  };
}

/** Records the level a site aims for in a domain (P1). */
export function recordTarget(
  assessment: Assessment,
  domain: DomainId,
  level: Level,
  now: Instant,
): Assessment {
  const previous = assessment.targets.find((one) => one.id === domain);
  const target: Target = {
    ...previous,
    id: domain,
    changedAt: stampAfter(now, previous),
    domain,
    level,
  };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    targets: putRecord(assessment.targets, target),
  };
}

/** Records a round's name or date. */
export function recordRound(
  assessment: Assessment,
  particulars: Partial<Pick<Round, 'name' | 'date'>>,
  now: Instant,
): Assessment {
  const changedAt = stampAfter(now, assessment.round);
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    round: { ...assessment.round, ...particulars, changedAt },
  };
}

/** Records a site's particulars. */
export function recordSite(
  assessment: Assessment,
  particulars: Partial<Omit<Site, 'id' | 'changedAt'>>,
  now: Instant,
): Assessment {
  const changedAt = stampAfter(now, assessment.site);
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    site: { ...assessment.site, ...particulars, changedAt },
  };
}
