import { fail, type Outcome } from '../model';
import { findProblem, type Moment } from './findProblem';

/** How work with a database is waited for. */
export interface Patience {
  readonly moment: Moment;
  /** Milliseconds. */
  readonly timeOut: number;
  /** Gives the work up, as far as that can be done. */
  readonly giveUp?: () => void;
}

/**
 * Waits for work with a database, but not for ever: a disk that is nearly full was seen to keep a save
 * waiting for more than a minute without a word.
 *
 * Problems: `storageSlow`, and those of `findProblem`. After `storageSlow` a write that was already being
 * committed may still come through.
 */
export async function settle<T>(
  work: PromiseLike<Outcome<T>>,
  { moment, timeOut, giveUp }: Patience,
): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(fail('storageSlow'));
      giveUp?.();
    }, timeOut);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    return findProblem(error, moment);
  } finally {
    clearTimeout(timer);
  }
}
