// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergeWorkshops, type Problem, type Workshop } from '../../src/model';
import { type DeviceContent, type Store, wipeDevice } from '../../src/storage';
import { fixtures } from '../fixtures';
import { prepareWorkshop } from '../fixtures/workshop';
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

afterEach(() => void vi.restoreAllMocks());

const about = { files: ['linkready-backup-2026-09-02.linkready'] };
const later = '2026-09-09T10:00:00.000Z';

const content: DeviceContent = {
  assessments: [respond(blank('both'), 'o1b', late), blank('coming')],
  snapshots: [{ assessmentId: 'both', takenAt: early, reason: 'merge', assessment: blank('both') }],
  workshops: [{ id: 'workshop-1', changedAt: late, document: { later: true } }],
  settings: [
    { key: 'archived.site-9', value: true },
    { key: 'archived.site-1', value: true },
    { key: 'storage.since', value: '2020-01-01' },
  ],
};

/** The prepared workshop with its first table named anew. */
function recordAt(changedAt: string, name: string): Workshop {
  const prepared = prepareWorkshop();
  const [table, ...others] = prepared.tables;
  if (table === undefined) throw new Error('The workshop has no table');
  return { ...prepared, tables: [{ ...table, changedAt, name }, ...others] };
}

function rowOf(document: Workshop) {
  return { id: document.id, changedAt: document.tables[0]?.changedAt ?? '', document };
}

/** A device that has something in common with the backup, and something of its own. */
async function device(): Promise<Store> {
  const store = await openTestStore({ name: newName(), now: () => later });
  await store.saveNew(respond(blank('both'), 'o1a'));
  await store.saveNew(blank('own'));
  await store.saveSetting('archived.site-1', false);
  await store.saveSetting('storage.since', '2026-09-01');
  return store;
}

async function all(store: Store): Promise<DeviceContent> {
  const read = await store.readDevice();
  if (!read.ok) throw new Error(read.problem.name);
  return read.value;
}

const ids = ({ assessments }: DeviceContent) => assessments.map(({ id }) => id).sort();

describe('a backup that merges', () => {
  it('[M5] loses nothing: what is only here, only there, and in both', async () => {
    const store = await device();
    const restored = await store.restoreDevice(content, 'merge', about);
    expect(restored).toMatchObject({
      value: { kind: 'backup', added: ['coming'], changed: ['both'] },
    });
    const after = await all(store);
    expect(ids(after)).toEqual(['both', 'coming', 'own']);
    const both = after.assessments.find(({ id }) => id === 'both');
    expect(both?.responses.map(({ item }) => item)).toEqual(['o1a', 'o1b']);
    expect(after.workshops).toEqual(content.workshops);
  });

  it('[M5] merges workshops record by record', async () => {
    const store = await device();
    const ours = recordAt('2026-09-01T10:00:00.000Z', 'Hall');
    const theirs = recordAt('2026-09-02T10:00:00.000Z', 'Kitchen');
    await store.restoreDevice({ ...content, workshops: [rowOf(ours)] }, 'replace', about);
    await store.restoreDevice({ ...content, workshops: [rowOf(theirs)] }, 'merge', about);
    const [row] = (await all(store)).workshops;
    expect(row).toEqual({ ...rowOf(theirs), document: mergeWorkshops(ours, theirs) });
    expect(row?.document).toMatchObject({ history: [{ name: 'Hall' }] });
  });

  it('leaves what was set here, and what speaks of this browser', async () => {
    const store = await device();
    await store.restoreDevice(content, 'merge', about);
    expect(await store.getSetting('archived.site-9')).toMatchObject({ value: true });
    expect(await store.getSetting('archived.site-1')).toMatchObject({ value: false });
    expect(await store.getSetting('storage.since')).toMatchObject({ value: '2026-09-01' });
  });

  it('is undone exactly, and what was begun since stays', async () => {
    const store = await device();
    const before = await all(store);
    const restored = await store.restoreDevice(content, 'merge', about);
    await store.saveNew(blank('since'));
    await store.change('own', (one) => respond(one, 'o2a', later));
    expect(await store.undoImport(restored.ok ? restored.value.id : -1)).toMatchObject({
      value: { removed: 1, broughtBack: 1, kept: 0 },
    });
    await store.remove(['since']);
    const after = await all(store);
    expect(after.assessments.find(({ id }) => id === 'own')?.responses).toHaveLength(1);
    expect(after.assessments.find(({ id }) => id === 'both')).toEqual(
      before.assessments.find(({ id }) => id === 'both'),
    );
    expect({ ...after, assessments: ids(after), snapshots: [] }).toEqual({
      ...before,
      assessments: ids(before),
      snapshots: [],
    });
  });
});

