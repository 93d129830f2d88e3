/** A value of the profile, and every name it goes by. */
interface Tag {
  readonly signatures: readonly string[];
  readonly data: Uint8Array;
}

/** White of the profile connection space, D50 (ICC.1:2004-10, 7.2.16). */
const white = [0.9642, 1, 0.8249] as const;

/**
 * The primaries of sRGB (IEC 61966-2-1), red, green, blue as X, Y, Z, adapted from D65 to D50 with
 * the matrix below. They sum up to the white.
 */
const primaries = [
  [0.436041, 0.222485, 0.01392],
  [0.385113, 0.716905, 0.097067],
  [0.143046, 0.06061, 0.713913],
] as const;

/** The linear Bradford matrix from D65 (x 0.3127, y 0.3290) to D50 (ICC.1:2004-10, Annex E). */
const adaptation = [
  1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678,
] as const;

/** Exponent, scale, offset, slope and limit of the sRGB curve (IEC 61966-2-1). */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const headLength = 128;

/**
 * Makes an ICC profile of sRGB for an output intent (ISO 19005-3, 6.2.3).
 *
 * A display profile of three primaries and one parametric curve (ICC.1:2004-10, 8.3.3), about 500
 * bytes, always the same. It is written out here because no profile may be fetched, and so small
 * because it travels in every document.
 */
export function makeColourProfile(): Uint8Array {
  const [red, green, blue] = primaries;
  const tags: readonly Tag[] = [
    { signatures: ['desc'], data: encodeNames('sRGB') },
    { signatures: ['cprt'], data: encodeNames('No copyright, use freely') },
    { signatures: ['wtpt'], data: encodeNumbers('XYZ ', white) },
    { signatures: ['chad'], data: encodeNumbers('sf32', adaptation) },
    { signatures: ['rXYZ'], data: encodeNumbers('XYZ ', red) },
    { signatures: ['gXYZ'], data: encodeNumbers('XYZ ', green) },
    { signatures: ['bXYZ'], data: encodeNumbers('XYZ ', blue) },
    { signatures: ['rTRC', 'gTRC', 'bTRC'], data: encodeCurve() },
  ];
  const count = tags.reduce((sum, { signatures }) => sum + signatures.length, 0);
  const start = headLength + 4 + count * 12;
  const length = tags.reduce((sum, { data }) => sum + data.length, start);
  const view = new DataView(new ArrayBuffer(length));
  const bytes = new Uint8Array(view.buffer);
  writeHead(view, length);
  view.setUint32(headLength, count);
  let entry = headLength + 4;
  let at = start;
  for (const { signatures, data } of tags) {
    for (const signature of signatures) {
      writeSignature(view, entry, signature);
      view.setUint32(entry + 4, at);
      view.setUint32(entry + 8, data.length);
      entry += 12;
    }
    bytes.set(data, at);
    at += data.length;
  }
  return bytes;
}

/** ICC.1:2004-10, 7.2: version 4.2, a display, RGB to XYZ, perceptual; what is not said stays 0. */
function writeHead(view: DataView, length: number): void {
  view.setUint32(0, length);
  view.setUint32(8, 0x04200000);
  writeSignature(view, 12, 'mntr');
  writeSignature(view, 16, 'RGB ');
  writeSignature(view, 20, 'XYZ ');
  // The date is that of the profile's definition, the same in every document.
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => {
    view.setUint16(24 + index * 2, part);
  });
  writeSignature(view, 36, 'acsp');
  white.forEach((value, index) => {
    view.setInt32(68 + index * 4, fixed(value));
  });
}

/** `mluc`: one name, in English (ICC.1:2004-10, 10.13). */
function encodeNames(name: string): Uint8Array {
  const view = createTag('mluc', 28 + name.length * 2);
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeSignature(view, 16, 'enUS');
  view.setUint32(20, name.length * 2);
  view.setUint32(24, 28);
  for (let at = 0; at < name.length; at += 1) view.setUint16(28 + at * 2, name.charCodeAt(at));
  return new Uint8Array(view.buffer);
}

/** `XYZ` or `sf32`: numbers with 16 bits before and 16 behind the point. */
function encodeNumbers(type: string, values: readonly number[]): Uint8Array {
  const view = createTag(type, 8 + values.length * 4);
  values.forEach((value, index) => {
    view.setInt32(8 + index * 4, fixed(value));
  });
  return new Uint8Array(view.buffer);
}

/** `para` of type 3: a power above a limit, a line below it (ICC.1:2004-10, 10.15). */
function encodeCurve(): Uint8Array {
  const view = createTag('para', 12 + curve.length * 4);
  view.setUint16(8, 3);
  curve.forEach((value, index) => {
    view.setInt32(12 + index * 4, fixed(value));
  });
  return new Uint8Array(view.buffer);
}

/** Tags begin at multiples of four bytes. */
function createTag(type: string, length: number): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(Math.ceil(length / 4) * 4));
  writeSignature(view, 0, type);
  return view;
}

function writeSignature(view: DataView, at: number, text: string): void {
  for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, text.charCodeAt(letter));
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}
