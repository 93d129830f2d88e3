import type { Figure } from '../../figures';
import { pageSize } from '../pdf/createTaggedDocument';
import { drawFigure } from '../pdf/drawFigure';
import type { Strip } from '../pdf/layout/TextRun';
import {
  boxAttribute,
  createElement,
  type StructureElement,
} from '../pdf/structure/StructureElement';

/**
 * A figure as a strip `width` points wide: one Figure with its alternative.
 *
 * @param alternative says what the picture says.
 */
export function placeFigure(
  parent: StructureElement,
  figure: Figure,
  alternative: string,
  width: number,
): Strip {
  const height = (width * figure.height) / figure.width;
  const element = createElement(parent, 'Figure', { alternative });
  return {
    height,
    draw(canvas, left, top) {
      const bottom = pageSize.height - top - height;
      element.attributes.push(boxAttribute([left, bottom, left + width, bottom + height]));
      canvas.document.mark(element, () =>
        drawFigure(canvas.pen, canvas.typesetter, figure, { left, top, width }),
      );
    },
  };
}
