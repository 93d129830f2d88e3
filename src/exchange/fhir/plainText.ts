/** Characters that FHIR's texts may not have, because XML cannot, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A text as FHIR can carry it, with a mark in place of what it cannot. */
export function plainText(text: string): string {
  return text.replace(forbidden, '\ufffd');
}
