import type { DocumentFonts, DrawnStyle, DrawText, TextPicture } from '../../documents';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Not the name that style sheets use: the faces of documents are loaded apart from them. */
const family = 'LinkReady Document';
const weights = { regular: 400, semibold: 600 } as const;
/** Widths grow evenly with the size, and a large one is measured most exactly. */
const measuredSize = 96;
/** Room around letters for what smoothing adds, in pixels. */
const margin = 2;
const checkedSize = 24;
/** No characters, so that what is drawn for them is what the device draws for unknown ones. */
const unknownCharacters = ['\u{10fffe}', '\u0378'];
/** Marks and modifiers are drawn with the character before them, and joiners not at all. */
const leansOnOthers = /[\p{M}\p{Emoji_Modifier}\p{Cf}\s]/u;

/**
 * Draws text with a canvas and the fonts of this device, for what the document's faces lack.
 *
 * Runs in a page and in a worker. Undefined where this browser has no canvas to read from: text is
 * then printed as far as the faces go.
 */
export async function createDrawText(fonts: DocumentFonts): Promise<DrawText | undefined> {
  const context = createContext();
  if (context === undefined) return undefined;
  await loadFaces(fonts);
  const shapes = new Map<string, boolean>();
  const unknown = new Set(unknownCharacters.map((character) => sketch(context, character)));

  const hasShape = (character: string): boolean => {
    const known = shapes.get(character);
    if (known !== undefined) return known;
    const answer = !unknown.has(sketch(context, character));
    shapes.set(character, answer);
    return answer;
  };

  return {
    canDraw: (cluster) => [...cluster].every((part) => leansOnOthers.test(part) || hasShape(part)),
    measure(text, style) {
      prepare(context, style, measuredSize);
      return context.measureText(text).width / measuredSize;
    },
    draw: (text, style, pixelsPerEm) => draw(context, text, style, pixelsPerEm),
  };
}

function createContext(): Context | undefined {
  const options: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  if (typeof OffscreenCanvas !== 'undefined') {
    const context = new OffscreenCanvas(1, 1).getContext('2d', options);
    if (context !== null) return context;
  }
  if (typeof document === 'undefined') return undefined;
  return document.createElement('canvas').getContext('2d', options) ?? undefined;
}

/** Makes the document's own faces known here, so that figures and Latin words match its text. */
async function loadFaces(fonts: DocumentFonts): Promise<void> {
  // A worker has its own set, which the types of a page do not know.
  const set: unknown =
    typeof document === 'undefined' ? Reflect.get(globalThis, 'fonts') : document.fonts;
  if (!(set instanceof FontFaceSet)) return;
  const loaded = [...set].some((face) => face.family.includes(family));
  if (loaded) return;
  for (const name of ['regular', 'semibold'] as const) {
    const face = new FontFace(family, new Uint8Array(fonts[name]), {
      weight: String(weights[name]),
    });
    set.add(await face.load());
  }
}

function prepare(context: Context, { face, direction }: DrawnStyle, size: number): void {
  context.font = `${weights[face]} ${size}px "${family}", sans-serif`;
  context.direction = direction === 'rightToLeft' ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = 'black';
}

function draw(context: Context, text: string, style: DrawnStyle, size: number): TextPicture {
  prepare(context, style, size);
  const box = context.measureText(text);
  const left = Math.ceil(Math.max(0, box.actualBoundingBoxLeft)) + margin;
  const right = Math.ceil(Math.max(box.width, box.actualBoundingBoxRight)) + margin;
  const above = Math.ceil(Math.max(0, box.actualBoundingBoxAscent)) + margin;
  const below = Math.ceil(Math.max(0, box.actualBoundingBoxDescent)) + margin;
  const width = left + right;
  const height = above + below;
  // A new size clears the canvas, and takes away what was prepared.
  context.canvas.width = width;
  context.canvas.height = height;
  prepare(context, style, size);
  context.fillText(text, left, above);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, left, baseline: above, pixels: data };
}

/** What a character looks like, so that two can be compared. */
function sketch(context: Context, character: string): string {
  const style: DrawnStyle = { face: 'regular', direction: 'leftToRight' };
  const { width, height, pixels } = draw(context, character, style, checkedSize);
  return `${width} ${height} ${pixels.join()}`;
}
