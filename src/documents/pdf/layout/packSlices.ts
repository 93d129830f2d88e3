import type { RepeatedHead, Slice } from './Slice';

/** A slice on its page; `top` counts from the top of the text area. */
export interface PlacedSlice {
  readonly slice: Slice;
  readonly top: number;
}

export interface PackedPage {
  readonly slices: readonly PlacedSlice[];
  /** Stands at the top, above the slices. */
  readonly head?: RepeatedHead | undefined;
}

/** A chain that no page can hold starts only where this share of a page is free. */
const room = 0.2;

/**
 * Distributes slices over pages of one height, in order.
 *
 * Slices chained by `keepWithNext` stay together, so that no heading ends a page; a chain taller
 * than a page is cut between its slices. Groups stay together where a page can hold them. A slice taller than a page stands alone and overflows:
 * composers never make one.
 */
export function packSlices(slices: readonly Slice[], height: number): readonly PackedPage[] {
  const pages: { slices: PlacedSlice[]; head?: RepeatedHead | undefined }[] = [];
  let used = Number.POSITIVE_INFINITY;

  const turn = (head: RepeatedHead | undefined) => {
    pages.push({ slices: [], head });
    used = head?.height ?? 0;
  };
  const place = (slice: Slice) => {
    const page = pages.at(-1);
    if (page === undefined) return;
    const top = used + (page.slices.length === 0 ? 0 : slice.spaceBefore);
    page.slices.push({ slice, top });
    used = top + slice.height;
  };

  const groups = chainSlices(slices, (slice) => slice.keepWithNext || slice.groupWithNext);
  const chains = groups.flatMap((group) =>
    fits(group, height) ? [group] : chainSlices(group, (slice) => slice.keepWithNext),
  );
  for (const chain of chains) {
    const [first] = chain;
    if (first === undefined) continue;
    const whole = measureChain(chain);
    const fitsAPage = fits(chain, height);
    const wanted = first.spaceBefore + (fitsAPage ? whole : height * room);
    if (first.pageBreakBefore || used + wanted > height) turn(first.repeatedHead);
    for (const slice of chain) {
      if (!fitsAPage && used + slice.spaceBefore + slice.height > height) turn(slice.repeatedHead);
      place(slice);
    }
  }
  return pages;
}

function chainSlices(
  slices: readonly Slice[],
  isKept: (slice: Slice) => boolean,
): readonly (readonly Slice[])[] {
  const chains: Slice[][] = [];
  let open: Slice[] = [];
  for (const slice of slices) {
    if (slice.pageBreakBefore && open.length > 0) {
      chains.push(open);
      open = [];
    }
    open.push(slice);
    if (!isKept(slice)) {
      chains.push(open);
      open = [];
    }
  }
  if (open.length > 0) chains.push(open);
  return chains;
}

/** Whether one page can hold a chain, below the head that its first slice would repeat. */
function fits(chain: readonly Slice[], height: number): boolean {
  return measureChain(chain) + (chain[0]?.repeatedHead?.height ?? 0) <= height;
}

/** Without the space before the first, which is left out at the top of a page. */
function measureChain(chain: readonly Slice[]): number {
  return chain.reduce(
    (sum, slice, index) => sum + slice.height + (index === 0 ? 0 : slice.spaceBefore),
    0,
  );
}
