import type { Basis, Settled } from '../report/Report';

/** What a comparison knows of one item. */
export interface PackedItem {
  readonly state: 'level' | 'dontKnow' | 'notApplicable' | 'unanswered';
  /** In half levels; only where the state is a level. */
  readonly level?: number | undefined;
  /** Absent where nobody answered. */
  readonly basis?: Basis | undefined;
  /** Taken over from another site of its network: it is not counted as independent. */
  readonly copied: boolean;
}

/** From 0 to 8 the lower four bits are a level, counted in halves. */
const highestHalf = 8;
const dontKnow = 9;
const notApplicable = 10;
const unanswered = 15;
const stateBits = 0b1111;
const copiedBit = 0b1_0000;
const basisShift = 5;

const bases: readonly (Basis | undefined)[] = [
  undefined,
  'agreed',
  'oneResponse',
  'severalResponses',
];

/** How an item was settled, in one byte: four bits of state, one for copied, two of basis. */
export function packItem(settled: Settled, copied: boolean): number {
  if (settled.state === 'unanswered') return unanswered;
  return (
    packState(settled) | (copied ? copiedBit : 0) | (bases.indexOf(settled.basis) << basisShift)
  );
}

/** What one byte says of an item. */
export function unpackItem(byte: number): PackedItem {
  const bits = byte & stateBits;
  const copied = isCopied(byte);
  const basis = bases[byte >> basisShift];
  if (bits <= highestHalf) return { state: 'level', level: bits / 2, basis, copied };
  if (bits === dontKnow) return { state: 'dontKnow', basis, copied };
  if (bits === notApplicable) return { state: 'notApplicable', basis, copied };
  return { state: 'unanswered', copied: false };
}

/** The level in halves, 0 to 8; -1 where there is none. */
export function halvesOf(byte: number): number {
  const bits = byte & stateBits;
  return bits <= highestHalf ? bits : -1;
}

/** Whether the answer was taken over from another site. */
export function isCopied(byte: number): boolean {
  return (byte & copiedBit) !== 0;
}

/** Whether anything was said of the item. */
export function isAnswered(byte: number): boolean {
  return (byte & stateBits) !== unanswered;
}

function packState(settled: Exclude<Settled, { readonly state: 'unanswered' }>) {
  if (settled.state === 'level') return Math.round(settled.level * 2);
  return settled.state === 'dontKnow' ? dontKnow : notApplicable;
}
