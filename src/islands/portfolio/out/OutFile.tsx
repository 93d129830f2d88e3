import { useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { Outcome } from '../../../model';
import { type MadeFile, MakeFile } from '../../takeAway/MakeFile';
import type { ExportKind } from '../exportNews';
import type { RunningExport } from '../startExport';

/** Every file that leaves a portfolio. */
export type OutKind = 'briefing' | ExportKind;

interface OutFileProps {
  readonly kind: OutKind;
  readonly named: boolean;
  /** Hands over what can be given up while it is made. */
  readonly make: (onStart: (running: RunningExport) => void) => Promise<Outcome<MadeFile>>;
}

/** One file: what it is, what is in it and what is left out, and the button that makes it. */
export function OutFile({ kind, named, make }: OutFileProps) {
  const { t } = useTranslator();
  const running = useRef<RunningExport | null>(null);
  return (
    <li>
      <h4>{t(`portfolio.out.${kind}`)}</h4>
      <p>{t(`portfolio.out.${kind}.what`)}</p>
      <p class="quiet">
        {kind === 'portfolio' || named
          ? t(`portfolio.out.${kind}.named`)
          : t(`portfolio.out.${kind}.unnamed`)}
      </p>
      <MakeFile
        label={t(`portfolio.out.${kind}.go`)}
        make={() =>
          make((started) => {
            running.current = started;
          })
        }
        {...(kind !== 'briefing' && { stop: () => running.current?.cancel() })}
      />
    </li>
  );
}
