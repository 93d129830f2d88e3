import type { Comparison } from '../../../model';

/**
 * The sites behind a figure, by the figure's name in the address: `gap.o1a`, `plan.o1-1`, `flag.o1c`,
 * `rose.o1`, `fell.o1`, `unexpected`, `noPlan`, `quick`, `apart`, `example`, `own`.
 *
 * @returns undefined where no such figure is there, so that a stale address hides nothing.
 */
export function findBehind(comparison: Comparison, behind: string): Uint32Array | undefined {
  const [kind = '', id = ''] = behind.split('.');
  const sites = id === '' ? findPlain(comparison, kind) : findNamed(comparison, kind, id);
  return sites && Uint32Array.from(sites);
}

function findPlain(comparison: Comparison, kind: string): Iterable<number> | undefined {
  const { returns, plans, notComparable, ownActions, change } = comparison;
  switch (kind) {
    case 'unexpected':
      return returns.unexpected;
    case 'plan':
      return plans.withPlan;
    case 'noPlan':
      return plans.withoutPlan;
    case 'quick':
      return notComparable.quick;
    case 'example':
      return notComparable.examples;
    case 'apart':
      return notComparable.sites.map(({ site }) => site);
    case 'own':
      return new Set(ownActions.map(({ site }) => site));
    case 'compared':
      return change.compared;
    default:
      return undefined;
  }
}

function findNamed(
  { gaps, overlaps, flags, change }: Comparison,
  kind: string,
  id: string,
): Iterable<number> | undefined {
  switch (kind) {
    case 'gap':
      return gaps.find(({ item }) => item === id)?.sites;
    case 'plan':
      return overlaps.find(({ action }) => action === id)?.sites;
    case 'flag':
      return flags.find(({ item }) => item === id)?.actFirst;
    case 'check':
      return flags.find(({ item }) => item === id)?.checkFirst;
    case 'rose':
    case 'fell': {
      const moves = change.domains.find(({ domain }) => domain === id)?.moved;
      const wanted = moves?.filter(({ from, to }) => (kind === 'rose' ? to > from : to < from));
      return wanted?.map(({ site }) => site);
    }
    default:
      return undefined;
  }
}
