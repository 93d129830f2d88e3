import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../components';
import { type Problem, type ProblemName, problemNames } from '../../model';
import { savedKeys } from './saved';
import { saveToPlace } from './savedPlace';
import type { DeviceFacts } from './useDeviceFacts';

/** Says that a backup could not be written to the chosen place, with the way to mend it. */
export function PlaceTrouble({ facts }: { readonly facts: DeviceFacts }) {
  const { t } = useTranslator();
  const saving = useSignal(false);
  const known = facts.saved.value.get(savedKeys.trouble);
  const name: ProblemName | undefined = problemNames.find((one) => one === known);
  if (name === undefined) return null;
  const problem: Problem = { name };

  async function again() {
    if (saving.value) return;
    saving.value = true;
    await saveToPlace(true);
    saving.value = false;
  }

  return (
    <ProblemNotice problem={problem}>
      <p class="buttons">
        <button type="button" class="button-second" aria-disabled={saving.value} onClick={again}>
          {t('place.again')}
        </button>
      </p>
    </ProblemNotice>
  );
}
