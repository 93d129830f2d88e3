import { type Answer, levels } from '../../model';

/** By number, in 3 bits: the levels 0 to 4, then what is no level. */
const unanswered = 7;
const dontKnow = 5;
const notApplicable = 6;

/** The number by which a code tells a respondent's answer. */
export function numberAnswer(answer: Answer | undefined): number {
  if (answer === undefined) return unanswered;
  if (answer.state === 'level') return answer.level;
  return answer.state === 'dontKnow' ? dontKnow : notApplicable;
}

/** The answer that a number stands for; absent where nothing was answered. A reason is never told. */
export function answerOf(number: number | undefined): Answer | undefined {
  const level = levels.find((one) => one === number);
  if (level !== undefined) return { state: 'level', level };
  if (number === dontKnow) return { state: 'dontKnow' };
  return number === notApplicable ? { state: 'notApplicable' } : undefined;
}
