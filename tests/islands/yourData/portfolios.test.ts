import { describe, expect, it } from 'vitest';
import { makePseudonyms } from '../../../src/documents';
import { packPortfolios } from '../../../src/islands/yourData/portfolios/packPortfolios';
import { undoPortfolios } from '../../../src/islands/yourData/portfolios/undoPortfolios';
import { fail } from '../../../src/model';
import type { PortfolioStore } from '../../../src/storage';
import {
  about,
  backUp,
  begin,
  check,
  expected,
  fillDevice,
  joins,
  later,
  lookAt,
  need,
  openDevice,
  plans,
  restore,
  take,
} from './portfolioDevice';

describe('portfolios in a backup', () => {
  it('come back on another device to the letter, with the key that makes their pseudonyms', async () => {
    const store = await fillDevice();
    const other = await openDevice();
    need(await restore(other, await backUp(store)));
    expect(await lookAt(other)).toEqual(await lookAt(store));
    const keys = await Promise.all(
      [store, other].map(async (one) => need(await one.get('north')).pseudonymKey),
    );
    const [mine, theirs] = await Promise.all(
      keys.map((key) => makePseudonyms([plans[0]?.site.id ?? ''], key)),
    );
    expect(theirs).toEqual(mine);
  });

  it('are the same bytes for the same portfolios', async () => {
    const store = await fillDevice();
    const [one, two] = [await backUp(store), await backUp(store)];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(
      new Uint8Array(await two.arrayBuffer()),
    );
  });

  it('are packed anew only where something changed', async () => {
    const store = await fillDevice();
    const options = { ...about, onProgress: () => {} };
    const first = need(await packPortfolios(store, { ...options, known: [] }));
    need(await store.saveJoin('south', { kind: 'site', from: 'a', to: 'b', same: true }));
    const second = need(await packPortfolios(store, { ...options, known: first }));
    const same = second.map(({ id, zip }) => [id, first.some((one) => one.zip === zip)]);
    expect(Object.fromEntries(same)).toEqual({ empty: true, north: true, south: false });
  });

  it('[M1] change nothing when the same backup comes back twice', async () => {
    const store = await fillDevice();
    const backup = await backUp(store);
    const before = await lookAt(store);
    need(await restore(store, backup));
    need(await restore(store, backup));
    expect(await lookAt(store)).toEqual(before);
  });

  it('[M5] of two versions of a plan keep the later, and what was decided here', async () => {
    const store = await fillDevice();
    const backup = await backUp(store);
    const other = await openDevice();
    await begin(other, 'south', 'My own name');
    const mine = [...plans.slice(0, 2), ...plans.slice(30, 33).map(later)];
    await take(other, 'south', mine);
    const [one] = (await check(other, backup)).checked.filter(({ index }) => index.id === 'south');
    expect(one).toMatchObject({ isHere: true, newer: 0, older: 3, same: 0, onlyHere: 2 });
    expect(one?.added).toBe(plans.length - 33);
    need(await restore(other, backup));
    const texts = need(await other.getPlans('south', undefined, 1_000));
    expect(texts.size).toBe(plans.length - 30 + 2);
    expect(texts.get(plans[30]?.id ?? '')).toContain('2030-01-01');
    expect(need(await other.get('south')).name).toBe('My own name');
  });

  it('give a purpose, a list and joins where there are none here, and keep the key of here', async () => {
    const backup = await backUp(await fillDevice());
    const other = await openDevice();
    const at = '2026-02-01T09:00:00.000Z';
    const mine = { id: 'north', name: 'Mine', pseudonymKey: 'my own' };
    need(await other.create({ ...mine, createdAt: at, changedAt: at }));
    need(await restore(other, backup));
    const filled = { purpose: 'Where to help', deadline: '2026-06-01' };
    expect(need(await other.get('north'))).toMatchObject({ ...mine, ...filled });
    expect(need(await other.getExpected('north'))).toEqual(expected);
    expect(need(await other.listJoins('north'))).toEqual(joins);
  });

  it('become what they are in the backup where they replace what is here, and what is only here stays', async () => {
    const store = await fillDevice();
    const backup = await backUp(store);
    const other = await openDevice();
    await begin(other, 'south', 'My own name');
    need(await other.saveExpected('south', expected));
    await take(other, 'south', [...plans.slice(0, 2), ...plans.slice(30, 33).map(later)]);
    await begin(other, 'west', 'Only here');
    const before = await lookAt(other);
    const restored = need(await restore(other, backup, 'replace'));
    const after = await lookAt(other);
    expect(after.filter(({ id }) => id !== 'west')).toEqual(await lookAt(store));
    expect(after.filter(({ id }) => id === 'west')).toEqual(before.slice(1));
    expect(need(await undoPortfolios(other, restored))).toBe(0);
    expect(await lookAt(other)).toEqual(before);
  });

  it('are left as they are by an undo once more came in', async () => {
    const store = await fillDevice();
    const other = await openDevice();
    const restored = need(await restore(other, await backUp(store)));
    await take(other, 'south', plans.slice(0, 1));
    expect(need(await undoPortfolios(other, restored))).toBe(1);
    expect((await lookAt(other)).map(({ id }) => id)).toEqual(['south']);
  });

  it('are all taken out again where one of them finds no room', async () => {
    const store = await fillDevice();
    const other = await openDevice();
    await begin(other, 'north', 'Here before');
    await take(other, 'north', plans.slice(0, 3).map(later));
    const before = await lookAt(other);
    const full: PortfolioStore = {
      ...other,
      async addPlans(importId, ...rest) {
        const kept = await other.addPlans(importId, ...rest);
        const south = need(await other.listImports('south'));
        return south.some(({ id }) => id === importId) ? fail('storageFull') : kept;
      },
    };
    const restored = await restore(full, await backUp(store));
    expect(restored).toMatchObject({ ok: false, problem: { name: 'storageFull' } });
    expect(await lookAt(other)).toEqual(before);
  });
});
