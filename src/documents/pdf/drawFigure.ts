import type { Figure, PathCommand, Shape } from '../../figures';
import type { Pen } from './createPen';
import type { Typesetter } from './text/createTypesetter';
import { prepareText } from './text/prepareText';

/**
 * Draws a figure with its top left corner at a point, `width` points wide.
 *
 * The caller opens the marked content: one Figure with its alternative, or an artifact where text
 * beside it says the same.
 */
export function drawFigure(
  pen: Pen,
  typesetter: Typesetter,
  figure: Figure,
  place: { readonly left: number; readonly top: number; readonly width: number },
): void {
  const scale = place.width / figure.width;
  const x = (value: number) => place.left + value * scale;
  const y = (value: number) => place.top + value * scale;
  for (const shape of figure.shapes) {
    if (shape.kind === 'text') drawLabel(shape);
    else {
      pen.path(shape.commands.map(scaleStep), {
        fill: shape.fill,
        stroke: shape.stroke,
        strokeWidth: (shape.strokeWidth ?? 1) * scale,
        dash: shape.dash?.map((length) => length * scale),
      });
    }
  }

  function scaleStep(step: PathCommand): PathCommand {
    switch (step[0]) {
      case 'M':
        return ['M', x(step[1]), y(step[2])];
      case 'L':
        return ['L', x(step[1]), y(step[2])];
      case 'C':
        return ['C', x(step[1]), y(step[2]), x(step[3]), y(step[4]), x(step[5]), y(step[6])];
      case 'Z':
        return step;
    }
  }

  function drawLabel(label: Extract<Shape, { kind: 'text' }>): void {
    const style = { face: label.weight, size: label.size * scale, colour: label.fill };
    const text = prepareText(label.text);
    const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
    pen.text(text, x(label.x) - typesetter.measure(text, style) * share, y(label.y), style);
  }
}
