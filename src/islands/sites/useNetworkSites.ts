import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Assessment } from '../../model';
import { getStore } from '../app/store';
import { groupSites, networkOf } from '../home/groupSites';

/**
 * The newest rounds of other sites on this device that share a site's network and were made with the
 * same version of the questions; absent until the database has been read.
 */
export function useNetworkSites(
  from: Assessment,
): ReadonlySignal<readonly Assessment[] | undefined> {
  const found = useSignal<readonly Assessment[] | undefined>(undefined);
  useEffect(() => {
    let stop = () => {};
    void getStore().then((store) => {
      if (!store.ok) return;
      stop = store.value.watchAll((assessments) => {
        found.value = findMates(from, assessments);
      });
    });
    return () => stop();
  }, [from.id]);
  return found;
}

/** Sites of the same network as they are compared; the example is nobody's neighbour. */
export function findMates(
  from: Assessment,
  assessments: readonly Assessment[],
): readonly Assessment[] {
  const network = networkOf(from.site);
  if (network === '') return [];
  const lines = assessments.map((assessment) => ({
    assessment,
    problem: { name: 'instrumentMissing' } as const,
  }));
  return groupSites(lines, new Set())
    .map(({ rounds: [newest] }) => newest.assessment)
    .filter(
      ({ site, instrument, example }) =>
        site.id !== from.site.id &&
        networkOf(site) === network &&
        instrument === from.instrument &&
        example !== true,
    );
}
