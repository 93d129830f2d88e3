import { encodeJoin } from '../../exchange';
import { pathTo } from '../../i18n';
import type { WorkshopTable } from '../../model';
import type { OpenWorkshop } from './openWorkshop';

/** Where phones of a workshop begin, before the page's own part of the address. */
export function joinRootOf({ locale }: OpenWorkshop): string {
  return new URL(pathTo(locale, ''), location.href).href;
}

/** The link with which a table's phones take part in a workshop. */
export function joinLinkOf(open: OpenWorkshop, table: WorkshopTable): string {
  return encodeJoin(joinRootOf(open), open.workshop.value, table.id, open.instrument);
}
