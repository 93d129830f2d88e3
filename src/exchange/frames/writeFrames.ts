import { fail, type Outcome, succeed } from '../../model';
import { encodeBase32 } from '../bytes/base32';
import { seal } from '../bytes/crc32';
import { gzip } from '../bytes/gzip';
import { addTo, chooseBlocks, hasBlock } from './chooseBlocks';

/** A frame's text is 517 letters and figures: a QR code of 65 squares a side. */
export const blockBytes = 300;
/** 120 kB when packed; at three frames a second that is two minutes and a quarter. */
export const mostBlocks = 400;
export const framePrefix = 'LRF1:';
export const frameVersion = 1;
/** Magic, version, how many blocks (2), length of the whole (4), its mark (4), which frame (4). */
export const frameHead = 16;
export const frameMagic = 0x46;
/** SHA-256 goes before the packed file. */
export const digestBytes = 32;

/** A file as a sequence of codes that has no end. */
export interface FrameSequence {
  /** Frames that are enough where none is missed. */
  readonly blocks: number;
  /** The text of a frame, from 0. */
  readonly write: (frame: number) => string;
}

/**
 * Writes a file as frames for an animated QR code: any few more of them than there are blocks give it
 * back, whichever were missed.
 *
 * The whole is the SHA-256 of the packed file (gzip) and that file, cut into blocks of 300 bytes. A frame
 * holds its head, as many bytes as a block, and a CRC-32 over both, in base 32.
 *
 * Problems: `framesTooMany`.
 */
export async function writeFrames(file: Uint8Array): Promise<Outcome<FrameSequence>> {
  const packed = gzip(file);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(packed)));
  const length = digestBytes + packed.length;
  const blocks = Math.ceil(length / blockBytes);
  if (blocks > mostBlocks) return fail('framesTooMany');
  const whole = new Uint8Array(blocks * blockBytes);
  whole.set(digest);
  whole.set(packed, digestBytes);

  function write(frame: number): string {
    const bytes = new Uint8Array(frameHead + blockBytes);
    const view = new DataView(bytes.buffer);
    bytes[0] = frameMagic;
    bytes[1] = frameVersion;
    view.setUint16(2, blocks);
    view.setUint32(4, length);
    bytes.set(digest.subarray(0, 4), 8);
    view.setUint32(12, frame);
    const chosen = chooseBlocks(frame, blocks);
    const body = bytes.subarray(frameHead);
    for (let block = 0; block < blocks; block += 1) {
      if (!hasBlock(chosen, block)) continue;
      addTo(body, whole.subarray(block * blockBytes, (block + 1) * blockBytes));
    }
    return framePrefix + encodeBase32(seal(bytes));
  }
  return succeed({ blocks, write });
}
