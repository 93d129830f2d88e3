import { compareText, type Outcome, succeed } from '../../model';
import { follow, readIn, type StoreParts, tell } from '../access';
import type { Write } from '../createDeviceStore';
import type { WorkshopContent, WorkshopStore, WorkshopSummary } from './WorkshopStore';
import {
  absorbWorkshop,
  changeWorkshop,
  findPresent,
  readWorkshopRow,
  removeWorkshop,
  saveNewWorkshop,
  summariseWorkshop,
} from './workshopWrites';

/** What a store does with the workshops of an open database. */
export function createWorkshopStore(parts: StoreParts, write: Write): WorkshopStore {
  const { database } = parts;
  const { workshops } = database;
  const list = async () => {
    const summaries: WorkshopSummary[] = [];
    for (const row of await workshops.toArray()) {
      const workshop = readWorkshopRow(row);
      if (!workshop.ok) return workshop;
      summaries.push(summariseWorkshop(workshop.value));
    }
    return succeed(
      summaries.sort((a, b) => compareText(b.changedAt, a.changedAt) || compareText(a.id, b.id)),
    );
  };
  return {
    saveNewWorkshop: (content) => write((bound) => saveNewWorkshop(bound, content)),
    changeWorkshop: (id, change, begun = []) =>
      write((bound) => changeWorkshop(bound, id, change, begun)),
    absorbWorkshop: (content) => write((bound) => absorbWorkshop(bound, content)),
    getWorkshop: (id) => readIn(parts, async () => readWorkshopRow(await workshops.get(id))),
    // In a transaction: what is read is what stood there in one moment.
    getWorkshopContent: (id) =>
      write(async ({ database: tables }): Promise<Outcome<WorkshopContent>> => {
        const workshop = readWorkshopRow(await tables.workshops.get(id));
        if (!workshop.ok) return workshop;
        const assessments = await findPresent(tables, workshop.value);
        return succeed({ workshop: workshop.value, assessments });
      }),
    watchWorkshop: (id, listener, onProblem) =>
      follow(
        async () => {
          const row = await workshops.get(id);
          return row === undefined ? succeed(undefined) : readWorkshopRow(row);
        },
        tell(listener, onProblem),
      ),
    listWorkshops: () => readIn(parts, list),
    watchWorkshops: (listener, onProblem) => follow(list, tell(listener, onProblem)),
    removeWorkshop: (id, assessments) => write((bound) => removeWorkshop(bound, id, assessments)),
  };
}
