import { fail, type Outcome } from '../../model';
import { fileLimits } from '../AssessmentFile';
import { gunzip } from '../bytes/gunzip';
import { gzip } from '../bytes/gzip';

/** RFC 2822 asks for lines of 78 characters at most; two signs of quoting still fit. */
const lineLength = 64;
/** Packed bytes are at least a tenth as many; what is longer is no text of ours. */
const mostCharacters = 2 * fileLimits.bytes;

/**
 * Writes a file as a text for a mail: what people should know, then the file between two marks, packed
 * (gzip) and in base 64. The first mark tells how many bytes there are.
 *
 * @param words for people, a paragraph each.
 */
export function writePartText(file: Uint8Array, words: readonly string[]): string {
  const packed = gzip(file);
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const lines = btoa(binary).match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return [
    ...words.flatMap((paragraph) => [paragraph, '']),
    `-----BEGIN LINKREADY PART ${packed.length}-----`,
    ...lines,
    '-----END LINKREADY PART-----',
    '',
  ].join('\n');
}

/** The words of a mark, in whatever blanks and signs of quoting stand between their letters. */
const gap = '[\\s>|]*';
const spread = (word: string) => [...word].join(gap);
const begin = new RegExp(`${spread('BEGINLINKREADYPART')}${gap}(\\d(?:${gap}\\d){0,7})`, 'gi');
const end = new RegExp(spread('ENDLINKREADYPART'), 'i');

/** Whether a text has a part in it, whole or not. */
export function holdsPartText(text: string): boolean {
  return text.length <= mostCharacters && clean(text).search(begin) >= 0;
}

/**
 * Reads the file out of a text that `writePartText` wrote, however mail programmes have treated it: signs
 * of quoting, other line ends, blanks of every kind, tags and footers do not matter. Of several parts the
 * first that is whole is read.
 *
 * @returns the bytes of the file, still to be parsed.
 *
 * Problems: `partTextNotFound`; `partTextCut` where an end is missing; `partTextChanged`; `fileTooLarge`.
 */
export function parsePartText(text: string): Outcome<Uint8Array> {
  if (text.length > mostCharacters) {
    return fail('fileTooLarge', { limit: fileLimits.bytes / 1_000_000 });
  }
  let first: Outcome<Uint8Array> | undefined;
  const plain = clean(text);
  for (const mark of plain.matchAll(begin)) {
    const rest = plain.slice(mark.index + mark[0].length);
    const read = readPart(rest, Number(mark[1]?.replace(/\D/g, '')));
    if (read.ok) return read;
    first ??= read;
  }
  return first ?? fail('partTextNotFound');
}

function readPart(rest: string, length: number): Outcome<Uint8Array> {
  const stop = rest.search(end);
  if (stop < 0) return fail('partTextCut');
  const packed = decodeLoosely(rest.slice(0, stop));
  if (packed.length < length) return fail('partTextCut');
  // What a mail programme made of the fill at the end is no part of it.
  const file = gunzip(packed.subarray(0, length), fileLimits.bytes);
  return file.ok ? file : fail('partTextChanged');
}

/** A text without what mail programmes, web pages and chats put into it. */
function clean(text: string): string {
  return (
    text
      // Signs without width, and line ends that are none (RFC 2045, 6.7).
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]|=\r?\n/g, '')
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/&(?:[a-z]{2,6}|#\d{1,5});/gi, ' ')
      // Some quote with initials before the sign.
      .replace(/^[^\S\n]*(?:[A-Za-z]{0,3}[>|][^\S\n]?)+/gm, '')
  );
}

/** Reads base 64 and skips whatever is none. */
function decodeLoosely(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  // One digit alone is less than a byte.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
