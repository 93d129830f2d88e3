import type { Id, Join } from '../../model';

/** The key of something that belongs to a portfolio. */
export function keyOf(portfolio: Id, part: string): string {
  return `${portfolio}.${part}`;
}

/** What a key says after its portfolio. */
export function partOf(portfolio: Id, key: string): string {
  return key.slice(portfolio.length + 1);
}

/** The first and the last key that something of a portfolio can have; ids have no such characters. */
export function rangeOf(portfolio: Id): readonly [string, string] {
  return [`${portfolio}.`, `${portfolio}.\uffff`];
}

/** Tells what the person said of two from what they said of others. */
export function joinKey({ kind, from, to }: Pick<Join, 'kind' | 'from' | 'to'>): string {
  return JSON.stringify([kind, from, to]);
}
