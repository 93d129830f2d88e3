import type { Agreement, Answer, Response } from '../assessment/Assessment';
import type { Basis, Settled } from '../report/Report';

/**
 * Settles one item from its agreement and its responses, one a respondent (S2).
 *
 * Responses that were taken back carry no answer and count as none. The level is a half where the
 * median falls between two levels.
 */
export function settle(responses: readonly Response[], agreement?: Agreement): Settled {
  if (agreement !== undefined) return settleOne(agreement.answer, 'agreed');

  const answers = responses.flatMap((response) => response.answer ?? []);
  const [first, ...others] = answers;
  if (first === undefined) return { state: 'unanswered' };
  if (others.length === 0) return settleOne(first, 'oneResponse');
  return settleSeveral(answers);
}

function settleOne(answer: Answer, basis: Basis): Settled {
  if (answer.state !== 'notApplicable') return { ...answer, basis };
  return { state: 'notApplicable', basis, reasons: reasonsOf([answer]) };
}

function settleSeveral(answers: readonly Answer[]): Settled {
  const basis = 'severalResponses';
  const given = answers.flatMap((answer) => (answer.state === 'level' ? answer.level : []));
  if (given.length > 0) return { state: 'level', level: median(given), basis };
  if (answers.every((answer) => answer.state === 'notApplicable')) {
    return { state: 'notApplicable', basis, reasons: reasonsOf(answers) };
  }
  return { state: 'dontKnow', basis };
}

function reasonsOf(answers: readonly Answer[]): readonly string[] {
  const given = answers.flatMap((answer) =>
    answer.state === 'notApplicable' && answer.reason !== undefined ? answer.reason : [],
  );
  return [...new Set(given)];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  );
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
