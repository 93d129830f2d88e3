import { pageSize, type TaggedDocument } from '../createTaggedDocument';
import { encodeNumber, encodeTextString } from '../objects/encode';
import { encodeColour } from '../palette';
import type { SetPicture, SetPiece, TextStyle } from './createTypesetter';

/** Where a piece stands, in points from the page's top left corner. */
export interface PiecePlace {
  readonly left: number;
  readonly baseline: number;
  readonly style: TextStyle;
}

/** Text up to this size is drawn with the first number of pixels, larger text with the second. */
const largeSize = 15;
const pixels = { small: 96, large: 240 } as const;

/** Puts a piece of a line on the page. */
export function drawPiece(document: TaggedDocument, piece: SetPiece, place: PiecePlace): void {
  const { left, baseline, style } = place;
  if (piece.kind === 'picture') {
    document.write(standFor(document, piece.text, encodePicture(document, piece, place)));
    return;
  }
  const font = `/${document.faces[style.face].resource} ${encodeNumber(style.size)} Tf`;
  document.setTextState(`${font} ${encodeColour(style.colour)} rg`);
  const at = `${encodeNumber(left)} ${encodeNumber(pageSize.height - baseline)}`;
  const show = `BT ${at} Td (${piece.codes}) Tj ET`;
  document.write(piece.kind === 'box' ? standFor(document, piece.text, show) : show);
}

/**
 * Operators that show a picture of text and put the text itself over it, unseen.
 *
 * Render mode 3 draws nothing (ISO 32000-1, 9.3.6), and the glyphs are blank; they are stretched
 * over the picture, so that what a person marks is what they copy. From right to left each letter is
 * placed by itself: the text is then in the order of reading (14.8.2.3.3) and yet stands as on
 * paper, which is what readers sort by.
 */
function encodePicture(document: TaggedDocument, piece: SetPicture, place: PiecePlace): string {
  const { face, size } = place.style;
  const bottom = pageSize.height - place.baseline;
  const letters = piece.letters.map(({ codes, left, width, blank }) => {
    const stretch = blank > 0 ? (width / blank) * 100 : 100;
    const at = `${encodeNumber(place.left + left)} ${encodeNumber(bottom)}`;
    return `${encodeNumber(stretch)} Tz 1 0 0 1 ${at} Tm (${codes}) Tj`;
  });
  const font = `/${document.faces[face].resource} ${encodeNumber(size)} Tf`;
  return [...encodeInk(document, piece, place), `q BT 3 Tr ${font}`, ...letters, 'ET Q'].join('\n');
}

/**
 * Marks operators with the text they stand for, where nothing around them does: nobody could know
 * a private character otherwise (ISO 19005-3, 6.2.11.7.3).
 */
function standFor(document: TaggedDocument, text: string, operators: string): string {
  if (document.isReadOtherwise() || !/\p{Co}/u.test(text)) return operators;
  return `/Span <</ActualText ${encodeTextString(text)}>> BDC\n${operators}\nEMC`;
}

function encodeInk(
  document: TaggedDocument,
  { key, draw }: SetPicture,
  { left, baseline, style }: PiecePlace,
): readonly string[] {
  const { size, colour } = style;
  const pixelsPerEm = size <= largeSize ? pixels.small : pixels.large;
  const picture = document.drawPicture(`${key} ${pixelsPerEm}`, pixelsPerEm, draw);
  if (picture === undefined) return [];
  const scale = size / picture.pixelsPerEm;
  const matrix = [
    picture.width * scale,
    0,
    0,
    picture.height * scale,
    left - picture.left * scale,
    pageSize.height - baseline - (picture.height - picture.baseline) * scale,
  ];
  const placed = `${matrix.map(encodeNumber).join(' ')} cm /${picture.resource} Do`;
  return [`q ${encodeColour(colour)} rg ${placed} Q`];
}
