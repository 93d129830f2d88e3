import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type LaunchOptions } from '@playwright/test';

/** A browser with a profile on disk. */
export interface StartedBrowser {
  readonly context: BrowserContext;
  /** Kills the browser's process at once, as a flat battery does. */
  kill(): Promise<void>;
}

/** Starts Chromium on a profile folder, which outlives it. */
export async function startBrowser(
  profile: string,
  options: LaunchOptions,
): Promise<StartedBrowser> {
  const context = await chromium.launchPersistentContext(profile, { ...options, locale: 'en-GB' });
  const gone = new Promise<void>((done) => context.once('close', () => done()));
  return {
    context,
    async kill() {
      for (const id of findProcesses(profile)) process.kill(id, 'SIGKILL');
      await gone;
    },
  };
}

/** The processes that were started on a profile; Playwright does not tell. */
function findProcesses(profile: string): readonly number[] {
  const argument = `--user-data-dir=${profile}`;
  return listCommands()
    .filter(({ command }) => command.includes(argument))
    .map(({ id }) => id);
}

function listCommands(): readonly { readonly id: number; readonly command: string }[] {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => ({ id: Number.parseInt(line, 10), command: line }));
  }
  // A slim Linux has no `ps`.
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), command: readCommand(name) }));
}

function readCommand(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    // It ended while we were looking.
    return '';
  }
}
