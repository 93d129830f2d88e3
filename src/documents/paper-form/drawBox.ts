import type { Canvas } from '../pdf/layout/Slice';

/** Draws an empty box to tick, as an artifact: its label says what it is. */
export function drawBox(canvas: Canvas, left: number, top: number, side: number): void {
  const right = left + side;
  const bottom = top + side;
  canvas.document.artifact('Layout', () =>
    canvas.pen.path(
      [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']],
      { stroke: 'ink', strokeWidth: side / 11 },
    ),
  );
}
