import { fail, type Outcome, succeed } from '../../model';
import { fileLimits } from '../AssessmentFile';
import { decodeBase32 } from '../bytes/base32';
import { unseal } from '../bytes/crc32';
import { gunzip } from '../bytes/gunzip';
import { addTo, type BlockMask, chooseBlocks, hasBlock } from './chooseBlocks';
import {
  blockBytes,
  digestBytes,
  frameHead,
  frameMagic,
  frameVersion,
  mostBlocks,
} from './writeFrames';

/** How far a sequence is read. */
export interface FrameProgress {
  /** Blocks' worth of frames that told something new. */
  readonly read: number;
  readonly of: number;
  /** The file, once all is there. */
  readonly file?: Uint8Array | undefined;
}

export interface FrameReader {
  /**
   * Takes in the text of a frame, in any order and as often as it is seen.
   *
   * Problems: `codeForeign`; `codeNewer`; `codeNotReadable`; `framesMixed` for a frame of another
   * sequence, which changes nothing; `framesDamaged`.
   */
  readonly add: (text: string) => Promise<Outcome<FrameProgress>>;
}

interface Row {
  readonly mask: BlockMask;
  readonly body: Uint8Array;
}

interface Frame extends Row {
  readonly blocks: number;
  readonly length: number;
  readonly mark: string;
}

/** Reads one sequence that `writeFrames` wrote. */
export function createFrameReader(): FrameReader {
  let first: Frame | undefined;
  /** By the lowest block that each has; no two have the same (Gauss over GF(2)). */
  const rows = new Map<number, Row>();

  async function add(text: string): Promise<Outcome<FrameProgress>> {
    const parsed = parseFrame(text);
    if (!parsed.ok) return parsed;
    const frame = parsed.value;
    first ??= frame;
    const { blocks, length, mark } = first;
    if (frame.mark !== mark || frame.blocks !== blocks || frame.length !== length) {
      return fail('framesMixed');
    }
    if (rows.size < blocks) takeIn(frame, blocks);
    if (rows.size < blocks) return succeed({ read: rows.size, of: blocks });
    const file = await unpack(solve(rows, blocks).subarray(0, length), mark);
    return file === undefined ? fail('framesDamaged') : succeed({ read: blocks, of: blocks, file });
  }

  function takeIn({ mask, body }: Row, blocks: number): void {
    for (let block = 0; block < blocks; block += 1) {
      if (!hasBlock(mask, block)) continue;
      const known = rows.get(block);
      if (known === undefined) {
        rows.set(block, { mask, body });
        return;
      }
      addTo(mask, known.mask);
      addTo(body, known.body);
    }
  }

  return { add };
}

function parseFrame(text: string): Outcome<Frame> {
  const found = /^LRF(\d+):(.*)$/s.exec(text.trim());
  if (found === null) return fail('codeForeign');
  if (Number(found[1]) > frameVersion) return fail('codeNewer');
  const sealed = decodeBase32(found[2] ?? '');
  const bytes = sealed && unseal(sealed);
  const isFrame = bytes?.length === frameHead + blockBytes && bytes[0] === frameMagic;
  if (bytes === undefined || !isFrame || bytes[1] !== frameVersion) return fail('codeNotReadable');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks = view.getUint16(2);
  const length = view.getUint32(4);
  const fits = length > digestBytes && Math.ceil(length / blockBytes) === blocks;
  if (!fits || blocks > mostBlocks) return fail('codeNotReadable');
  return succeed({
    blocks,
    length,
    mark: bytes.subarray(8, 12).join('.'),
    mask: chooseBlocks(view.getUint32(12), blocks),
    body: bytes.slice(frameHead),
  });
}

/** From the last block to the first: whatever else a row has is known by then. */
function solve(rows: ReadonlyMap<number, Row>, blocks: number): Uint8Array {
  const whole = new Uint8Array(blocks * blockBytes);
  const blockAt = (block: number) => whole.subarray(block * blockBytes, (block + 1) * blockBytes);
  for (let block = blocks - 1; block >= 0; block -= 1) {
    const row = rows.get(block);
    if (row === undefined) throw new Error(`Block ${block} is missing`);
    blockAt(block).set(row.body);
    for (let later = block + 1; later < blocks; later += 1) {
      if (hasBlock(row.mask, later)) addTo(blockAt(block), blockAt(later));
    }
  }
  return whole;
}

async function unpack(whole: Uint8Array, mark: string): Promise<Uint8Array | undefined> {
  const packed = Uint8Array.from(whole.subarray(digestBytes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
  const isWhole = digest.every((byte, at) => byte === whole[at]);
  if (!isWhole || digest.subarray(0, 4).join('.') !== mark) return undefined;
  const file = gunzip(packed, fileLimits.bytes);
  return file.ok ? file.value : undefined;
}
