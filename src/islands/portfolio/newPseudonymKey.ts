/** A key for pseudonyms that stay the same: 256 bits from chance, in hexadecimal. */
export function newPseudonymKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
