import type { ColourRole, PathCommand } from '../../figures';
import type { Box, TaggedDocument } from './createTaggedDocument';
import { pageSize } from './createTaggedDocument';
import { encodeNumber } from './objects/encode';
import { encodeColour } from './palette';
import type { TextStyle, Typesetter } from './text/createTypesetter';
import type { TextDirection } from './text/DrawText';
import { drawPiece } from './text/drawPiece';

export interface PathPaint {
  readonly fill?: ColourRole | undefined;
  readonly stroke?: ColourRole | undefined;
  readonly strokeWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
}

/** Turns shapes into content operators. Points from the page's top left corner, y downwards. */
export interface Pen {
  /** One line of prepared text; `baseline` is where its letters stand. */
  text(
    text: string,
    left: number,
    baseline: number,
    style: TextStyle,
    direction?: TextDirection,
  ): void;
  path(commands: readonly PathCommand[], paint: PathPaint): void;
  rectangle(box: Box, fill: ColourRole): void;
  horizontalLine(
    left: number,
    top: number,
    width: number,
    colour: ColourRole,
    thick?: number,
  ): void;
}

/** Creates a pen for the document's current page. */
export function createPen(document: TaggedDocument, typesetter: Typesetter): Pen {
  const point = (x: number, y: number) => `${encodeNumber(x)} ${encodeNumber(pageSize.height - y)}`;

  function path(commands: readonly PathCommand[], paint: PathPaint): void {
    const { fill, stroke, strokeWidth = 1, dash = [] } = paint;
    const operator = paintOperator(fill !== undefined, stroke !== undefined);
    if (operator === undefined) return;
    const steps = commands.map((command) => encodeStep(command, point));
    document.write(
      [
        'q',
        fill === undefined ? '' : `${encodeColour(fill)} rg`,
        stroke === undefined
          ? ''
          : `${encodeColour(stroke)} RG ${encodeNumber(strokeWidth)} w [${dash.map(encodeNumber).join(' ')}] 0 d`,
        ...steps,
        operator,
        'Q',
      ]
        .filter((part) => part !== '')
        .join('\n'),
    );
  }

  return {
    text(text, left, baseline, style, direction) {
      if (text === '') return;
      let at = left;
      for (const piece of typesetter.set(text, style, direction)) {
        const place = { left: at, baseline, style };
        drawPiece(document, piece, place);
        at += piece.width;
      }
    },
    path,
    rectangle: ({ left, top, width, height }, fill) =>
      path(
        [
          ['M', left, top],
          ['L', left + width, top],
          ['L', left + width, top + height],
          ['L', left, top + height],
          ['Z'],
        ],
        { fill },
      ),
    horizontalLine: (left, top, width, colour, thick = 0.6) =>
      path(
        [
          ['M', left, top],
          ['L', left + width, top],
        ],
        { stroke: colour, strokeWidth: thick },
      ),
  };
}

function paintOperator(filled: boolean, stroked: boolean): string | undefined {
  if (filled) return stroked ? 'B' : 'f';
  return stroked ? 'S' : undefined;
}

function encodeStep(command: PathCommand, point: (x: number, y: number) => string): string {
  switch (command[0]) {
    case 'M':
      return `${point(command[1], command[2])} m`;
    case 'L':
      return `${point(command[1], command[2])} l`;
    case 'C':
      return `${point(command[1], command[2])} ${point(command[3], command[4])} ${point(command[5], command[6])} c`;
    case 'Z':
      return 'h';
  }
}
