/** Blocks by a bit each, 32 to a number. */
export type BlockMask = Uint32Array;

/**
 * The blocks that are added together (XOR) in a frame: the first frames are the blocks themselves, in
 * their order; each later one is a random half of them, the same on every device.
 */
export function chooseBlocks(frame: number, blocks: number): BlockMask {
  const mask = new Uint32Array(Math.ceil(blocks / 32));
  if (frame < blocks) {
    mask[frame >> 5] = 1 << (frame & 31);
    return mask;
  }
  let state = frame;
  for (let word = 0; word < mask.length; word += 1) {
    // Mulberry32, a step a number.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const random = (mixed ^ (mixed >>> 14)) >>> 0;
    const left = blocks - 32 * word;
    mask[word] = left < 32 ? random & (2 ** left - 1) : random;
  }
  if (mask.every((word) => word === 0)) mask[0] = 1;
  return mask;
}

export function hasBlock(mask: BlockMask, block: number): boolean {
  return ((mask[block >> 5] ?? 0) & (1 << (block & 31))) !== 0;
}

/** Adds a list of numbers to another in place, bit by bit (XOR). */
export function addTo<T extends Uint8Array | Uint32Array>(to: T, from: T): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) ^ (from[at] ?? 0);
}
