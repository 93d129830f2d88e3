/** A whole number from 0, and how many bits it takes: 48 at most. */
export type BitField = readonly [value: number, width: number];

/**
 * Writes numbers one behind the other, highest bit first, as units of some bits: 8 for bytes, 5 for
 * base 32. What is left over of the last unit is 0.
 */
export function packBits(fields: readonly BitField[], unit: number): readonly number[] {
  const units: number[] = [];
  let room = 0;
  for (const [value, width] of fields) {
    if (!(value >= 0 && value < 2 ** width)) throw new Error(`${value} takes more than ${width}`);
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      if (room === 0) units.push(0);
      room = room === 0 ? unit - 1 : room - 1;
      const last = units.length - 1;
      units[last] = (units[last] ?? 0) + (Math.floor(value / 2 ** bit) % 2) * 2 ** room;
    }
  }
  return units;
}

/** Reads numbers in the order in which `packBits` wrote them. */
export interface BitReader {
  /** The next number of so many bits; what lies beyond the end is 0. */
  readonly read: (width: number) => number;
  /** Whether all was read, to the last unit and no further, and what is left over is 0. */
  readonly isDone: () => boolean;
}

export function createBitReader(units: ArrayLike<number>, unit: number): BitReader {
  let at = 0;
  function read(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) {
      const whole = units[Math.floor(at / unit)] ?? 0;
      value = value * 2 + (Math.floor(whole / 2 ** (unit - 1 - (at % unit))) % 2);
      at += 1;
    }
    return value;
  }
  return {
    read,
    isDone: () => {
      const left = units.length * unit - at;
      return left >= 0 && left < unit && read(left) === 0;
    },
  };
}
