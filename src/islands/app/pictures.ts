import type { Picture, PictureActions } from '../../components';
import { nameColour, palette, writeSvg } from '../../documents';
import { captionFigure, encodePath, type Figure, type Shape } from '../../figures';
import { fail, type Outcome, succeed } from '../../model';
import { download } from './device';

/** Pixels a unit: sharp on a slide that fills a wall. */
const pixelsPerUnit = 3;
/** The most that every browser draws: 4,096 pixels a side. */
const mostPixels = 4096;

const face = '"LinkReady Sans", "Source Sans 3", system-ui, sans-serif';

/** What this device does with pictures. They have light colours always: they go onto paper. */
export const pictures: PictureActions = {
  async copy(picture) {
    try {
      // A promise keeps the click's permission while the picture is drawn.
      const item = new ClipboardItem({ 'image/png': drawPng(picture) });
      await navigator.clipboard.write([item]);
      return succeed(undefined);
    } catch {
      return fail('pictureNotCopied');
    }
  },
  async savePng(picture) {
    try {
      const blob = await drawPng(picture);
      return save(new Uint8Array(await blob.arrayBuffer()), `${picture.name}.png`, 'image/png');
    } catch {
      return fail('pictureNotMade');
    }
  },
  async saveSvg({ figure, sentence, name }) {
    const svg = writeSvg(figure, palette, sentence);
    return save(new TextEncoder().encode(svg), `${name}.svg`, 'image/svg+xml');
  },
};

function save(bytes: Uint8Array, name: string, type: string): Outcome<string> {
  download(bytes, name, type);
  return succeed(name);
}

/** Draws a figure with its sentence; throws where this browser gives no canvas. */
async function drawPng({ figure, sentence }: Picture): Promise<Blob> {
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px ${face}`)));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures');
  const whole = captionFigure(figure, sentence, (text, size) => {
    context.font = `400 ${size}px ${face}`;
    return context.measureText(text).width;
  });
  const scale = Math.min(pixelsPerUnit, mostPixels / Math.max(whole.width, whole.height));
  canvas.width = Math.ceil(whole.width * scale);
  canvas.height = Math.ceil(whole.height * scale);
  context.scale(scale, scale);
  drawShapes(context, whole);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser makes no PNG'));
      else resolve(blob);
    }, 'image/png');
  });
}

function drawShapes(context: CanvasRenderingContext2D, { shapes }: Figure): void {
  for (const shape of shapes) {
    if (shape.kind === 'text') drawLabel(context, shape);
    else drawPath(context, shape);
  }
}

function drawPath(
  context: CanvasRenderingContext2D,
  { commands, fill, stroke, strokeWidth = 1, dash = [] }: Extract<Shape, { kind: 'path' }>,
): void {
  const path = new Path2D(encodePath(commands));
  if (fill !== undefined) {
    context.fillStyle = nameColour(palette[fill]);
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = nameColour(palette[stroke]);
  context.lineWidth = strokeWidth;
  context.setLineDash([...dash]);
  context.stroke(path);
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, text, size, anchor, weight, fill }: Extract<Shape, { kind: 'text' }>,
): void {
  context.font = `${weight === 'semibold' ? 600 : 400} ${size}px ${face}`;
  context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
  context.fillStyle = nameColour(palette[fill]);
  context.fillText(text, x, y);
}
