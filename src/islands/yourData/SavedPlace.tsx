import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import { nameBackup } from '../../exchange';
import type { Outcome, Problem } from '../../model';
import { today } from '../app/device';
import { note, savedKeys, textOf } from './saved';
import { choosePlace, forgetPlace, offeredPlaces, type PlaceKind, saveToPlace } from './savedPlace';
import type { DeviceFacts } from './useDeviceFacts';

/** Backups that go to a file or folder of the person's choice, where this browser can do that. */
export function SavedPlace({ facts }: { readonly facts: DeviceFacts }) {
  const { t } = useTranslator();
  const offered = offeredPlaces();
  const problem = useSignal<Problem | undefined>(undefined);
  const said = useSignal('');
  const place = textOf(facts.saved.value.get(savedKeys.place));
  if (offered.length === 0) {
    return (
      <details>
        <summary>{t('place.title')}</summary>
        <p>{t('place.absent')}</p>
      </details>
    );
  }

  function tell<T>(done: Outcome<T>, words: (value: T) => string) {
    problem.value = done.ok ? undefined : done.problem;
    said.value = done.ok ? words(done.value) : '';
  }
  async function choose(kind: PlaceKind) {
    const chosen = await choosePlace(kind, nameBackup(today()));
    if (chosen.ok && chosen.value === undefined) return;
    if (!chosen.ok) tell(chosen, () => '');
    else await save();
  }
  async function save() {
    tell(await saveToPlace(true), ({ name }) => t('place.saved', { name }));
  }
  async function forget() {
    tell(await forgetPlace(), () => t('place.forgotten'));
  }

  return (
    <>
      <h3>{t('place.title')}</h3>
      <p>{t('place.about')}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {place === undefined ? (
        <p class="buttons">
          {offered.map((kind) => (
            <button key={kind} type="button" class="button-second" onClick={() => choose(kind)}>
              {t(`place.choose.${kind}`)}
            </button>
          ))}
        </p>
      ) : (
        <Chosen facts={facts} place={place} onSave={save} onForget={forget} />
      )}
      <p role="status">{said.value}</p>
    </>
  );
}

interface ChosenProps {
  readonly facts: DeviceFacts;
  readonly place: string;
  readonly onSave: () => Promise<void>;
  readonly onForget: () => Promise<void>;
}

function Chosen({ facts, place, onSave, onForget }: ChosenProps) {
  const { t } = useTranslator();
  const kind = facts.saved.value.get(savedKeys.placeKind) === 'file' ? 'file' : 'folder';
  const kept = facts.saved.value.get(savedKeys.always) === true;
  // What was ticked shows before it is kept: the page may be drawn anew meanwhile.
  const ticked = useSignal(kept);
  useEffect(() => {
    ticked.value = kept;
  }, [kept]);
  async function tick(always: boolean) {
    ticked.value = always;
    if (!(await note(savedKeys.always, always))) ticked.value = kept;
  }
  return (
    <>
      <p>{t('place.chosen', { kind, place })}</p>
      <div class="tick-field">
        <label class="tick">
          <input
            type="checkbox"
            checked={ticked.value}
            onChange={({ currentTarget }) => void tick(currentTarget.checked)}
          />
          {t('place.always')}
        </label>
        <p class="hint">{t('place.always.hint')}</p>
      </div>
      <p class="buttons">
        <button type="button" class="button-second" onClick={onSave}>
          {t('place.save')}
        </button>
        <button type="button" class="button-quiet" onClick={onForget}>
          {t('place.forget')}
        </button>
      </p>
    </>
  );
}
