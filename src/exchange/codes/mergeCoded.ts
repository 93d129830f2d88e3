import {
  type Answer,
  type Assessment,
  addRespondent,
  findAnswer,
  type Id,
  type Instant,
  mergeAssessments,
  recordResponse,
  removeRespondent,
} from '../../model';
import { markText } from './codedItems';
import type { CodedResponses } from './responseCode';
import { markRespondent, type ShortResponses } from './shortCode';

/** Whether a code can be about an assessment; of 2^64 others one can look like it. */
export function isAbout(coded: CodedResponses, assessment: Assessment): boolean {
  return (
    coded.instrument === assessment.instrument &&
    coded.assessmentMark === markText(assessment.id) &&
    coded.siteMark === markText(assessment.site.id)
  );
}

/**
 * Merges what a code tells into an assessment (M1 to M7): reading it twice changes nothing, and the later
 * of two codes of one respondent wins.
 *
 * Whoever typed a short code before is known by name now: what was recorded for them by the mark alone
 * is in the code too, and counts no more.
 *
 * Who tells no role takes part in a workshop, and not in this.
 *
 * @param now when the code was read.
 */
export function mergeCoded(
  assessment: Assessment,
  coded: CodedResponses,
  now: Instant,
): Assessment {
  const { respondent, responses } = coded;
  if (respondent.role === undefined) return assessment;
  const merged = mergeAssessments(assessment, {
    ...assessment,
    respondents: [...assessment.respondents, respondent],
    responses: [...assessment.responses, ...responses],
  });
  return removeRespondent(merged, nameTyped(markRespondent(respondent.id)), now);
}

/** The id of a respondent of whom only the mark is known: every device names the same. */
function nameTyped(mark: number): Id {
  return `typed-${mark}`;
}

/** The respondent whose answers a typed code tells; absent where nobody here has its mark. */
export function findTyped(
  assessment: Assessment,
  { respondentMark }: ShortResponses,
): Id | undefined {
  const named = nameTyped(respondentMark);
  const isTheirs = (id: Id) => markRespondent(id) === respondentMark || id === named;
  return assessment.respondents.find(({ id }) => isTheirs(id))?.id;
}

/**
 * Records what a typed code tells, as said now: answers that differ from what is here, under a
 * respondent of its own where nobody here has the mark. Items it leaves out stay as they are.
 */
export function recordTyped(
  assessment: Assessment,
  typed: ShortResponses,
  now: Instant,
): Assessment {
  const known = findTyped(assessment, typed);
  const respondent = known ?? nameTyped(typed.respondentMark);
  const { role } = typed;
  if (known === undefined && role === undefined) return assessment;
  const listed =
    known === undefined && role !== undefined
      ? addRespondent(assessment, { id: respondent, role }, now)
      : assessment;
  return typed.answers.reduce((result, { item, answer }) => {
    if (answer === undefined || isSame(findAnswer(result, item, respondent), answer)) return result;
    return recordResponse(result, item, respondent, answer, now);
  }, listed);
}

/** A code tells no reasons: "not applicable" with one and without are the same. */
function isSame(known: Answer | undefined, told: Answer): boolean {
  if (known?.state !== told.state) return false;
  return known.state !== 'level' || (told.state === 'level' && known.level === told.level);
}
