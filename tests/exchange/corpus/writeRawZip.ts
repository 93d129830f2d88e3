import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/exchange/bytes/crc32';

/** A file in a zip, with whatever may be said falsely about it. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  /** 8, deflated, unless told; of any other the data go in as they are. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the directory says its sizes are. */
  readonly packed?: number;
  readonly size?: number;
  /** What the directory says where it is. */
  readonly at?: number;
}

interface RawZip {
  readonly before?: Uint8Array;
  readonly comment?: string;
  /** What the end record says how many there are. */
  readonly count?: number;
  readonly parts?: number;
}

/** Writes a zip byte by byte, so that each of them can be false. */
export function writeRawZip(entries: readonly RawEntry[], zip: RawZip = {}): Uint8Array {
  const { before = new Uint8Array(), comment = '', count = entries.length, parts = 0 } = zip;
  const chunks: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  let length = before.length;
  for (const entry of entries) {
    const { data = new Uint8Array(), method = 8, flags = 0 } = entry;
    const name =
      typeof entry.name === 'string' ? Buffer.from(entry.name, 'utf8') : Buffer.from(entry.name);
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const sum = entry.crc ?? crc32(data);
    const [packedSize, size] = [entry.packed ?? packed.length, entry.size ?? data.length];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(sum, 10);
    common.writeUInt32LE(packedSize, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.at ?? length, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, name);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, name, packed];
    chunks.push(...local);
    length += local.reduce((sum, one) => sum + one.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts, 4);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Uint8Array.from(Buffer.concat([...chunks, list, end, Buffer.from(comment, 'latin1')]));
}
