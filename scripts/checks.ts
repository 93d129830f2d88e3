import { missingFromLock } from './missingFromLock.ts';
import { runCommand } from './runCommand.ts';

/** One thing that has to be so. */
export interface Check {
  readonly name: string;
  /** Says what is wrong on the console; true when nothing is. */
  readonly run: () => Promise<boolean>;
}

/** Everything that can be said of the code without running it, in the order in which it is checked. */
export const checks: readonly Check[] = [
  { name: 'lock file', run: async () => lockIsComplete() },
  { name: 'lint and format', run: () => runCommand({ program: 'biome', arguments: ['ci', '.'] }) },
  { name: 'types', run: () => runCommand({ program: 'astro', arguments: ['check'] }) },
  ...['src/model', 'src/figures', 'src/serviceWorker/worker'].map((project) => ({
    name: `types of ${project}`,
    run: () => runCommand({ program: 'tsc', arguments: ['--noEmit', '-p', project] }),
  })),
];

function lockIsComplete(): boolean {
  const missing = missingFromLock();
  if (missing.length === 0) return true;
  console.error('package-lock.json lacks optional packages, so npm ci would refuse it:');
  console.error(missing.join('\n'));
  return false;
}
