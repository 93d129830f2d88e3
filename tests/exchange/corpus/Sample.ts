/**
 * A kind of file that people bring: what it is, its bytes, and what the door has to say of it.
 *
 * What is told is the problem's name with its values, `fileForeign image`, or the kind that was read,
 * `colleague`. A container that gives several files tells of each, behind its name.
 */
export type Sample = readonly [
  title: string,
  content: Uint8Array | string,
  told: string | Readonly<Record<string, string>>,
];

/** Bytes written as a text of one character each. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
