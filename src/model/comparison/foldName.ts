/**
 * A name without what people write differently: capitals, accents, spaces, punctuation, "and" or "&", and
 * "PCN" for "Primary Care Network". Two names that fold to one may be one; nothing is joined by it.
 */
export function foldName(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bprimary care network\b/g, 'pcn')
    .replace(/\b(?:the|and) /g, '')
    .replace(/ /g, '');
}

/** Most names have none, and thousands are folded at once. */
function withoutAccents(name: string): string {
  return /^[ -~]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** A code as it is compared: capitals and figures, without spaces or signs between. */
export function foldCode(code: string): string {
  // Most codes are that already, and ten thousand are folded at once.
  if (/^[A-Z0-9]*$/.test(code)) return code;
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
