import {
  type CodedResponses,
  findTyped,
  mergeCoded,
  recordTyped,
  type ShortResponses,
} from '../../exchange';
import type { Answer, Assessment, Id, Instant, Role } from '../../model';
import { compareIncoming, type Incoming } from '../incoming/compareIncoming';

/** One respondent's answers out of a code, and what taking them would do. */
export interface OfferedAnswers {
  /** As it is here. */
  readonly assessment: Assessment;
  /** As it would be. */
  readonly merged: Assessment;
  /** What the merge would change. */
  readonly incoming: Incoming;
  /** Whether taking them would change anything. */
  readonly isNew: boolean;
  /** The respondent, where they are here already. */
  readonly respondent?: Id | undefined;
  readonly role: Role | undefined;
  /** When the last answer was given; a typed code does not tell. */
  readonly at?: Instant | undefined;
  /** How many of each the code holds. */
  readonly counts: {
    readonly levels: number;
    readonly dontKnow: number;
    readonly notApplicable: number;
  };
}

/** What a code of all of a respondent's answers would do to an assessment. */
export function offerCoded(
  assessment: Assessment,
  coded: CodedResponses,
  now: Instant,
): OfferedAnswers {
  const { id, role } = coded.respondent;
  return {
    ...weigh(assessment, mergeCoded(assessment, coded, now), findId(assessment, id)),
    role,
    at: coded.changedAt,
    counts: countAnswers(coded.responses),
  };
}

/** What a typed code would do to an assessment. */
export function offerTyped(
  assessment: Assessment,
  typed: ShortResponses,
  now: Instant,
): OfferedAnswers {
  const merged = recordTyped(assessment, typed, now);
  return {
    ...weigh(assessment, merged, findTyped(assessment, typed)),
    role: typed.role,
    counts: countAnswers(typed.answers),
  };
}

function weigh(assessment: Assessment, merged: Assessment, respondent: Id | undefined) {
  const incoming = compareIncoming(assessment, merged);
  const { added, changed } = incoming.answers;
  const isNew = respondent === undefined || added + changed > 0;
  return { assessment, merged, incoming, isNew, respondent };
}

function findId(assessment: Assessment, id: Id): Id | undefined {
  return assessment.respondents.find((one) => one.id === id)?.id;
}

function countAnswers(
  answers: readonly { readonly answer?: Answer | undefined }[],
): OfferedAnswers['counts'] {
  const count = (state: Answer['state']) =>
    answers.filter(({ answer }) => answer?.state === state).length;
  return {
    levels: count('level'),
    dontKnow: count('dontKnow'),
    notApplicable: count('notApplicable'),
  };
}
