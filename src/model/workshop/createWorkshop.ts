import type { Id, Instant } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import type { Instrument, Item } from '../instrument/Instrument';
import type { Agenda, AgendaStep, Sitting, Workshop, WorkshopTable } from './Workshop';

/** What a workshop begins with. */
export interface NewWorkshop extends Omit<Sitting, 'id' | 'changedAt'> {
  readonly instrument: string;
  readonly example?: boolean | undefined;
}

/** Creates a workshop without tables. */
export function createWorkshop(given: NewWorkshop, id: Id, now: Instant): Workshop {
  const { instrument, example, ...sitting } = given;
  return {
    id,
    changedAt: now,
    shape: 1,
    instrument,
    ...(example !== undefined && { example }),
    sitting: { ...sitting, id: 'sitting', changedAt: now },
    tables: [],
    participants: [],
    answers: [],
    hands: [],
    reveals: [],
    agreements: [],
    parkings: [],
    talkLists: [],
    places: [],
    feedback: [],
    removals: [],
    history: [],
  };
}

/** Records what a sitting is about, or how long it takes. */
export function recordSitting(
  workshop: Workshop,
  particulars: Partial<Omit<Sitting, 'id' | 'changedAt'>>,
  now: Instant,
): Workshop {
  const { sitting } = workshop;
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    sitting: { ...sitting, ...particulars, changedAt: stampAfter(now, sitting) },
  };
}

/** Records the steps of the day. */
export function recordAgenda(
  workshop: Workshop,
  steps: readonly AgendaStep[],
  now: Instant,
): Workshop {
  const { agenda } = workshop;
  const recorded: Agenda = { ...agenda, id: 'agenda', changedAt: stampAfter(now, agenda), steps };
  return { ...workshop, changedAt: stampAfter(now, workshop), agenda: recorded };
}

/** Adds a table that is about one practice's assessment, behind those that are there. */
export function addTable(
  workshop: Workshop,
  given: Pick<WorkshopTable, 'id' | 'name' | 'assessment' | 'people'>,
  now: Instant,
): Workshop {
  const order = Math.max(-1, ...workshop.tables.map((table) => table.order)) + 1;
  return putTable(workshop, { ...given, order, changedAt: now }, now);
}

/** Records a table's particulars; another assessment only while nothing was shown (see `enterTable`). */
export function recordTable(
  workshop: Workshop,
  id: Id,
  particulars: Partial<Omit<WorkshopTable, 'id' | 'changedAt'>>,
  now: Instant,
): Workshop {
  const table = findTable(workshop, id);
  if (table === undefined) return workshop;
  const { assessment = table.assessment, ...others } = particulars;
  const isShown = workshop.reveals.some((one) => one.table === id);
  const changed = { ...table, ...others, assessment: isShown ? table.assessment : assessment };
  return putTable(workshop, { ...changed, changedAt: stampAfter(now, table) }, now);
}

/** A table by its id. */
export function findTable(workshop: Workshop, id: Id): WorkshopTable | undefined {
  return workshop.tables.find((table) => table.id === id);
}

/** The tables in their order. */
export function sortTables(workshop: Workshop): readonly WorkshopTable[] {
  return [...workshop.tables].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The items that are rated in a workshop, in the order of the instrument. */
export function listWorkshopItems(workshop: Workshop, instrument: Instrument): readonly Item[] {
  const { domains, kind } = workshop.sitting;
  return instrument.domains
    .filter(({ id }) => domains.includes(id))
    .flatMap(({ items }) => items.filter((item) => item.kind === kind));
}

function putTable(workshop: Workshop, table: WorkshopTable, now: Instant): Workshop {
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    tables: putRecord(workshop.tables, table),
  };
}
