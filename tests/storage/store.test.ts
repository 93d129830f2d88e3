// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model';
import { canonicalJson } from '../../src/model/merge/canonicalJson';
import { mergeAssessments } from '../../src/model/merge/mergeAssessments';
import {
  blank,
  early,
  late,
  newName,
  openRaw,
  openTestStore,
  respond,
  until,
} from './openTestStore';

const missing = { ok: false, problem: { name: 'assessmentMissing' } };

describe('saving and getting', () => {
  it('gives back what was saved, unknown fields included, also after opening anew', async () => {
    const name = newName();
    const given = { ...respond(blank(), 'o1a'), later: { deep: [1] } };
    const first = await openTestStore({ name });
    expect(await first.saveNew(given)).toEqual({ ok: true, value: given });
    first.close();
    expect(await (await openTestStore({ name })).get(given.id)).toEqual({ ok: true, value: given });
  });

  it('never writes over an assessment that is here', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(respond(blank(), 'o1a'));
    expect(await store.saveNew(blank())).toMatchObject({ problem: { name: 'assessmentExists' } });
    expect(await store.get('assessment-1')).toMatchObject({ value: respond(blank(), 'o1a') });
  });

  it('says of an assessment that is not here that it is missing', async () => {
    const store = await openTestStore({ name: newName() });
    expect(await store.get('nobody')).toEqual(missing);
    expect(await store.change('nobody', (assessment) => assessment)).toEqual(missing);
    expect(await store.remove(['nobody'])).toEqual(missing);
  });

  it('keeps small facts about the device', async () => {
    const store = await openTestStore({ name: newName() });
    expect(await store.getSetting('lastFile')).toEqual({ ok: true, value: undefined });
    await store.saveSetting('lastFile', early);
    expect(await store.getSetting('lastFile')).toEqual({ ok: true, value: early });
  });
});

describe('changing', () => {
  it('loses none of many changes made at once, by two tabs', async () => {
    const name = newName();
    const tabs = [await openTestStore({ name }), await openTestStore({ name })];
    await tabs[0]?.saveNew(blank());
    const items = Array.from(
      { length: 40 },
      (_, index) => `o${(index % 6) + 1}${'abcdefg'[index % 7]}`,
    );
    await Promise.all(
      items.map((item, index) =>
        tabs[index % 2]?.change('assessment-1', (one) => respond(one, item)),
      ),
    );
    const found = await tabs[0]?.get('assessment-1');
    const answered = found?.ok ? found.value.responses.map((one) => one.item) : [];
    expect(answered.toSorted()).toEqual([...new Set(items)].sort());
  });

  it('leaves everything as it was where the change throws, and throws too', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank());
    const broken = store.change('assessment-1', () => {
      throw new Error('A bug');
    });
    await expect(broken).rejects.toThrow('A bug');
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: blank() });
  });

  it('throws where a change makes one assessment into another', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank());
    await expect(store.change('assessment-1', () => blank('assessment-2'))).rejects.toThrow('into');
    expect(await store.get('assessment-2')).toEqual(missing);
  });
});

describe('absorbing a file', () => {
  it('adds an assessment that is not here, without a snapshot', async () => {
    const store = await openTestStore({ name: newName() });
    expect(await store.absorb([blank()])).toEqual({ ok: true, value: [{ assessment: blank() }] });
    expect(await store.listSnapshots('assessment-1')).toEqual({ ok: true, value: [] });
  });

  it('[M5] merges with what is here and keeps that as a snapshot', async () => {
    const store = await openTestStore({ name: newName(), now: () => late });
    const mine = respond(blank(), 'o1a');
    const yours = respond(blank(), 'o1b', late);
    await store.saveNew(mine);
    const merged = mergeAssessments(mine, yours);
    const absorbed = { ok: true, value: [{ assessment: merged, snapshot: 1 }] };
    expect(await store.absorb([yours])).toEqual(absorbed);
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: merged });
    expect(await store.listSnapshots('assessment-1')).toEqual({
      ok: true,
      value: [
        { id: 1, assessmentId: 'assessment-1', takenAt: late, reason: 'merge', assessment: mine },
      ],
    });
  });

  it('[M1] changes nothing, and takes no snapshot, the second time', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(respond(blank(), 'o1a'));
    await store.absorb([respond(blank(), 'o1b', late)]);
    const once = await store.get('assessment-1');
    const again = await store.absorb([respond(blank(), 'o1b', late)]);
    expect(again.ok && again.value[0]?.snapshot).toBeUndefined();
    expect(await store.get('assessment-1')).toEqual(once);
    expect(await store.listSnapshots('assessment-1')).toMatchObject({ value: [{ id: 1 }] });
  });

  it('[M2] gives the same whatever order files come in', async () => {
    const files = ['o1a', 'o1b', 'c4d'].map((item, index) =>
      respond(blank(), item, `2026-09-0${index + 1}T10:00:00.000Z`),
    );
    const results = [];
    for (const order of [files, files.toReversed()]) {
      const store = await openTestStore({ name: newName() });
      for (const file of order) await store.absorb([file]);
      const found = await store.get('assessment-1');
      results.push(found.ok ? canonicalJson(found.value) : found.problem.name);
    }
    expect(results[0]).toBe(results[1]);
  });

  it('keeps the latest 20 snapshots of each assessment', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank('assessment-1'));
    await store.saveNew(blank('assessment-2'));
    for (let minute = 10; minute < 35; minute += 1) {
      const at = `2026-09-03T10:${minute}:00.000Z`;
      await store.absorb([respond(blank('assessment-1'), 'o1a', at)]);
      if (minute < 13) await store.absorb([respond(blank('assessment-2'), 'o1a', at)]);
    }
    const kept = await store.listSnapshots('assessment-1');
    expect(kept.ok && kept.value.map((one) => one.assessment.changedAt)).toEqual(
      Array.from({ length: 20 }, (_, index) => `2026-09-03T10:${33 - index}:00.000Z`),
    );
    expect(await store.listSnapshots('assessment-2')).toMatchObject({
      value: [{}, {}, {}],
    });
  });

  it('brings back a snapshot, and keeps what it replaces', async () => {
    const store = await openTestStore({ name: newName(), now: () => late });
    const mine = respond(blank(), 'o1a');
    await store.saveNew(mine);
    await store.absorb([respond(blank(), 'o1b', late)]);
    const merged = await store.get('assessment-1');
    expect(await store.restoreSnapshots([1])).toEqual({ ok: true, value: [mine] });
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: mine });
    const [latest] = await readAssessments(store.listSnapshots('assessment-1'));
    expect({ ok: true, value: latest }).toEqual(merged);
    const none = await store.restoreSnapshots([1, 99]);
    expect(none).toMatchObject({ problem: { name: 'snapshotMissing' } });
  });
});

