import { type Crosswalk, findChanges, type Instrument, type InstrumentChanges } from '../../model';
import { loadInstrument } from '../app/loadData';
import { loadJson } from '../app/loadJson';
import { listNewerVersions } from './listNewerVersions';

/** A newer version of the questions, and what sets it apart. */
export interface NewerVersion {
  readonly instrument: Instrument;
  readonly changes: InstrumentChanges;
}

/**
 * Finds the newest released version that an assessment can move to in one reviewed step; absent where
 * there is none, or where it cannot be had now.
 *
 * A crosswalk spans one step. From two versions back the step leads to the version between, whose
 * next round offers the one after it.
 *
 * @param versions every instrument version this site serves.
 */
export async function findNewerVersion(
  former: Instrument,
  versions: readonly string[],
  locale: string,
): Promise<NewerVersion | undefined> {
  for (const version of listNewerVersions(versions, former.version)) {
    try {
      // The build checked this file against its schema.
      const crosswalk = await loadJson<Crosswalk>(`data/instrument/${version}/crosswalk.json`);
      if (crosswalk.from !== former.version) continue;
      const next = await loadInstrument(version, locale);
      if (!next.ok || next.value.status !== 'released') continue;
      return { instrument: next.value, changes: findChanges(former, next.value, crosswalk) };
    } catch {
      // Offline, or the first version, which has no crosswalk: the next round stays as this one.
    }
  }
  return undefined;
}
