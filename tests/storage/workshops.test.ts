// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  addTable,
  agreeItem,
  mergeWorkshops,
  type Outcome,
  recordHands,
  revealItems,
  type Workshop,
} from '../../src/model';
import type { Store } from '../../src/storage';
import {
  atSecond,
  inventHands,
  prepareWorkshop,
  workshopAssessments,
  workshopTables,
} from '../fixtures/workshop';
import { newName, openRaw, openTestStore, until } from './openTestStore';

const workshop = prepareWorkshop();
const content = { workshop, assessments: workshopAssessments };
const [elm] = workshopTables;
const [assessment] = workshopAssessments;
if (assessment === undefined) throw new Error('No assessment');

async function openWithWorkshop(name = newName()): Promise<Store> {
  const store = await openTestStore({ name, now: () => atSecond(1_000) });
  expect(await store.saveNewWorkshop(content)).toEqual({ ok: true, value: workshop });
  return store;
}

async function takeValue<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const taken = await outcome;
  if (!taken.ok) throw new Error(taken.problem.name);
  return taken.value;
}

function talk(one: Workshop): Workshop {
  const counted = recordHands(one, 'o1a', elm.id, inventHands(), atSecond(100));
  const shown = revealItems(counted, ['o1a'], elm.id, atSecond(200));
  return agreeItem(shown, 'o1a', elm.id, { answer: { state: 'level', level: 2 } }, atSecond(300));
}

describe('a workshop on this device', () => {
  it('is saved with the assessments that were begun for it, once', async () => {
    const store = await openWithWorkshop();
    expect(await store.getWorkshop(workshop.id)).toEqual({ ok: true, value: workshop });
    expect(await store.get(assessment.id)).toEqual({ ok: true, value: assessment });
    expect(await store.saveNewWorkshop(content)).toEqual({
      ok: false,
      problem: { name: 'workshopExists' },
    });
  });

  it('brings what is agreed into the assessment in the same transaction', async () => {
    const store = await openWithWorkshop();
    await store.changeWorkshop(workshop.id, talk);
    expect(await store.get(assessment.id)).toMatchObject({
      ok: true,
      value: { agreements: [{ item: 'o1a', answer: { level: 2 } }] },
    });
    const entered = await store.get(assessment.id);
    expect(entered.ok && entered.value.responses).toHaveLength(9);
  });

  it('changes neither where the change throws', async () => {
    const store = await openWithWorkshop();
    const broken = (_talked: Workshop): Workshop => {
      throw new Error('A bug');
    };
    await expect(store.changeWorkshop(workshop.id, (one) => broken(talk(one)))).rejects.toThrow(
      'A bug',
    );
    expect(await store.getWorkshop(workshop.id)).toEqual({ ok: true, value: workshop });
    expect(await store.get(assessment.id)).toEqual({ ok: true, value: assessment });
  });

  it('saves an assessment that is begun for a new table with the table', async () => {
    const store = await openWithWorkshop();
    const begun = { ...assessment, id: 'late-assessment' };
    const table = { id: 'late-table', name: 'Late Lane', assessment: begun.id };
    await store.changeWorkshop(workshop.id, (one) => addTable(one, table, atSecond(50)), [begun]);
    expect(await store.get(begun.id)).toEqual({ ok: true, value: begun });
  });

  it('goes on where a table’s assessment is on another device', async () => {
    const store = await openWithWorkshop();
    await store.remove([assessment.id]);
    expect((await store.changeWorkshop(workshop.id, talk)).ok).toBe(true);
    expect(await store.getWorkshopContent(workshop.id)).toMatchObject({
      value: { assessments: workshopAssessments.slice(1).map(({ id }) => ({ id })) },
    });
  });

  it('of a second laptop merges, whichever comes first', async () => {
    const mine = talk(workshop);
    const theirs = recordHands(workshop, 'o1b', elm.id, inventHands(), atSecond(400));
    const expected = mergeWorkshops(mine, theirs);
    for (const [first, second] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const store = await openTestStore({ name: newName(), now: () => atSecond(1_000) });
      await store.absorbWorkshop({ workshop: first, assessments: workshopAssessments });
      const absorbed = await store.absorbWorkshop({ workshop: second, assessments: [] });
      expect(absorbed).toEqual({ ok: true, value: expected });
      expect(await store.get(assessment.id)).toMatchObject({
        value: { agreements: [{ item: 'o1a' }] },
      });
    }
  });

  it('is cleared with the assessments that are named, and comes back whole', async () => {
    const store = await openWithWorkshop();
    const removed = await store.removeWorkshop(workshop.id, [assessment.id, 'of no table']);
    if (!removed.ok) throw new Error(removed.problem.name);
    expect(await store.getWorkshop(workshop.id)).toMatchObject({
      problem: { name: 'workshopMissing' },
    });
    expect(await store.get(assessment.id)).toMatchObject({ ok: false });
    expect((await store.list()).ok && (await store.listWorkshops())).toEqual({
      ok: true,
      value: [],
    });
    await store.absorbWorkshop(removed.value);
    expect(await store.getWorkshop(workshop.id)).toEqual({ ok: true, value: workshop });
    expect(await store.get(assessment.id)).toEqual({ ok: true, value: assessment });
  });

  it('leaves nothing behind in what was kept of the device', async () => {
    const store = await openWithWorkshop();
    await store.keepDeviceSnapshot('update');
    await store.removeWorkshop(workshop.id, []);
    const [kept] = await takeValue(store.listDeviceSnapshots());
    await store.restoreDeviceSnapshot(kept?.id ?? 0);
    expect(await store.listWorkshops()).toEqual({ ok: true, value: [] });
    expect(await store.get(assessment.id)).toEqual({ ok: true, value: assessment });
  });

  it('tells those who watch of every change', async () => {
    const store = await openWithWorkshop();
    const seen: (number | undefined)[] = [];
    const stop = store.watchWorkshop(workshop.id, (one) => seen.push(one?.agreements.length));
    await until(() => seen.length > 0);
    await store.changeWorkshop(workshop.id, talk);
    await until(() => seen.at(-1) === 1);
    await store.removeWorkshop(workshop.id, []);
    await until(() => seen.at(-1) === undefined && seen.length > 2);
    stop();
  });

  it('of a newer LinkReady is named as such', async () => {
    const name = newName();
    const store = await openWithWorkshop(name);
    const raw = await openRaw(name);
    const transaction = raw.transaction('workshops', 'readwrite');
    transaction.objectStore('workshops').put({
      id: 'newer',
      changedAt: atSecond(0),
      document: { ...workshop, id: 'newer', shape: 99 },
    });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    expect(await store.getWorkshop('newer')).toMatchObject({ problem: { name: 'storageNewer' } });
  });
});
