import { type ReadonlySignal, signal } from '@preact/signals';
import { canonicalJson, type Id, type ItemId, restoreResponse, type Said } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';

/** One change of what was said, and what was said before it. */
export interface Step {
  readonly item: ItemId;
  readonly before: Said;
}

/** Answering as one respondent on one page, with the way back. */
export interface Answering {
  readonly respondent: Id;
  /** What was said of an item; nothing where nothing was. */
  readonly findSaid: (item: ItemId) => Said;
  readonly say: (item: ItemId, said: Said) => void;
  /** How many changes can be taken back. */
  readonly steps: ReadonlySignal<number>;
  /** The change that was taken back last, until something new is said. */
  readonly undone: ReadonlySignal<Step | undefined>;
  readonly undo: () => Step | undefined;
}

/** Begins answering as a respondent; the steps are this page's and are gone when it is left. */
export function createAnswering(
  open: Pick<OpenAssessment, 'assessment' | 'change'>,
  respondent: Id,
): Answering {
  const taken = signal<readonly Step[]>([]);
  const steps = signal(0);
  const undone = signal<Step | undefined>(undefined);

  function keep(next: readonly Step[], back: Step | undefined): void {
    taken.value = next;
    steps.value = next.length;
    undone.value = back;
  }

  function findSaid(item: ItemId): Said {
    const id = `${item}.${respondent}`;
    const found = open.assessment.value.responses.find((one) => one.id === id);
    return found === undefined ? {} : pickSaid(found);
  }

  function record(item: ItemId, said: Said, start: 'atOnce' | 'afterPaint' = 'afterPaint'): void {
    void open.change((one, at) => restoreResponse(one, item, respondent, said, at), start);
  }

  return {
    respondent,
    findSaid,
    steps,
    undone,
    say(item, said) {
      const before = findSaid(item);
      if (canonicalJson(before) === canonicalJson(said)) return;
      // A reason is typed letter by letter: taking the answer back takes all of it.
      const isReason = isNotApplicable(before) && isNotApplicable(said);
      record(item, said, isReason ? 'atOnce' : 'afterPaint');
      keep(isReason ? taken.value : [...taken.value, { item, before }], undefined);
    },
    undo() {
      const last = taken.value.at(-1);
      if (last === undefined) return undefined;
      record(last.item, last.before);
      keep(taken.value.slice(0, -1), last);
      return last;
    },
  };
}

function pickSaid({ answer, ask, copied }: Said): Said {
  return { ...(answer && { answer }), ...(ask && { ask }), ...(copied && { copied }) };
}

function isNotApplicable({ answer }: Said): boolean {
  return answer?.state === 'notApplicable';
}
