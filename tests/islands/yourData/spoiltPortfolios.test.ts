import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBackup, writeZip } from '../../../src/exchange';
import { packPortfolios } from '../../../src/islands/yourData/portfolios/packPortfolios';
import {
  about,
  backUp,
  check,
  fillDevice,
  lookAt,
  need,
  openDevice,
  pack,
  restore,
} from './portfolioDevice';

describe('a portfolio that is not right', () => {
  /** The zip of one portfolio with one of its files changed. */
  async function spoil(name: RegExp, change: (text: string) => string): Promise<Blob> {
    const store = await fillDevice();
    const packed = need(await packPortfolios(store, { ...about, known: [], onProgress: () => {} }));
    const north = packed.find(({ id }) => id === 'north');
    const files = unzipSync(new Uint8Array(await (north?.zip ?? new Blob()).arrayBuffer()));
    let isChanged = false;
    const spoilt = Object.entries(files).map(([entry, bytes]) => {
      if (isChanged || !name.test(entry)) return { name: entry, bytes };
      isChanged = true;
      return { name: entry, bytes: strToU8(change(strFromU8(bytes))) };
    });
    const zip = new Blob([Uint8Array.from(writeZip(spoilt))]);
    return pack(packed.map((one) => (one.id === 'north' ? { ...one, zip } : one)));
  }

  it.each([
    ['its index is cut', (text: string) => text.slice(0, -40), 'fileTruncated'],
    [
      'its name is a number',
      (text: string) => text.replace(/"name": "[^\n]*,/, '"name": 7,'),
      'fileInvalid',
    ],
    ['its key is empty', (text: string) => text.replace(/"key of north"/, '""'), 'fileInvalid'],
    [
      'a join is of no kind',
      (text: string) => text.replace('"kind": "network"', '"kind": "nation"'),
      'fileInvalid',
    ],
    [
      'it comes from a newer LinkReady',
      (text: string) => text.replace('"formatVersion": 1', '"formatVersion": 2'),
      'fileNewer',
    ],
  ])(
    'is refused, holds up none of the others, and nothing of it is written: %s',
    async (_what, change, problem) => {
      const backup = await spoil(/^portfolio\.linkready$/, change);
      const other = await openDevice();
      const { checked, refused } = await check(other, backup);
      expect(refused).toMatchObject([{ problem: { name: problem } }]);
      expect(checked.map(({ index }) => index.id)).toEqual(['empty', 'south']);
      need(await restore(other, backup));
      expect((await lookAt(other)).map(({ id }) => id)).toEqual(['empty', 'south']);
    },
  );

  it('names a plan in it that was tampered with, and takes in the others', async () => {
    const backup = await spoil(/^plans\//, (text) => text.replace('"items"', '"itens"'));
    const other = await openDevice();
    const { checked } = await check(other, backup);
    const [north] = checked.filter(({ index }) => index.id === 'north');
    expect(north).toMatchObject({ added: 39, refused: [{ problem: { name: 'fileInvalid' } }] });
    need(await restore(other, backup));
    expect(need(await other.getPlans('north', undefined, 100)).size).toBe(39);
  });

  it('is refused where two of one id are in one backup', async () => {
    const store = await fillDevice();
    const packed = need(await packPortfolios(store, { ...about, known: [], onProgress: () => {} }));
    const twice = packed.filter(({ id }) => id === 'south').map((one) => ({ ...one, id: 'other' }));
    const { checked, refused } = await check(await openDevice(), await pack([...packed, ...twice]));
    expect(checked.map(({ index }) => index.id)).toEqual(['empty', 'north']);
    expect(refused).toMatchObject([
      { name: 'South', problem: { name: 'fileInvalid' } },
      { name: 'South', problem: { name: 'fileInvalid' } },
    ]);
  });
});

describe('the file', () => {
  it('is refused whole where it was cut short', async () => {
    const backup = await backUp(await fillDevice());
    expect(await openBackup(backup.slice(0, -100))).toMatchObject({
      problem: { name: 'zipDamaged' },
    });
  });

  it('is refused where it is the zip of something else', async () => {
    const zip = new Blob([
      Uint8Array.from(writeZip([{ name: 'a.txt', bytes: new Uint8Array([65]) }])),
    ]);
    expect(await openBackup(zip)).toMatchObject({ problem: { name: 'zipWithoutBackup' } });
  });
});
