import decodeQR from 'qr/decode.js';

/** A picture as canvases have it: red, green, blue and opacity of each pixel, row by row from the top. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the QR code in a picture, turned, tilted or a little out of focus.
 *
 * @param mostTime milliseconds for second looks, where the first one finds a code and cannot read it.
 * @returns its text; absent where there is none that can be read.
 */
export function decodeQrImage(pixels: Pixels, mostTime = 60): string | undefined {
  try {
    return decodeQR(pixels, { format: 'RGBA', timeLimit: mostTime });
  } catch {
    // It throws wherever it finds nothing, which is what most pictures of a camera hold.
    return undefined;
  }
}
