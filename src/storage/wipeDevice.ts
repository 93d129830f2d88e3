import { fail, type Outcome, succeed } from '../model';
import { settle } from './settle';

/** What every database of ours begins with. */
const beginning = 'linkready';
/** Milliseconds that other tabs get to let go. */
const patience = 5_000;

/**
 * Deletes every database of LinkReady's in this browser; close the own store first.
 *
 * Other tabs are told, stop saving, and say so.
 *
 * Problems: `storageOtherTab` where a tab does not let go: what it holds goes as soon as it does.
 */
export async function wipeDevice(): Promise<Outcome<undefined>> {
  for (const name of await listDatabases()) {
    const gone = await settle(deleteDatabase(name), { moment: 'using', timeOut: patience });
    if (!gone.ok) {
      return gone.problem.name === 'storageSlow' ? fail('storageOtherTab') : gone;
    }
  }
  return succeed(undefined);
}

async function listDatabases(): Promise<readonly string[]> {
  const usual = [beginning, `${beginning}-portfolios`];
  try {
    const found = await indexedDB.databases();
    return found.flatMap(({ name }) => (name?.startsWith(beginning) === true ? [name] : []));
  } catch {
    // An older browser does not tell; deleting what is not there does nothing.
    return usual;
  }
}

function deleteDatabase(name: string): Promise<Outcome<undefined>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(succeed(undefined));
    request.onerror = () => reject(request.error);
  });
}
