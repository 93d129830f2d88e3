import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** A program with its arguments, and what to add to its environment. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a program with its output shown as it comes; true when it ends with status 0. The project's own programs
 * go first on the PATH, so that they run on the project's Node whatever the machine has.
 */
export function runCommand(command: Command): Promise<boolean> {
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(command.program, command.arguments, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...command.environment, PATH: path },
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${command.program} did not start: ${error.message}`);
      done(false);
    });
    child.on('close', (status) => done(status === 0));
  });
}
