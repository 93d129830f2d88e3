import type { Assessment, Id, Instrument, Problem, Site } from '../../model';

/** One assessment of this device, with the questions it was made with or why they are not here. */
export type Line =
  | { readonly assessment: Assessment; readonly instrument: Instrument }
  | { readonly assessment: Assessment; readonly problem: Problem };

/** A site of this device with its rounds. */
export interface SavedSite {
  /** As its newest round has it. */
  readonly site: Site;
  /** The newest first; at least one. */
  readonly rounds: readonly [Line, ...Line[]];
  readonly example: boolean;
  readonly archived: boolean;
  /** Whether another site here belongs to the same network. */
  readonly sharesNetwork: boolean;
}

/**
 * Groups assessments by their site, each with its rounds from the newest date back.
 *
 * @param lines the last changed first; sites come in that order, and rounds of one day too.
 * @param archived ids of sites that are put away on this device.
 */
export function groupSites(
  lines: readonly Line[],
  archived: ReadonlySet<Id>,
): readonly SavedSite[] {
  const bySite = new Map<Id, [Line, ...Line[]]>();
  for (const line of lines) {
    const { id } = line.assessment.site;
    const known = bySite.get(id);
    if (known) known.push(line);
    else bySite.set(id, [line]);
  }
  const networks = [...bySite.values()].map(([line]) => networkOf(line.assessment.site));
  return [...bySite.values()].map((rounds): SavedSite => {
    rounds.sort((a, b) => compareDays(b.assessment.round.date, a.assessment.round.date));
    const { site, example = false } = rounds[0].assessment;
    const network = networkOf(site);
    const mates = networks.filter((one) => one !== '' && one === network).length;
    return {
      site,
      rounds,
      example,
      archived: archived.has(site.id),
      sharesNetwork: mates > 1,
    };
  });
}

/** A network's name as it is compared: blanks and capitals do not make it another one. */
export function networkOf(site: Pick<Site, 'network'>): string {
  return (site.network ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
