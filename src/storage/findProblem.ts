import Dexie from 'dexie';
import { fail, type Outcome, type ProblemName } from '../model';

/** While a database is being opened, or when it is in use. */
export type Moment = 'opening' | 'using';

/** Where a browser has no database for us: private windows, blocked site data, a broken profile. */
const blocked = ['MissingAPIError', 'InvalidStateError', 'SecurityError', 'UnknownError'];

/**
 * The problem behind what a database threw.
 *
 * @throws what is no failure of a database: that is a bug.
 */
export function findProblem(error: unknown, moment: Moment): Outcome<never> {
  const names = listNames(error);
  if (names.length === 0 || names.includes('DataCloneError')) throw error;
  return fail(nameProblem(names, moment));
}

function nameProblem(names: readonly string[], moment: Moment): ProblemName {
  // A full disk comes as an aborted transaction that has the reason inside.
  if (names.includes('QuotaExceededError')) return 'storageFull';
  if (names.includes('VersionError')) return 'storageNewer';
  if (moment === 'opening' && names.some((name) => blocked.includes(name))) return 'storageBlocked';
  return 'storageFailed';
}

/** The names of an error and of those inside it; none where it is not a database's. */
function listNames(error: unknown): readonly string[] {
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return [];
  const inner = 'inner' in error ? error.inner : undefined;
  return [error.name, ...listNames(inner)];
}
