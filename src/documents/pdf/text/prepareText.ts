/** Tabs and the spaces of other alphabets, which a line may break at; not the no-break spaces. */
const spaces = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;
const lineEnds = /[ ]*(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])+[ ]*/g;
/** Control characters, soft hyphens, joiners and direction marks: they have no shape of their own. */
const invisible =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;

/**
 * Makes typed text fit to be set: composed characters (NFC), plain spaces, one line end between
 * paragraphs, nothing invisible.
 *
 * Unpaired surrogates become the replacement character, because no PDF text can hold them.
 */
export function prepareText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .split(lineEnds)
    .map((line) => line.replace(spaces, ' ').replace(invisible, ''))
    .join('\n');
}