describe('a backup in the place of everything', () => {
  it('leaves what it holds and nothing else, and what was here can be brought back', async () => {
    const store = await device();
    const before = await all(store);
    await store.restoreDevice(content, 'replace', about);
    const after = await all(store);
    expect(after.assessments).toEqual(expect.arrayContaining([...content.assessments]));
    expect(ids(after)).toEqual(['both', 'coming']);
    expect(await store.getSetting('archived.site-1')).toMatchObject({ value: true });
    const kept = await store.listDeviceSnapshots();
    expect(kept).toMatchObject({
      value: [{ reason: 'backup', assessments: 2, sites: ['Elm Street Surgery'] }],
    });
    await store.restoreDeviceSnapshot(kept.ok ? (kept.value[0]?.id ?? -1) : -1);
    expect({ ...(await all(store)), snapshots: [] }).toEqual({ ...before, snapshots: [] });
  });

  it('is undone exactly, with what was worked on since kept', async () => {
    const store = await device();
    const before = await all(store);
    const restored = await store.restoreDevice(content, 'replace', about);
    await store.change('both', (one) => respond(one, 'o3a', later));
    const worked = await store.get('both');
    const undone = await store.undoImport(restored.ok ? restored.value.id : -1);
    expect(undone).toMatchObject({ value: { removed: 1, broughtBack: 2, kept: 1 } });
    const after = await all(store);
    expect({ ...after, snapshots: [] }).toEqual({ ...before, snapshots: [] });
    expect(after.snapshots.map(({ assessment }) => assessment)).toEqual([
      worked.ok ? worked.value : undefined,
    ]);
  });
});

describe('every fixture', () => {
  it.each(['merge', 'replace'] as const)('comes to an empty device as it was: %s', async (mode) => {
    const from = await openTestStore({ name: newName() });
    for (const { assessment } of fixtures) await from.saveNew(assessment);
    const to = await openTestStore({ name: newName() });
    await to.restoreDevice(await all(from), mode, about);
    for (const { assessment } of fixtures) {
      expect(await to.get(assessment.id)).toEqual({ ok: true, value: assessment });
    }
  });
});

describe('a restore that fails half-way', () => {
  it.each(['merge', 'replace'] as const)('has not happened: %s', async (mode) => {
    const store = await device();
    const before = await all(store);
    let left = 2;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given: Parameters<typeof put>
    ) {
      left -= 1;
      if (left < 0) throw new DOMException('Full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    expect(await store.restoreDevice(content, mode, about)).toMatchObject({
      problem: { name: 'storageFull' },
    });
    vi.restoreAllMocks();
    expect(await all(store)).toEqual(before);
    expect(await store.listDeviceSnapshots()).toEqual({ ok: true, value: [] });
  });
});

describe('device snapshots', () => {
  it('are not taken of nothing, nor twice of the same, and the latest 5 stay', async () => {
    const store = await openTestStore({ name: newName() });
    expect(await store.keepDeviceSnapshot('update')).toEqual({ ok: true, value: undefined });
    for (let minute = 10; minute < 18; minute += 1) {
      await store.absorb([respond(blank(), 'o1a', `2026-09-03T10:${minute}:00.000Z`)]);
      await store.keepDeviceSnapshot('update');
      expect(await store.keepDeviceSnapshot('update')).toEqual({ ok: true, value: undefined });
    }
    const kept = await store.listDeviceSnapshots();
    expect(kept.ok && kept.value.map(({ id }) => id)).toEqual([8, 7, 6, 5, 4]);
  });

  it('hold nothing of what somebody removes', async () => {
    const store = await device();
    await store.keepDeviceSnapshot('update');
    await store.remove(['own']);
    expect(await store.listDeviceSnapshots()).toMatchObject({ value: [{ assessments: 1 }] });
  });

  it('go when earlier versions are forgotten, and with them the way back', async () => {
    const store = await device();
    const restored = await store.restoreDevice(content, 'merge', about);
    await store.removeSnapshots();
    expect(await store.listAllSnapshots()).toEqual({ ok: true, value: [] });
    expect(await store.listDeviceSnapshots()).toEqual({ ok: true, value: [] });
    expect(await store.undoImport(restored.ok ? restored.value.id : -1)).toMatchObject({
      problem: { name: 'importMissing' },
    });
  });
});

describe('wiping the device', () => {
  it('deletes every database of ours and no other, and tells open tabs', async () => {
    const told: Problem[] = [];
    await openTestStore({ name: 'linkready', onClosed: (one) => told.push(one) });
    (await openRaw('linkready-portfolios', 1)).close();
    (await openRaw('another-app', 1)).close();
    expect(await wipeDevice()).toEqual({ ok: true, value: undefined });
    await until(() => told.length > 0);
    expect(told).toEqual([{ name: 'storageCleared' }]);
    const left = (await indexedDB.databases()).map(({ name }) => name);
    expect(left).toContain('another-app');
    expect(left.filter((name) => name?.startsWith('linkready'))).toEqual([]);
  });
});
