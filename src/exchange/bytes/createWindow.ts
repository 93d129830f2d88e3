/** What is read at a time: many small files lie in one window, and two windows are no burden. */
const windowBytes = 4_000_000;

/** Reads a piece of a blob, from its first byte to before its last. */
export type ReadPiece = (start: number, end: number) => Promise<Uint8Array>;

/**
 * Reads pieces of a blob through a window: neighbours cost one reading together, as each reading has a
 * price of its own. Pieces should be asked for from front to back.
 */
export function createWindow(blob: Blob): ReadPiece {
  let from = 0;
  let held = new Uint8Array();
  return async (start, end) => {
    if (start < from || end > from + held.length) {
      from = start;
      held = new Uint8Array(
        await blob.slice(start, Math.max(end, start + windowBytes)).arrayBuffer(),
      );
    }
    return held.subarray(start - from, end - from);
  };
}
