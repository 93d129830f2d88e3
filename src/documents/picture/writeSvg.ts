import { type ColourRole, captionFigure, encodePath, type Figure, type Shape } from '../../figures';
import type { Colour } from '../pdf/palette';
import { nameColour } from './nameColour';

/** Faces that most computers have; a picture that leaves the app cannot bring its own. */
const faces = "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * Writes a figure with its sentence as a picture that stands alone: an SVG file's text.
 *
 * @param palette always of light paper: the picture goes into documents and slides.
 * @param sentence what the picture says; printed below it and given as its description.
 */
export function writeSvg(
  figure: Figure,
  palette: Readonly<Record<ColourRole, Colour>>,
  sentence: string,
): string {
  const { width, height, shapes } = captionFigure(figure, sentence);
  const size = `${round(width)} ${round(height)}`;
  const [first] = sentence.split(/(?<=[.?]) /);
  const said = [
    ...(first ? [`<title>${encodeText(first)}</title>`] : []),
    ...(first === sentence ? [] : [`<desc>${encodeText(sentence)}</desc>`]),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${round(width)}" height="${round(height)}" role="img" font-family="${encodeText(faces)}">`,
    ...(sentence === '' ? [] : said),
    ...shapes.map((shape) => writeShape(shape, palette)),
    '</svg>',
    '',
  ].join('\n');
}

function writeShape(shape: Shape, palette: Readonly<Record<ColourRole, Colour>>): string {
  const colour = (role: ColourRole | undefined) =>
    role === undefined ? 'none' : nameColour(palette[role]);
  if (shape.kind === 'text') {
    const { x, y, size, anchor, weight, fill, text } = shape;
    const bold = weight === 'semibold' ? ' font-weight="600"' : '';
    return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" text-anchor="${anchor}"${bold} fill="${colour(fill)}">${encodeText(text)}</text>`;
  }
  const { commands, fill, stroke, strokeWidth = 1, dash } = shape;
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${colour(stroke)}" stroke-width="${round(strokeWidth)}"${
          dash === undefined ? '' : ` stroke-dasharray="${dash.map(round).join(' ')}"`
        }`;
  return `<path d="${encodePath(commands)}" fill="${colour(fill)}"${line}/>`;
}

/** Text and attribute values; what XML 1.0 has no character for is left out. */
function encodeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
