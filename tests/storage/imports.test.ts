// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Assessment, mergeAssessments } from '../../src/model';
import type { Import, Store } from '../../src/storage';
import { blank, early, late, newName, openTestStore, respond } from './openTestStore';

const files = ['plans.zip / north.linkready', 'south.linkready'];
const later = '2026-09-09T10:00:00.000Z';

/** The last import, as a page that has just been opened learns of it. */
function lastImport(store: Store): Promise<Import | undefined> {
  return new Promise((resolve) => {
    const stop = store.watchLastImport((last) => {
      resolve(last);
      // The first word may come before there is anything to stop.
      setTimeout(() => stop());
    });
  });
}

async function undoLast(store: Store) {
  const last = await lastImport(store);
  return store.undoImport(last?.id ?? -1);
}

/** A store with one assessment, and a file brought in that changes it and adds another. */
async function imported(name = newName()): Promise<Store> {
  const store = await openTestStore({ name, now: () => late });
  await store.saveNew(respond(blank('here'), 'o1a'));
  await store.absorb([respond(blank('here'), 'o1b', late), blank('new')], { files });
  return store;
}

describe('the last import', () => {
  it('is known after the page is opened anew: when, from which files, and what it did', async () => {
    const name = newName();
    (await imported(name)).close();
    const store = await openTestStore({ name });
    expect(await lastImport(store)).toEqual({
      id: 1,
      at: late,
      kind: 'files',
      files,
      added: ['new'],
      changed: ['here'],
      since: [],
      portfolios: [],
    });
  });

  it('is undone exactly: what was new goes, what changed is as it was', async () => {
    const name = newName();
    (await imported(name)).close();
    const store = await openTestStore({ name });
    expect(await undoLast(store)).toEqual({
      ok: true,
      value: { removed: 1, broughtBack: 1, kept: 0 },
    });
    expect(await store.get('here')).toEqual({ ok: true, value: respond(blank('here'), 'o1a') });
    expect(await store.list()).toMatchObject({ value: [{ id: 'here' }] });
    expect(await lastImport(store)).toBeUndefined();
  });

  it('tells where somebody went on since, and keeps that when it is undone', async () => {
    const store = await imported();
    await store.change('here', (one) => respond(one, 'o2a', later));
    await store.change('new', (one) => respond(one, 'o3a', later));
    const worked = await valuesOf(store, ['here', 'new']);
    expect(await lastImport(store)).toMatchObject({ since: ['new', 'here'] });
    expect(await undoLast(store)).toMatchObject({ value: { kept: 2 } });
    expect(await store.get('here')).toEqual({ ok: true, value: respond(blank('here'), 'o1a') });
    const all = await store.listAllSnapshots();
    const kept = all.ok ? all.value.filter(({ reason }) => reason === 'undo') : [];
    expect(kept.map((one) => one.assessment)).toEqual(expect.arrayContaining([...worked]));
    // What was removed by the undoing can be brought back from there too.
    await store.restoreSnapshots(kept.map(({ id }) => id));
    expect(await valuesOf(store, ['here', 'new'])).toEqual(worked);
  });

  it('brings nothing back that somebody removed since', async () => {
    const store = await imported();
    await store.remove(['here']);
    expect(await lastImport(store)).toMatchObject({ since: ['here'] });
    expect(await undoLast(store)).toMatchObject({ value: { removed: 1, broughtBack: 0 } });
    expect(await store.list()).toEqual({ ok: true, value: [] });
  });

  it('is undone once, and only while nothing else came in after it', async () => {
    const store = await imported();
    await store.absorb([blank('third')], { files: ['third.linkready'] });
    const missing = { ok: false, problem: { name: 'importMissing' } };
    expect(await store.undoImport(1)).toEqual(missing);
    expect(await store.undoImport(2)).toMatchObject({ ok: true });
    expect(await store.undoImport(2)).toEqual(missing);
    expect(await store.get('new')).toMatchObject({ ok: true });
  });

  it('is not replaced by one that changed nothing, nor by what came from no file', async () => {
    const store = await imported();
    await store.absorb([blank('new')], { files: ['again.linkready'] });
    await store.absorb([blank('example')]);
    expect(await lastImport(store)).toMatchObject({ id: 1, files });
  });

  it('[M2] takes two files of one assessment as one change, and goes back before both', async () => {
    const store = await openTestStore({ name: newName() });
    const mine = respond(blank(), 'o1a');
    const [first, second] = [respond(blank(), 'o1b', late), respond(blank(), 'o1c', later)];
    await store.saveNew(mine);
    await store.absorb([first, second], { files });
    const merged = mergeAssessments(mergeAssessments(mine, first), second);
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: merged });
    expect(await store.listSnapshots('assessment-1')).toMatchObject({ value: [{ id: 1 }] });
    await undoLast(store);
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: mine });
  });

  it('keeps its way back, however many earlier versions follow', async () => {
    const store = await openTestStore({ name: newName() });
    const mine = respond(blank(), 'o1a');
    await store.saveNew(mine);
    await store.absorb([respond(blank(), 'o1b', late)], { files });
    for (let minute = 10; minute < 35; minute += 1) {
      await store.absorb([respond(blank(), 'o1c', `2026-09-09T10:${minute}:00.000Z`)]);
    }
    expect(await undoLast(store)).toMatchObject({ value: { broughtBack: 1, kept: 1 } });
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: mine });
  });
});

describe('an older shape', () => {
  it('is kept as an earlier version before it is first written in today’s', async () => {
    const store = await openTestStore({ name: newName(), now: () => late });
    await store.saveNew({ ...blank('old', early), ...older });
    await store.change('old', (one) => respond(one, 'o1a', late));
    await store.change('old', (one) => respond(one, 'o1b', late));
    const kept = await store.listSnapshots('old');
    expect(kept).toMatchObject({ value: [{ reason: 'shape', assessment: blank('old') }] });
  });
});

/** What a release before today's wrote; nothing can be stored so by today's types. */
const older: Partial<Assessment> = JSON.parse('{"shape": 1}');

async function valuesOf(store: Store, ids: readonly string[]): Promise<readonly Assessment[]> {
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.flatMap((one) => (one.ok ? [one.value] : []));
}
