/** How sites are called in a file. */
export type Names =
  | { readonly kind: 'named' }
  /** By pseudonyms; an id that has none is a bug. */
  | { readonly kind: 'pseudonyms'; readonly pseudonyms: ReadonlyMap<string, string> };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shownBytes = 10;

/**
 * Makes pseudonyms of ids: the same id and key give the same one, and without the key nobody can tell
 * whether an id and a pseudonym belong together (HMAC-SHA-256, the first 80 bits).
 *
 * @param key stays on the device.
 */
export async function makePseudonyms(
  ids: Iterable<string>,
  key: string,
): Promise<ReadonlyMap<string, string>> {
  const encoder = new TextEncoder();
  const secret = await crypto.subtle.importKey(
    'raw',
    encoder.encode(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const pseudonyms = new Map<string, string>();
  for (const id of new Set(ids)) {
    const digest = await crypto.subtle.sign('HMAC', secret, encoder.encode(id));
    pseudonyms.set(id, encode(new Uint8Array(digest, 0, shownBytes)));
  }
  return pseudonyms;
}

/** What an id is called in a file. */
export function callId(names: Names, id: string): string {
  if (names.kind === 'named') return id;
  const pseudonym = names.pseudonyms.get(id);
  if (pseudonym === undefined) throw new Error('An id has no pseudonym');
  return pseudonym;
}

/** A number of patients as a step, since an exact one can be looked up. */
export function stepOfListSize(size: number | undefined): string | undefined {
  if (size === undefined) return undefined;
  if (size < 5_000) return 'under 5000';
  if (size < 10_000) return '5000 to 9999';
  return size < 15_000 ? '10000 to 14999' : '15000 and more';
}

function encode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 16 }, (_, place) => {
    const five = Number((bits >> BigInt(75 - 5 * place)) & 31n);
    return alphabet[five] ?? '';
  }).join('');
}