describe('removing', () => {
  it('gives back what was removed, and saving that anew undoes it', async () => {
    const store = await openTestStore({ name: newName() });
    const given = respond(blank(), 'o1a');
    await store.saveNew(given);
    const removed = await store.remove(['assessment-1']);
    expect(removed).toEqual({ ok: true, value: [given] });
    expect(await store.get('assessment-1')).toEqual(missing);
    await store.saveNew(given);
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: given });
  });

  it('removes the snapshots too: what is removed is gone from the device', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank());
    await store.absorb([respond(blank(), 'o1a', late)]);
    await store.remove(['assessment-1']);
    expect(await store.listSnapshots('assessment-1')).toEqual({ ok: true, value: [] });
  });
});

describe('listing and watching', () => {
  it('lists the last changed first, by the last change of any record', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank('a', early));
    await store.saveNew({ ...blank('b', early), example: true });
    await store.change('b', (one) => ({ ...respond(one, 'o1a', late), changedAt: early }));
    const round = { name: 'Baseline', date: '2026-09-01' };
    const [site, siteName] = ['site-1', 'Elm Street Surgery'];
    expect(await store.list()).toEqual({
      ok: true,
      value: [
        { id: 'b', site, siteName, round, changedAt: late, example: true },
        { id: 'a', site, siteName, round, changedAt: early, example: false },
      ],
    });
  });

  it('tells a watcher of changes by another tab, and of the removal', async () => {
    const name = newName();
    const mine = await openTestStore({ name });
    const other = await openTestStore({ name });
    const seen: (number | undefined)[] = [];
    const stop = mine.watch('assessment-1', (one) => seen.push(one?.responses.length));
    await until(() => seen.length > 0);
    await other.saveNew(blank());
    await until(() => seen.at(-1) === 0);
    await other.change('assessment-1', (one) => respond(one, 'o1a'));
    await until(() => seen.at(-1) === 1);
    await other.remove(['assessment-1']);
    await until(() => seen.at(-1) === undefined && seen.length > 2);
    stop();
    expect(seen).toEqual([undefined, 0, 1, undefined]);
  });

  it('tells watchers of the list, until they stop', async () => {
    const store = await openTestStore({ name: newName() });
    const lists: string[][] = [];
    const alls: string[][] = [];
    const stop = store.watchList((list) => lists.push(list.map((one) => one.id)));
    const stopAll = store.watchAll((all) => alls.push(all.map((one) => one.id)));
    await until(() => lists.length > 0 && alls.length > 0);
    await store.saveNew(blank('a'));
    await until(() => lists.at(-1)?.length === 1 && alls.at(-1)?.length === 1);
    stop();
    await store.saveNew(blank('b'));
    await until(() => alls.at(-1)?.length === 2);
    stopAll();
    expect(lists).toEqual([[], ['a']]);
    expect(alls.at(-1)).toEqual(['a', 'b']);
  });
});

describe('a stored row of another shape', () => {
  it.each([
    [{ ...blank(), shape: 99 }, 'storageNewer'],
    [{ id: 'assessment-1' }, 'storageFailed'],
  ])('is read by its number, and never written over: %#', async (document, problem) => {
    const name = newName();
    const store = await openTestStore({ name });
    const raw = await openRaw(name);
    const transaction = raw.transaction('assessments', 'readwrite');
    transaction.objectStore('assessments').put({ id: 'assessment-1', changedAt: early, document });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    const told = { ok: false, problem: { name: problem } };
    expect(await store.get('assessment-1')).toEqual(told);
    expect(await store.change('assessment-1', () => blank())).toEqual(told);
    expect(await store.absorb([blank()])).toEqual(told);
    expect(await store.list()).toEqual(told);
    const watched = await new Promise((resolve) => {
      store.watch('assessment-1', () => resolve('an assessment'), resolve);
    });
    expect(watched).toEqual({ name: problem });
  });
});

async function readAssessments(
  snapshots: ReturnType<Awaited<ReturnType<typeof openTestStore>>['listSnapshots']>,
): Promise<readonly Assessment[]> {
  const found = await snapshots;
  return found.ok ? found.value.map((one) => one.assessment) : [];
}
