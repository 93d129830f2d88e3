import type { DomainId, ItemId, Level, Role } from '../instrument/Instrument';
import type {
  Answer,
  Assessment,
  Change,
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
  return restoreResponse(assessment, item, respondent, answer ? { answer } : {}, now);
}

/**
 * Records whom a respondent wants to ask about an item: it counts as unanswered, not as don't know.
 *
 * @param role absent to take the question back.
 */
export function recordAsk(
  assessment: Assessment,
  item: ItemId,
  respondent: Id,
  role: Role | undefined,
  now: Instant,
): Assessment {
  return restoreResponse(assessment, item, respondent, role ? { ask: role } : {}, now);
}

/** What a response says: an answer, a question to someone else, or nothing. */
export type Said = Pick<Response, 'answer' | 'ask' | 'copied'>;

/** Puts back what a response said, whole, so that any change of it can be undone. */
export function restoreResponse(
  assessment: Assessment,
  item: ItemId,
  respondent: Id,
  said: Said,
  now: Instant,
): Assessment {
  const id = `${item}.${respondent}`;
  const previous = assessment.responses.find((response) => response.id === id);
  const changedAt = stampAfter(now, previous);
  const { answer, ask, copied } = said;
  const response: Response = {
    ...withoutSaid(previous ?? { id, changedAt, item, respondent }),
    changedAt,
    ...(answer && { answer }),
    ...(ask && { ask }),
    ...(copied && { copied }),
  };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    responses: putRecord(assessment.responses, response),
  };
}

/** Records why an item's settled level is not last round's (S9). */
export function recordChange(
  assessment: Assessment,
  item: ItemId,
  said: Pick<Change, 'level' | 'reason' | 'text'>,
  now: Instant,
): Assessment {
  const previous = assessment.changes.find((change) => change.id === item);
  // A text belongs to the reason it was given with.
  const { text: _replaced, ...kept } = previous ?? { text: undefined };
  const change: Change = {
    ...kept,
    ...said,
    id: item,
    changedAt: stampAfter(now, previous),
    item,
  };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    changes: putRecord(assessment.changes, change),
  };
}

/** A response without what was said; fields we do not know stay (M6). */
function withoutSaid(response: Response): Response {
  const { answer: _answer, ask: _ask, copied: _copied, ...kept } = response;
  return kept;
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

/** Records a round's particulars. */
export function recordRound(
  assessment: Assessment,
  particulars: Partial<Omit<Round, 'id' | 'changedAt'>>,
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
