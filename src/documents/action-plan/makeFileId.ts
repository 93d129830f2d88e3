/**
 * 32 hexadecimal digits made from a text: a file identifier (ISO 32000-1, 14.4).
 *
 * Four runs of FNV-1a (32 bits, prime 16777619) with different starts. It tells files apart and
 * protects nothing.
 */
export function makeFileId(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((start) => hash(text, start).toString(16).padStart(8, '0'))
    .join('');
}

function hash(text: string, start: number): number {
  let state = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    state = Math.imul(state ^ (unit & 0xff), 0x01000193);
    state = Math.imul(state ^ (unit >> 8), 0x01000193);
  }
  return state >>> 0;
}
