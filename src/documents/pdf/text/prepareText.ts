/** Tabs and the spaces of other alphabets, which a line may break at; not the no-break spaces. */
const spaces = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;
const lineEnds = /[ ]*(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])+[ ]*/g;
/**
 * Control characters, soft hyphens and direction marks have no shape of their own, and a code that
 * stands for no character may not be in a document (ISO 14289-1, 7.21.7).
 */
const invisible =
  /[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Letters, figures and marks of Western Europe, to which none of this applies: nearly all text. */
const plain = /^[\x20-\x7e\xa1-\xac\xae-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;

/**
 * Joiners and selectors, of which those stay that give emoji and joining letters their shape: a
 * family is one picture, and Persian parts letters that would join.
 */
const selectors =
  /((?<=\p{Extended_Pictographic})\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)|(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})|(?<=[\u0600-\u1cff])(?:\u200c|\u200d)(?=[\u0600-\u1cff]))|\u200c|\u200d|\p{Variation_Selector}/gu;

/**
 * Makes typed text fit to be set: composed characters (NFC), plain spaces, one line end between
 * paragraphs, nothing invisible.
 *
 * Unpaired surrogates become the replacement character, because no PDF text can hold them.
 */
export function prepareText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .split(lineEnds)
    .map((line) => line.replace(spaces, ' ').replace(invisible, '').replace(selectors, '$1'))
    .join('\n')
    .normalize('NFC');
}
