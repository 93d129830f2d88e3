import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Assessment, type Colleague, type Id, listColleagues } from '../../model';
import type { Store } from '../../storage';
import { forgetRespondentInAddress, stateInAddress } from './device';

/** Who answers an assessment on this device, and how to let someone else. */
export interface FollowedRespondent {
  /** Absent only where two devices took out each other's people. */
  readonly respondent: ReadonlySignal<Colleague | undefined>;
  /** Lets another respondent answer on this device, and remembers it there. */
  readonly answerAs: (respondent: Id) => Promise<void>;
}

/**
 * Who answers is a fact about this device: the address names one who was handed their part, else
 * the last one chosen here goes on, else the one who answered last wherever that was.
 */
export async function followRespondent(
  assessment: ReadonlySignal<Assessment>,
  store: Store,
): Promise<FollowedRespondent> {
  const key = `respondent.${assessment.value.id}`;
  const saved = await store.getSetting(key);
  const named = find(assessment.value, stateInAddress('as'));
  const known = named ?? find(assessment.value, saved.ok ? saved.value : undefined);
  const first = known ?? findUsual(assessment.value);
  const chosen = signal(first?.id);
  // Kept from the start: a colleague's file may bring people who would come first in the list.
  if (first !== undefined && saved.ok && saved.value !== first.id) {
    void store.saveSetting(key, first.id);
  }

  let last: Colleague | undefined;
  const respondent = computed(() => {
    const found = find(assessment.value, chosen.value) ?? findUsual(assessment.value);
    // Each save brings an equal copy: only another person, or another role, is news.
    if (found?.id !== last?.id || found?.role !== last?.role) last = found;
    return last;
  });

  async function answerAs(id: Id): Promise<void> {
    forgetRespondentInAddress();
    // Shown once it is kept, for a page left at once; where it cannot be kept, until the page is left.
    await store.saveSetting(key, id);
    chosen.value = id;
  }
  return { respondent, answerAs };
}

function find(assessment: Assessment, id: unknown): Colleague | undefined {
  return listColleagues(assessment).find((one) => one.id === id);
}

/** The one who answered last, else the first by id: a list's order means nothing. */
function findUsual(assessment: Assessment): Colleague | undefined {
  const { responses } = assessment;
  const lastOf = (id: Id) =>
    responses
      .filter((one) => one.respondent === id && one.answer)
      .reduce((latest, { changedAt }) => (changedAt > latest ? changedAt : latest), '');
  const ranked = listColleagues(assessment).map((one) => ({ one, at: lastOf(one.id) }));
  ranked.sort((a, b) => (a.at === b.at ? (a.one.id < b.one.id ? -1 : 1) : a.at > b.at ? -1 : 1));
  return ranked[0]?.one;
}
