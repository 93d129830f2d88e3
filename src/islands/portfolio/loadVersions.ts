import { type Crosswalk, type KnownVersion, type Outcome, succeed } from '../../model';
import { loadInstrument } from '../app/loadData';
import { loadJson } from '../app/loadJson';

/**
 * Loads versions of the instrument with the crosswalks between them.
 *
 * @param versions those there are plans of; versions between them come along where a crosswalk names one.
 *
 * Problems: `instrumentMissing`.
 */
export async function loadVersions(
  versions: readonly string[],
  locale: string,
): Promise<Outcome<readonly KnownVersion[]>> {
  const known: KnownVersion[] = [];
  const wanted = [...versions];
  for (const version of wanted) {
    const instrument = await loadInstrument(version, locale);
    if (!instrument.ok) return instrument;
    const crosswalk = versions.length > 1 ? await loadCrosswalk(version) : undefined;
    known.push({ instrument: instrument.value, crosswalk });
    const { from } = crosswalk ?? {};
    // Older than all there is a plan of, it would join nothing.
    const isBetween = from !== undefined && versions.some((one) => one <= from);
    if (isBetween && !wanted.includes(from)) wanted.push(from);
  }
  return succeed(known);
}

/** The crosswalk to a version; the first has none. */
async function loadCrosswalk(version: string): Promise<Crosswalk | undefined> {
  try {
    // The build checked this file against its schema.
    return await loadJson<Crosswalk>(`data/instrument/${version}/crosswalk.json`);
  } catch {
    return undefined;
  }
}
