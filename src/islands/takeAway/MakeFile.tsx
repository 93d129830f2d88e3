import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../components';
import type { Problem } from '../../model';
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
  readonly make: () => Promise<MadeFile>;
}

/** A button that makes a file, hands it over, and says what became of it and how large it is. */
export function MakeFile({ label, about, main = false, make }: MakeFileProps) {
  const { t } = useTranslator();
  const making = useSignal(false);
  const said = useSignal<readonly string[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);

  async function run() {
    // An impatient second click is not a second file.
    if (making.value) return;
    making.value = true;
    problem.value = undefined;
    said.value = [];
    try {
      const { bytes, name, type, notes = [] } = await make();
      download(bytes, name, type);
      const size = Math.ceil(bytes.length / 1024);
      said.value = [t('takeAway.done', { name, size }), ...notes];
    } catch (reason) {
      // Said plainly, and kept in the console for whoever looks after the app.
      console.error(reason);
      problem.value = { name: 'documentFailed' };
    }
    making.value = false;
  }

  return (
    <div class="make-file">
      {problem.value && <ProblemNotice problem={problem.value} />}
      <p class="buttons">
        <button
          type="button"
          class={main ? 'button' : 'button-second'}
          onClick={run}
          aria-disabled={making.value}
        >
          {making.value ? t('takeAway.making') : label}
          {about !== undefined && <span class="visually-hidden"> {about}</span>}
        </button>
      </p>
      <div role="status">
        {said.value.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
