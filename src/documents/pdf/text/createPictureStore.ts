import type { ObjectWriter } from '../objects/createObjectWriter';
import type { TextPicture } from './DrawText';

/** A picture of text as the pages use it. Lengths in pixels. */
export interface StoredPicture {
  /** Its name in the page's resources: `T1`. */
  readonly resource: string;
  readonly pixelsPerEm: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly baseline: number;
}

/** The pictures of one document, each once. */
export interface PictureStore {
  /** Draws what has not been drawn under this key; undefined where nothing is to be seen. */
  get(
    key: string,
    pixelsPerEm: number,
    draw: (pixelsPerEm: number) => TextPicture,
  ): StoredPicture | undefined;
  /** Writes all as objects and returns their entries for the resources (ISO 32000-1, 7.8.3). */
  write(writer: ObjectWriter): string;
}

/** Coloured pictures are smooth, so that fewer pixels do. */
const colouredPixels = 64;
/** From here a pixel of one bit is ink. */
const half = 128;

/**
 * Creates an empty store.
 *
 * Letters become masks of one bit a pixel, which are painted in the text's own colour and print
 * sharply; emoji keep their colours and soft edges.
 */
export function createPictureStore(): PictureStore {
  const known = new Map<string, StoredPicture | undefined>();
  const pictures: { readonly resource: string; write(writer: ObjectWriter): number }[] = [];
  return {
    get(key, pixelsPerEm, draw) {
      if (known.has(key)) return known.get(key);
      const first = draw(pixelsPerEm);
      const coloured = isColoured(first);
      const size = coloured ? Math.min(colouredPixels, pixelsPerEm) : pixelsPerEm;
      const picture = size === pixelsPerEm ? first : draw(size);
      const stored = isBlank(picture)
        ? undefined
        : {
            resource: `T${pictures.length + 1}`,
            pixelsPerEm: size,
            width: picture.width,
            height: picture.height,
            left: picture.left,
            baseline: picture.baseline,
          };
      known.set(key, stored);
      if (stored !== undefined) {
        pictures.push({
          resource: stored.resource,
          write: (writer) => (coloured ? writeColours : writeMask)(writer, picture),
        });
      }
      return stored;
    },
    write: (writer) =>
      pictures.map(({ resource, write }) => `/${resource} ${write(writer)} 0 R`).join(' '),
  };
}

function isColoured({ pixels }: TextPicture): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < half) continue;
    // Letters are drawn in black; smoothing changes their opacity and no more.
    if (Math.max(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0) > 48) return true;
  }
  return false;
}

function isBlank({ pixels }: TextPicture): boolean {
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) >= half) return false;
  return true;
}

/** A stencil of one bit a pixel, 0 where ink is (ISO 32000-1, 8.9.6.2). */
function writeMask(writer: ObjectWriter, { width, height, pixels }: TextPicture): number {
  const stride = Math.ceil(width / 8);
  const data = new Uint8Array(stride * height).fill(0xff);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if ((pixels[(row * width + column) * 4 + 3] ?? 0) < half) continue;
      const at = row * stride + (column >> 3);
      data[at] = (data[at] ?? 0) & ~(0x80 >> (column & 7));
    }
  }
  return writer.putStream({
    data,
    entries: [...describe(width, height), { key: 'ImageMask', value: 'true' }, bits(1)],
  });
}

function writeColours(writer: ObjectWriter, { width, height, pixels }: TextPicture): number {
  const colours = new Uint8Array(width * height * 3);
  const opacity = new Uint8Array(width * height);
  for (let at = 0; at < opacity.length; at += 1) {
    opacity[at] = pixels[at * 4 + 3] ?? 0;
    // What is clear has no colour that counts, and zeros take no room.
    if (opacity[at] !== 0) colours.set(pixels.subarray(at * 4, at * 4 + 3), at * 3);
  }
  const mask = writer.putStream({
    data: opacity,
    entries: [...describe(width, height), { key: 'ColorSpace', value: '/DeviceGray' }, bits(8)],
  });
  return writer.putStream({
    data: colours,
    entries: [
      ...describe(width, height),
      { key: 'ColorSpace', value: '/DeviceRGB' },
      bits(8),
      { key: 'SMask', value: `${mask} 0 R` },
    ],
  });
}

function describe(width: number, height: number) {
  return [
    { key: 'Type', value: '/XObject' },
    { key: 'Subtype', value: '/Image' },
    { key: 'Width', value: width },
    { key: 'Height', value: height },
  ];
}

function bits(count: number) {
  return { key: 'BitsPerComponent', value: count };
}
