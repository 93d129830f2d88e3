import { type ReadonlySignal, signal } from '@preact/signals';
import type { Assessment, Problem } from '../../model';
import { getStore } from './store';

/** Every assessment of this device, followed as it changes. */
export interface FollowedAssessments {
  /** The last changed first; absent until the database has been read. */
  readonly assessments: ReadonlySignal<readonly Assessment[] | undefined>;
  readonly problem: ReadonlySignal<Problem | undefined>;
}

const assessments = signal<readonly Assessment[] | undefined>(undefined);
const problem = signal<Problem | undefined>(undefined);
let isFollowing = false;

/** Follows them once a page, for as long as it is open, whoever asks: each following reads them all. */
export function followAssessments(): FollowedAssessments {
  if (!isFollowing) void follow();
  isFollowing = true;
  return { assessments, problem };
}

async function follow(): Promise<void> {
  const tell = (found: Problem) => {
    problem.value = found;
  };
  const store = await getStore();
  if (!store.ok) {
    tell(store.problem);
    return;
  }
  store.value.watchAll((found) => {
    assessments.value = found;
  }, tell);
}
