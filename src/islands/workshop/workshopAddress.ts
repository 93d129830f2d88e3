import { pathTo } from '../../i18n';
import type { Id } from '../../model';

/** Where in a workshop a page is. */
export type WorkshopPlace = 'prepare' | 'run' | 'wall' | 'leave';

/**
 * The address of a page about one workshop.
 *
 * @param state what of the page should survive a reload, by name.
 */
export function addressOfWorkshop(
  locale: string,
  place: WorkshopPlace,
  workshop: Id,
  state: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ w: workshop, ...state });
  return `${pathTo(locale, `workshop/${place}/`)}?${query}`;
}

/** Keeps a part of a page's state in its address, so that it survives a reload. */
export function keepInAddress(name: string, value: string | undefined): void {
  const address = new URL(location.href);
  if (value === undefined) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}
