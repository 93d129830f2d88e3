import { type Instrument, type ItemId, type ItemKind, type ItemReport, levels } from '../../model';
import { crc32 } from '../bytes/crc32';

/** The kinds of items in a code, in their order; each has a bit. */
export const codedKinds: readonly ItemKind[] = ['core', 'reserve', 'quick'];

/** What an item came to, as a code tells it: a level in half steps, or one of three words. */
export type CodedState = number | 'dontKnow' | 'notApplicable' | 'unanswered';

/** By number: levels in half steps from 0 to 4, then what is no level. 12 to 15 are nothing. */
export const codedStates: readonly CodedState[] = [
  ...Array.from({ length: 2 * levels.length - 1 }, (_, half) => half / 2),
  'dontKnow',
  'notApplicable',
  'unanswered',
];

/** The number by which a code tells what an item came to. */
export function numberState({ settled }: ItemReport): number {
  return codedStates.indexOf(settled.state === 'level' ? settled.level : settled.state);
}

/** The items of some kinds in the order of codes: by kind, then as in the instrument. */
export function orderItems(
  instrument: Pick<Instrument, 'domains'>,
  kinds: readonly ItemKind[],
): readonly ItemId[] {
  const items = instrument.domains.flatMap((domain) => domain.items);
  return kinds.flatMap((kind) => items.filter((item) => item.kind === kind).map(({ id }) => id));
}

/** What tells one instrument from another in 32 bits: its version, and its items in their order. */
export function markInstrument(instrument: Pick<Instrument, 'version' | 'domains'>): number {
  return markText([instrument.version, ...orderItems(instrument, codedKinds)].join(' '));
}

/** A text in 32 bits; it tells two apart and hides nothing. */
export function markText(text: string): number {
  return crc32(new TextEncoder().encode(text));
}
