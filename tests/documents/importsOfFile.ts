import { existsSync, readFileSync } from 'node:fs';

/** Packages that a file loads at once, itself or through its neighbours; types load nothing. */
export function importsOfFile(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  const packages = new Set<string>();
  if (seen.has(file.href)) return packages;
  seen.add(file.href);
  const source = readFileSync(file, 'utf8');
  const pattern = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';/gm;
  for (const [, target = ''] of source.matchAll(pattern)) {
    if (!target.startsWith('.')) packages.add(target);
    else for (const name of importsOfFile(locate(file, target), seen)) packages.add(name);
  }
  return packages;
}

function locate(from: URL, target: string): URL {
  const found = ['.ts', '.tsx', '/index.ts']
    .map((ending) => new URL(`${target}${ending}`, from))
    .find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`${target} is no file beside ${from.pathname}`);
  return found;
}
