import { readFileSync } from 'node:fs';

/**
 * Lists the optional packages that `package-lock.json` names but does not hold, as `from: name@range`. npm leaves
 * a platform's package out of the lock when the registry lacks it on the day, and `npm ci` then refuses the lock.
 */
export function missingFromLock(path = 'package-lock.json'): readonly string[] {
  const packages = lockedPackages(JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(packages).flatMap(([from, each]) =>
    Object.entries(each.optionalDependencies ?? {})
      .filter(([name]) => !resolves(packages, from, name))
      .map(([name, range]) => `${from}: ${name}@${range}`),
  );
}

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type LockedPackages = Readonly<Record<string, LockedPackage>>;

function lockedPackages(lock: unknown): LockedPackages {
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return {};
  const { packages } = lock;
  return isPackages(packages) ? packages : {};
}

function isPackages(value: unknown): value is LockedPackages {
  return typeof value === 'object' && value !== null;
}

/** Looks where Node would: beside the package, then in every folder above it. */
function resolves(packages: LockedPackages, from: string, name: string): boolean {
  for (let folder = from; ; folder = parentOf(folder)) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return true;
    if (folder === '') return false;
  }
}

function parentOf(folder: string): string {
  const end = folder.lastIndexOf('/node_modules/');
  return end < 0 ? '' : folder.slice(0, end);
}
