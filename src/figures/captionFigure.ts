import type { Figure, PathCommand, Shape } from './Figure';

/** Width of a text of a size, both in the figure's units. */
export type MeasureText = (text: string, size: number) => number;

/** Wide enough for most text in a sans-serif face, where no face can be asked. */
const usualWidth: MeasureText = (text, size) => text.length * size * 0.52;

/**
 * A figure that stands alone on paper: a ground, a margin, and its sentence below it.
 *
 * @param sentence what the picture says; empty for none.
 * @param measure the face's own widths, where they are known.
 */
export function captionFigure(
  figure: Figure,
  sentence: string,
  measure: MeasureText = usualWidth,
): Figure {
  // A caption in proportion to the picture, and never too small to read on a slide.
  const size = Math.max(12, Math.min(figure.width / 44, 16));
  const margin = size;
  const width = Math.max(figure.width, size * 16) + 2 * margin;
  const leading = size * 1.4;
  const lines = breakLines(sentence, width - 2 * margin, (text) => measure(text, size));
  const top = margin + figure.height + (lines.length > 0 ? size * 0.8 : 0);
  const height = top + lines.length * leading + margin;
  const left = (width - figure.width) / 2;
  return {
    width,
    height,
    shapes: [
      ground(width, height),
      ...figure.shapes.map((shape) => moveShape(shape, left, margin)),
      ...lines.map(
        (text, index): Shape => ({
          kind: 'text',
          x: margin,
          y: top + leading * (index + 0.72),
          text,
          size,
          anchor: 'start',
          weight: 'regular',
          fill: 'ink',
        }),
      ),
    ],
  };
}

function ground(width: number, height: number): Shape {
  return {
    kind: 'path',
    commands: [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']],
    fill: 'paper',
  };
}

function moveShape(shape: Shape, right: number, down: number): Shape {
  if (shape.kind === 'text') return { ...shape, x: shape.x + right, y: shape.y + down };
  return { ...shape, commands: shape.commands.map((step) => moveStep(step, right, down)) };
}

function moveStep(step: PathCommand, right: number, down: number): PathCommand {
  if (step[0] === 'Z') return step;
  if (step[0] !== 'C') return [step[0], step[1] + right, step[2] + down];
  const [letter, x1, y1, x2, y2, x, y] = step;
  return [letter, x1 + right, y1 + down, x2 + right, y2 + down, x + right, y + down];
}

/** Breaks between words; a word wider than the line has it to itself. */
function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
