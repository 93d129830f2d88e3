import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that are no npm packages, by the environment variable that may name each. */
const tools = {
  CHROMIUM: {
    label: 'Chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    debian: 'chromium',
    brew: '--cask chromium',
    version: '--version',
  },
  QPDF: {
    label: 'qpdf',
    programs: ['qpdf'],
    debian: 'qpdf',
    brew: 'qpdf',
    version: '--version',
  },
  PDFTOTEXT: {
    label: 'pdftotext',
    programs: ['pdftotext'],
    debian: 'poppler-utils',
    brew: 'poppler',
    version: '-v',
  },
  PDFINFO: {
    label: 'pdfinfo',
    programs: ['pdfinfo'],
    debian: 'poppler-utils',
    brew: 'poppler',
    version: '-v',
  },
  PDFTOPPM: {
    label: 'pdftoppm',
    programs: ['pdftoppm'],
    debian: 'poppler-utils',
    brew: 'poppler',
    version: '-v',
  },
  GS: {
    label: 'Ghostscript',
    programs: ['gs'],
    debian: 'ghostscript',
    brew: 'ghostscript',
    version: '--version',
  },
  PYTHON3: {
    label: 'Python 3',
    programs: ['python3'],
    debian: 'python3',
    brew: 'python',
    version: '--version',
  },
  JQ: {
    label: 'jq',
    programs: ['jq'],
    debian: 'jq',
    brew: 'jq',
    version: '--version',
  },
} as const;

export type ToolName = keyof typeof tools;

/** Where each tool is: an absolute path. */
export type Tools = Readonly<Record<ToolName, string>>;

/**
 * Finds the browser and the readers of PDFs and of files that the tests need: from an environment variable of that name, else on
 * the PATH, else in the usual places. Each found program is started once to see that it runs. With `install`,
 * what is missing is installed first where that is possible: as root, with apt-get. Throws an error whose
 * message is one plain sentence with the command to give.
 */
export function findTools(options: { readonly install: boolean }): Tools {
  let found = locateAll();
  if (!isComplete(found) && options.install && canInstall()) {
    installPackages(packagesOf(missingFrom(found)));
    found = locateAll();
  }
  if (!isComplete(found)) throw new Error(remedy(missingFrom(found)));
  return found;
}

type FoundTools = Readonly<Partial<Record<ToolName, string>>>;

const names: readonly ToolName[] = [
  'CHROMIUM',
  'QPDF',
  'PDFTOTEXT',
  'PDFINFO',
  'PDFTOPPM',
  'GS',
  'PYTHON3',
  'JQ',
];

const usualPlaces = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/snap/bin'];

const usualBrowsers = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function locateAll(): FoundTools {
  const found: Partial<Record<ToolName, string>> = {};
  for (const name of names) {
    const path = locate(name);
    if (path !== undefined) found[name] = path;
  }
  return found;
}

function missingFrom(found: FoundTools): readonly ToolName[] {
  return names.filter((name) => found[name] === undefined);
}

function isComplete(found: FoundTools): found is Tools {
  return missingFrom(found).length === 0;
}

function locate(name: ToolName): string | undefined {
  const named = process.env[name];
  if (named !== undefined && named !== '') {
    if (runs(named, name)) return named;
    throw new Error(`${name} is set to ${named}, but no program starts from there.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualPlaces];
  const places = folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => tools[name].programs.map((program) => join(folder, program)));
  return [...places, ...(name === 'CHROMIUM' ? usualBrowsers : [])].find((path) =>
    runs(path, name),
  );
}

function runs(path: string, name: ToolName): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, [tools[name].version], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function canInstall(): boolean {
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  return process.getuid?.() === 0 && hasApt;
}

function packagesOf(missing: readonly ToolName[]): readonly string[] {
  return [...new Set(missing.map((name) => tools[name].debian))];
}

function installPackages(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'inherit', env: environment } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      options,
    );
  } catch {
    // What is still missing is told with the remedy.
  }
}

function remedy(missing: readonly ToolName[]): string {
  const labels = missing.map((name) => tools[name].label).join(', ');
  const command =
    process.platform === 'darwin'
      ? [...new Set(missing.map((name) => `brew install ${tools[name].brew}`))].join(' && ')
      : `sudo apt-get update && sudo apt-get install -y ${packagesOf(missing).join(' ')}`;
  return `The tests need ${labels}, not found on this machine; install with: ${command}`;
}
