import type { Pixels } from '../../exchange';
import type { ScanNews, ScanOrder } from './scanWorker';

/** Reads codes out of pictures while the page stays free. */
export interface Decoder {
  /** Of a picture that a camera gives many of a second. */
  readonly decodeFrame: (picture: ImageData) => Promise<string | undefined>;
  /** Of a single picture, with more time for it. */
  readonly decodePicture: (picture: ImageData) => Promise<string | undefined>;
  readonly close: () => void;
}

/** What some browsers bring themselves: the Shape Detection API. */
interface NativeDetector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

declare global {
  var BarcodeDetector: NativeDetectors | undefined;
}

const [frameTime, pictureTime] = [60, 1_500];

/** The browser's own decoder where it has one for QR codes, and ours where it has none or finds nothing. */
export function createDecoder(): Decoder {
  const native = findNative();
  const worker = new Worker(new URL('./scanWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (text: string | undefined) => void>();
  let last = 0;
  worker.onmessage = ({ data: { number, text } }: MessageEvent<ScanNews>) => {
    waiting.get(number)?.(text);
    waiting.delete(number);
  };
  worker.onerror = () => {
    for (const give of waiting.values()) give(undefined);
    waiting.clear();
  };

  function decodeOurselves(picture: ImageData, mostTime: number): Promise<string | undefined> {
    last += 1;
    const number = last;
    const { data, width, height } = picture;
    return new Promise((give) => {
      waiting.set(number, give);
      const pixels: Pixels = { data, width, height };
      const order: ScanOrder = { number, pixels, mostTime };
      worker.postMessage(order, [data.buffer]);
    });
  }

  async function decode(picture: ImageData, mostTime: number): Promise<string | undefined> {
    const found = await detectNatively(await native, picture);
    return found ?? decodeOurselves(picture, mostTime);
  }

  return {
    decodeFrame: (picture) => decode(picture, frameTime),
    decodePicture: (picture) => decode(picture, pictureTime),
    close: () => worker.terminate(),
  };
}

async function findNative(): Promise<NativeDetector | undefined> {
  try {
    const formats = (await globalThis.BarcodeDetector?.getSupportedFormats()) ?? [];
    if (!formats.includes('qr_code') || globalThis.BarcodeDetector === undefined) return undefined;
    return new globalThis.BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    return undefined;
  }
}

async function detectNatively(
  native: NativeDetector | undefined,
  picture: ImageData,
): Promise<string | undefined> {
  try {
    return (await native?.detect(picture))?.[0]?.rawValue;
  } catch {
    // Where the service behind it is missing, ours does the work.
    return undefined;
  }
}
