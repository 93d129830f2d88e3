import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import {
  createFrameReader,
  drawQrCode,
  type FrameSequence,
  writeAssessmentFile,
  writeFrames,
} from '../../../src/exchange';
import { seed } from '../../model/merge/arbitraryAssessment';
import { several } from '../../model/send/sendFixtures';
import { drawPixels } from '../codes/drawPixels';

const file = writeAssessmentFile(several, {
  privateNotes: true,
  writtenAt: '2026-09-02T08:00:00.000Z',
  writtenBy: 'LinkReady 1.0.0',
});
const isLong = process.env.LINKREADY_LONG === '1';

/** Bytes that cannot be packed, so that there are as many blocks as wanted. */
function noise(length: number, start = 1): Uint8Array {
  let state = start;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    return (state ^ (state >>> 13)) & 255;
  });
}

async function sequenceOf(bytes: Uint8Array): Promise<FrameSequence> {
  const written = await writeFrames(bytes);
  if (!written.ok) throw new Error(written.problem.name);
  return written.value;
}

/** Shows frames until they are read, missing some by chance; how many it took. */
async function countShown(
  { write }: FrameSequence,
  bytes: Uint8Array,
  isMissed: () => boolean,
): Promise<number> {
  const reader = createFrameReader();
  for (let frame = 0; ; frame += 1) {
    if (isMissed()) continue;
    const read = await reader.add(write(frame));
    if (!read.ok) throw new Error(read.problem.name);
    if (read.value.file === undefined) continue;
    expect(read.value.file).toEqual(bytes);
    return frame + 1;
  }
}

describe('a file as a sequence of codes', () => {
  it('is back after as many frames as it has blocks, where none is missed', async () => {
    const sequence = await sequenceOf(file);
    expect(await countShown(sequence, file, () => false)).toBe(sequence.blocks);
  });

  it.each([
    [17, 0.1, 20, 25],
    [17, 0.3, 27, 36],
    [17, 0.5, 38, 52],
    [41, 0.3, 62, 72],
  ])(
    'of %i blocks with %d missed takes a median of %i and rarely more than %i',
    async (blocks, loss, median, rarely) => {
      const bytes = noise(blocks * 300 - 100);
      const sequence = await sequenceOf(bytes);
      expect(sequence.blocks).toBe(blocks);
      const texts = new Map<number, string>();
      const write = (frame: number) => {
        const text = texts.get(frame) ?? sequence.write(frame);
        texts.set(frame, text);
        return text;
      };
      const chances = noise(400_000, blocks + 100 * loss);
      let at = 0;
      const shown: number[] = [];
      for (let trial = 0; trial < (isLong ? 1_000 : 120); trial += 1) {
        shown.push(
          await countShown(
            { blocks, write },
            bytes,
            () => (chances[at++ % chances.length] ?? 0) < 256 * loss,
          ),
        );
      }
      shown.sort((a, b) => a - b);
      expect(shown[Math.floor(shown.length / 2)]).toBeLessThanOrEqual(median);
      expect(shown[Math.floor(shown.length * 0.95)]).toBeLessThanOrEqual(rarely);
    },
  );

  it('is read from any frames, in any order, seen twice or begun late', async () => {
    const sequence = await sequenceOf(file);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5_000), { minLength: 60, maxLength: 90 }),
        async (frames) => {
          const reader = createFrameReader();
          let last = 0;
          for (const frame of [...frames, ...frames, ...frames.map((one) => one + 7)]) {
            const read = await reader.add(sequence.write(frame));
            if (!read.ok) throw new Error(read.problem.name);
            expect(read.value.read).toBeGreaterThanOrEqual(last);
            last = read.value.read;
            if (read.value.file !== undefined) {
              expect(read.value.file).toEqual(file);
              return;
            }
          }
          throw new Error('never whole');
        },
      ),
      { seed, numRuns: 20 },
    );
  });

  it('refuses a frame of another sequence and keeps what it has', async () => {
    const [one, other] = [await sequenceOf(file), await sequenceOf(noise(900))];
    const reader = createFrameReader();
    await reader.add(one.write(0));
    expect(await reader.add(other.write(1))).toEqual({
      ok: false,
      problem: { name: 'framesMixed' },
    });
    expect(await reader.add(one.write(1))).toMatchObject({ value: { read: 2, of: one.blocks } });
  });

  it('is refused with any one bit wrong, and by other names where it is no frame', async () => {
    const text = (await sequenceOf(file)).write(3);
    for (let at = 5; at < text.length; at += 1) {
      const wrong = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1);
      expect((await createFrameReader().add(wrong)).ok, wrong).toBe(false);
    }
    const named = async (given: string) => {
      const read = await createFrameReader().add(given);
      return read.ok ? 'read' : read.problem.name;
    };
    expect(await named('LRF2:AAAA')).toBe('codeNewer');
    expect(await named('LRA1:AAAA')).toBe('codeForeign');
    expect(await named('LRF1:AAAA')).toBe('codeNotReadable');
  });

  it('is not begun for a file that is too long', async () => {
    const written = await writeFrames(noise(130_000));
    expect(written).toEqual({ ok: false, problem: { name: 'framesTooMany' } });
  });

  it('has frames of 65 squares a side, which another decoder reads', async () => {
    const sequence = await sequenceOf(file);
    for (const frame of [0, sequence.blocks, 4_000_000]) {
      const text = sequence.write(frame);
      const modules = drawQrCode(text, 'low');
      expect(modules).toHaveLength(65);
      const { data, width, height } = drawPixels(modules, 4);
      expect(jsQR(data, width, height)?.data).toBe(text);
    }
  });
});
