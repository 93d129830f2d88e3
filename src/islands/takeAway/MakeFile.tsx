import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import { type Outcome, type Problem, succeed } from '../../model';
import { download } from '../app/device';

/** A file ready to hand over. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
  /** What the person should know about it, in sentences. */
  readonly notes?: readonly string[];
}

interface MakeFileProps {
  readonly label: string;
  /** Says more to a screen reader where several buttons have one label. */
  readonly about?: string | undefined;
  readonly main?: boolean;
  /** Gives the file, or a problem that has a sentence of its own; what it throws is said as a failed document. */
  readonly make: () => Promise<MadeFile | Outcome<MadeFile>>;
  /** Gives it up, where that can be done: what `make` promised then stays open. */
  readonly stop?: () => void;
}

/** A button that makes a file, hands it over, and says what became of it and how large it is. */
export function MakeFile({ label, about, main = false, make, stop }: MakeFileProps) {
  const { t } = useTranslator();
  const making = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const said = useSignal<readonly string[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);

  async function run() {
    // An impatient second click is not a second file.
    if (making.value) return;
    making.value = true;
    problem.value = undefined;
    said.value = [];
    try {
      const made = await make();
      const outcome = 'ok' in made ? made : succeed(made);
      if (outcome.ok) said.value = handOver(outcome.value);
      else problem.value = outcome.problem;
    } catch (reason) {
      // Said plainly, and kept in the console for whoever looks after the app.
      console.error(reason);
      problem.value = { name: 'documentFailed' };
    }
    making.value = false;
  }

  function handOver({ bytes, name, type, notes = [] }: MadeFile): readonly string[] {
    download(bytes, name, type);
    return [t('takeAway.done', { name, size: Math.ceil(bytes.length / 1024) }), ...notes];
  }

  function giveUp() {
    stop?.();
    // The button that was pressed goes; whoever goes by keys stays here.
    button.current?.focus();
    making.value = false;
    said.value = [t('takeAway.stopped')];
  }

  return (
    <div class="make-file">
      {problem.value && <ProblemNotice problem={problem.value} />}
      <p class="buttons">
        <button
          ref={button}
          type="button"
          class={main ? 'button' : 'button-second'}
          onClick={run}
          aria-disabled={making.value}
        >
          {making.value ? t('takeAway.making') : label}
          {about !== undefined && <span class="visually-hidden"> {about}</span>}
        </button>
        {making.value && stop && (
          <button type="button" class="button-quiet" onClick={giveUp}>
            {t('takeAway.stop')}
          </button>
        )}
      </p>
      <div role="status">
        {said.value.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
