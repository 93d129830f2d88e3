/** What the upper half of code page 437 stands for, the one that zips were invented with. */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of a file in a zip as text.
 *
 * Names without the mark for UTF-8 are read as UTF-8 all the same where they are that, as a Mac writes
 * them, and else in code page 437. Backslashes, as some Windows programmes write, part folders too.
 */
export function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  return decode(bytes, isUtf8).replaceAll('\\', '/');
}

function decode(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    const characters = [...bytes].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (upperHalf[byte - 0x80] ?? ''),
    );
    return characters.join('');
  }
}
