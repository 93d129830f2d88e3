import { findCorrectedTranslations, findFreezeFaults, isReleased } from './findFreezeFaults.ts';
import { type ContentPlaces, listVersions } from './readVersion.ts';
import type { Done } from './releaseVersion.ts';

/** Says of every version whether it is a draft or released, and which translations were corrected since. */
export function listReleases(places: ContentPlaces): Done {
  const faults = findFreezeFaults(places);
  if (faults.length > 0) return { ok: false, lines: faults };
  return {
    ok: true,
    lines: listVersions(places).versions.flatMap((name) => {
      if (!isReleased(places, name)) return [`${name}  draft`];
      const corrected = findCorrectedTranslations(places, name);
      return [`${name}  released`, ...corrected.map((file) => `  corrected since: ${file}`)];
    }),
  };
}
