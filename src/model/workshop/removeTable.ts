import type { Id, Instant } from '../assessment/Assessment';
import { removeRecords } from './findRecord';
import type { Workshop } from './Workshop';

/** Takes a table out of a workshop, as long as nobody has answered there; its assessment stays. */
export function removeTable(workshop: Workshop, id: Id, now: Instant): Workshop {
  const { participants, hands } = workshop;
  const isUsed = [...participants, ...hands].some((one) => one.table === id);
  return isUsed ? workshop : removeRecords(workshop, 'tables', [id], now);
}
