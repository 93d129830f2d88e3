import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSlices } from '../../src/documents/pdf/layout/packSlices';
import { createSlice, type Slice } from '../../src/documents/pdf/layout/Slice';

const settings = { seed: 20260301, numRuns: 500 } as const;
const pageHeight = 100;
const draw = () => undefined;
const head = { height: 12, draw };

const slice = fc
  .record({
    height: fc.integer({ min: 1, max: 60 }),
    spaceBefore: fc.integer({ min: 0, max: 20 }),
    keepWithNext: fc.boolean(),
    pageBreakBefore: fc.boolean(),
    inTable: fc.boolean(),
  })
  .map(({ inTable, ...rest }) =>
    createSlice({ ...rest, draw, ...(inTable ? { repeatedHead: head } : {}) }),
  );
const slices = fc.array(slice, { maxLength: 30 });

describe('packing slices onto pages', () => {
  it('places every slice once and in order', () => {
    fc.assert(
      fc.property(slices, (given) => {
        const placed = packSlices(given, pageHeight).flatMap((page) => page.slices);
        expect(placed.map((one) => one.slice)).toEqual(given);
      }),
      settings,
    );
  });

  it('lets nothing overlap and nothing pass the end of a page', () => {
    fc.assert(
      fc.property(slices, (given) => {
        for (const page of packSlices(given, pageHeight)) {
          let end = page.head?.height ?? 0;
          for (const { slice: one, top } of page.slices) {
            expect(top).toBeGreaterThanOrEqual(end);
            end = top + one.height;
          }
          expect(end).toBeLessThanOrEqual(pageHeight);
        }
      }),
      settings,
    );
  });

  it('parts no slice from the next it is kept with, where one page can hold the chain', () => {
    fc.assert(
      fc.property(slices, (given) => {
        const pages = packSlices(given, pageHeight);
        const pageOf = new Map(
          pages.flatMap((page, index) => page.slices.map((one) => [one.slice, index] as const)),
        );
        for (const chain of chainsOf(given)) {
          const height = chain.reduce(
            (sum, one) => sum + one.height + one.spaceBefore,
            head.height,
          );
          if (height > pageHeight) continue;
          expect(new Set(chain.map((one) => pageOf.get(one))).size).toBe(1);
        }
      }),
      settings,
    );
  });

  it('begins a page where one is asked for, without space above', () => {
    const pages = packSlices(
      [
        createSlice({ height: 10, draw }),
        createSlice({ height: 10, spaceBefore: 8, pageBreakBefore: true, draw }),
      ],
      pageHeight,
    );
    expect(pages.map((page) => page.slices.map(({ top }) => top))).toEqual([[0], [0]]);
  });

  it('repeats the head of a table that goes on, and only there', () => {
    const row = createSlice({ height: 40, repeatedHead: head, draw });
    const pages = packSlices(
      [createSlice({ height: 12, draw }), row, { ...row }, { ...row }],
      pageHeight,
    );
    expect(pages.map((page) => page.head)).toEqual([undefined, head]);
    expect(pages[1]?.slices.map(({ top }) => top)).toEqual([12]);
  });

  it('keeps a heading with its first row where its group is taller than a page', () => {
    const before = createSlice({ height: 60, draw });
    const heading = createSlice({ height: 10, keepWithNext: true, groupWithNext: true, draw });
    const row = () => createSlice({ height: 50, groupWithNext: true, draw });
    const pages = packSlices([before, heading, row(), row(), row()], pageHeight);
    expect(pages.map((page) => page.slices.map(({ slice: one }) => one.height))).toEqual([
      [60],
      [10, 50],
      [50, 50],
    ]);
  });

  it('keeps a group on one page where a page can hold it', () => {
    const row = (height: number) => createSlice({ height, groupWithNext: true, draw });
    const last = createSlice({ height: 30, draw });
    const pages = packSlices(
      [createSlice({ height: 40, draw }), row(30), row(30), last],
      pageHeight,
    );
    expect(pages.map((page) => page.slices.length)).toEqual([1, 3]);
  });

  it('cuts a chain that no page can hold', () => {
    const line = () => createSlice({ height: 30, keepWithNext: true, draw });
    const pages = packSlices([line(), line(), line(), line(), line()], pageHeight);
    expect(pages.map((page) => page.slices.length)).toEqual([3, 2]);
  });
});

function chainsOf(given: readonly Slice[]): readonly (readonly Slice[])[] {
  const chains: Slice[][] = [];
  given.forEach((one, index) => {
    const before = given[index - 1];
    const last = chains.at(-1);
    if (before?.keepWithNext && !one.pageBreakBefore && last !== undefined) last.push(one);
    else chains.push([one]);
  });
  return chains;
}
