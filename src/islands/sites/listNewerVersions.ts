/**
 * The versions after one, the newest first.
 *
 * @param versions names such as `2026-1`: a year, a hyphen and a number.
 */
export function listNewerVersions(versions: readonly string[], version: string): readonly string[] {
  return versions
    .filter((one) => compareVersions(one, version) > 0)
    .sort((a, b) => compareVersions(b, a));
}

function compareVersions(a: string, b: string): number {
  const [yearOfA = 0, numberOfA = 0] = a.split('-').map(Number);
  const [yearOfB = 0, numberOfB = 0] = b.split('-').map(Number);
  return yearOfA - yearOfB || numberOfA - numberOfB;
}
