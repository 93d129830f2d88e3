import {
  type DomainId,
  fail,
  findTable,
  type Id,
  type Instrument,
  type Outcome,
  succeed,
  type Workshop,
} from '../../model';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url';
import { seal, unseal } from '../bytes/crc32';
import { markText } from '../codes/codedItems';

/** What a phone needs to know to answer in a workshop. */
export interface JoinCode {
  /** Tells one sitting from another: goes into the codes that the phone shows. */
  readonly session: number;
  /** Version of the instrument. */
  readonly instrument: string;
  /** Which items are asked; see `Sitting`. */
  readonly kind: 'core' | 'quick';
  readonly domains: readonly DomainId[];
  /** A key of `content/terms`. */
  readonly country: string;
  /**
   * The table. A phone takes its id for that of its site: so the mark in its answers tells the table.
   */
  readonly table: { readonly id: Id; readonly name: string };
}

const version = 1;
const longestLink = 600;
const encoder = new TextEncoder();

/** What tells one sitting from another in 32 bits. */
export function markSession(workshop: Id): number {
  return markText(workshop);
}

/**
 * What a table's card tells a phone: `<root>join/#j=...`, short enough for a code that a phone's own
 * camera reads. It carries no name but the table's. What follows a `#` is never sent to a server.
 *
 * Layout, numbers highest byte first: version (a byte); the session (4); whether core items are asked
 * (a byte: 0, else 1 for the quick check); which of the instrument's domains (4, a bit each, the first
 * the lowest); then instrument, country, table's id and table's name, each with its length (a byte) and
 * UTF-8; CRC-32 of all that. It is written in base64url.
 *
 * @param root the address of the site's home page, the language's part with it.
 * @throws where the workshop has no such table.
 */
export function encodeJoin(
  root: string,
  workshop: Workshop,
  table: Id,
  instrument: Instrument,
): string {
  const found = findTable(workshop, table);
  if (found === undefined) throw new Error(`${table} is no table of ${workshop.id}`);
  const { kind, domains, country } = workshop.sitting;
  const head = new Uint8Array(10);
  const view = new DataView(head.buffer);
  head[0] = version;
  view.setUint32(1, markSession(workshop.id));
  head[5] = kind === 'quick' ? 1 : 0;
  view.setUint32(
    6,
    instrument.domains.reduce(
      (bits, { id }, index) => bits + (domains.includes(id) ? 2 ** index : 0),
      0,
    ),
  );
  const texts = [workshop.instrument, country, found.id, shorten(found.name)].map(writeText);
  const bytes = Uint8Array.from([...head, ...texts.flat()]);
  return `${root.replace(/\/?$/, '/')}join/#j=${encodeBase64url(seal(bytes))}`;
}

/** A long name is cut on the card; the laptop has it whole. */
function shorten(name: string): string {
  let cut = name;
  while (encoder.encode(cut).length > 60) cut = [...cut].slice(0, -1).join('');
  return cut;
}

function writeText(text: string): readonly number[] {
  const bytes = encoder.encode(text);
  if (bytes.length > 255) throw new Error(`${text} is too long for a code`);
  return [bytes.length, ...bytes];
}

/**
 * Reads what a table's card tells a phone, out of a link, of what follows its `#`, or of a text with such
 * a link.
 *
 * Problems: `linkNotReadable` where it is cut or changed; `linkNewer`; `codeInstrumentUnknown`.
 */
export function decodeJoin(text: string, instruments: readonly Instrument[]): Outcome<JoinCode> {
  if (text.length > longestLink) return fail('linkNotReadable');
  const code = /(?:^|[#?&])j=([\w-]+)/.exec(text.replace(/\s+/g, ''))?.[1];
  const sealed = code === undefined ? undefined : decodeBase64url(code);
  const bytes = sealed && unseal(sealed);
  if (bytes === undefined || bytes.length < 10) return fail('linkNotReadable');
  if ((bytes[0] ?? 0) > version) return fail('linkNewer');
  const [name, country, id, table, ...rest] = readTexts(bytes.subarray(10)) ?? [];
  if (!name || !country || !id || table === undefined || rest.length > 0) {
    return fail('linkNotReadable');
  }
  const instrument = instruments.find((one) => one.version === name);
  if (instrument === undefined) return fail('codeInstrumentUnknown');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const bits = view.getUint32(6);
  if (bytes[0] !== version || (bytes[5] ?? 0) > 1 || bits >= 2 ** instrument.domains.length) {
    return fail('linkNotReadable');
  }
  return succeed({
    session: view.getUint32(1),
    instrument: name,
    kind: bytes[5] === 1 ? 'quick' : 'core',
    domains: instrument.domains
      .filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1)
      .map((domain) => domain.id),
    country,
    table: { id, name: table },
  });
}

/** Texts with their lengths; absent where they do not come out even, or are no UTF-8. */
function readTexts(bytes: Uint8Array): readonly string[] | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; ) {
      const length = bytes[at] ?? 0;
      if (at + 1 + length > bytes.length) return undefined;
      texts.push(decoder.decode(bytes.subarray(at + 1, at + 1 + length)));
      at += 1 + length;
    }
  } catch {
    return undefined;
  }
  return texts;
}
