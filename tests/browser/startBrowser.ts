import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium } from '@playwright/test';

/** A browser with a profile on disk, started by us so that its process can be killed. */
export interface StartedBrowser {
  readonly context: BrowserContext;
  /** Kills every process of the browser at once, as a flat battery does. */
  kill(): Promise<void>;
}

/** Starts Chromium on a profile folder. Throws when it does not answer within 20 seconds. */
export async function startBrowser(profile: string): Promise<StartedBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    process.env.CHROMIUM ?? 'chromium',
    [...flags, `--user-data-dir=${profile}`],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  const port = await readPort(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser opened without a window.');
  return { context, kill: () => kill(child) };
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-GB',
  '--remote-debugging-port=0',
];

async function readPort(file: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await pause(100);
  }
  throw new Error('Chromium did not start within 20 seconds.');
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  // A negative number names the whole process group: the browser and its renderers.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await gone;
}
