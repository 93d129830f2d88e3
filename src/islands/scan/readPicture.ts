import { fail, type Outcome, succeed } from '../../model';
import type { Decoder } from './createDecoder';

/** A code is looked for in the whole picture at these sizes, its longer side in pixels. */
const sizes = [1_600, 1_100, 800, 500, 3_200] as const;

/**
 * Reads the code in a picture somebody chose: a photo, a screenshot.
 *
 * Problems: `pictureNotRead`; `pictureWithoutCode`.
 */
export async function readPicture(file: Blob, decoder: Decoder): Promise<Outcome<string>> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return fail('pictureNotRead');
  }
  try {
    const longest = Math.max(bitmap.width, bitmap.height);
    // A size beyond the picture's own shows no more than the picture.
    for (const size of new Set(sizes.map((one) => Math.min(one, longest)))) {
      const text = await decoder.decodePicture(drawPicture(bitmap, size));
      if (text !== undefined) return succeed(text);
    }
    return fail('pictureWithoutCode');
  } finally {
    bitmap.close();
  }
}

function drawPicture(bitmap: ImageBitmap, size: number): ImageData {
  const scale = size / Math.max(bitmap.width, bitmap.height);
  return drawPixels(bitmap, bitmap.width * scale, bitmap.height * scale);
}

/** The pixels of a picture at a size, on white where it is clear. */
export function drawPixels(
  source: CanvasImageSource,
  width: number,
  height: number,
  canvas: HTMLCanvasElement = document.createElement('canvas'),
): ImageData {
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser draws nothing');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
