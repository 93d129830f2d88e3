import { join } from 'node:path';
import type { Crosswalk, Instrument } from '../../src/model';
import { findCrosswalkFaults, itemsOf } from './findCrosswalkFaults.ts';
import { crosswalkFile, parseVersion } from './parseVersion.ts';
import { type ContentPlaces, compareVersions, listVersions } from './readVersion.ts';

/**
 * Finds what keeps a version from being whole in itself and a fair successor of the one before it: files that
 * do not keep to their schema, ids that are not unique or not their domain's, actions that raise no item, and a
 * crosswalk that does not account for everything.
 *
 * @returns sentences, each with its file; none where all is well.
 */
export function findVersionFaults(places: ContentPlaces, name: string): readonly string[] {
  const { instrument, crosswalk, faults } = parseVersion(places, name);
  if (instrument === undefined) return faults;
  const folder = join(places.instruments, name);
  return [
    ...faults,
    ...idFaults(instrument).map((fault) => `${folder}: ${fault}`),
    ...successionFaults(places, instrument, crosswalk).map(
      (fault) => `${join(folder, crosswalkFile)}: ${fault}`,
    ),
  ];
}

function idFaults(instrument: Instrument): readonly string[] {
  const ids = instrument.domains.flatMap(({ id, items, actions }) => [
    id,
    ...items.map((item) => item.id),
    ...actions.map((action) => action.id),
  ]);
  const items = itemsOf(instrument);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `The id ${id} is used more than once.`),
    ...instrument.domains.flatMap((domain) =>
      [...domain.items, ...domain.actions]
        .filter(({ id }) => !id.startsWith(domain.id))
        .map(({ id }) => `${id} stands in domain ${domain.id}, whose id it does not begin with.`),
    ),
    ...instrument.domains.flatMap(({ actions }) =>
      actions.flatMap(({ id, raises }) =>
        raises
          .filter(({ item }) => !items.has(item))
          .map(({ item }) => `Action ${id} raises item ${item}, which is not there.`),
      ),
    ),
  ];
}

/** Versions follow one another in a single line; each but the first says how it follows. */
function successionFaults(
  places: ContentPlaces,
  next: Instrument,
  crosswalk: Crosswalk | undefined,
): readonly string[] {
  const earlier = listVersions(places).versions.filter(
    (version) => compareVersions(version, next.version) < 0,
  );
  const formerName = earlier.at(-1);
  if (formerName === undefined) {
    return crosswalk === undefined ? [] : ['The first version has none before it.'];
  }
  if (crosswalk?.from !== formerName) {
    return [`It has to lead from ${formerName}, the version before ${next.version}.`];
  }
  const instruments = earlier.flatMap((name) => parseVersion(places, name).instrument ?? []);
  const former = instruments.find(({ version }) => version === formerName);
  if (former === undefined || instruments.length < earlier.length) {
    return ['An earlier version cannot be read, so the crosswalk cannot be checked.'];
  }
  const usedIds = new Set(instruments.flatMap((instrument) => [...itemsOf(instrument).keys()]));
  return [
    ...(former.status === 'released'
      ? []
      : [`${formerName} is still a draft: nothing can follow from a text that may change.`]),
    ...findCrosswalkFaults({ former, next, crosswalk, usedIds }),
  ];
}
