import type { DrawText } from '../../src/documents';

/** Half an em a character, so that widths can be read off; a space is as wide. */
const width = 0.5;

/**
 * Draws text as frames, the same everywhere: black ones for letters, red ones for emoji.
 *
 * @param unknown characters that it has no shape for.
 */
export function drawTextOf(unknown = ''): DrawText {
  return {
    canDraw: (cluster) => ![...cluster].some((character) => unknown.includes(character)),
    measure: (text) => [...text].length * width,
    draw(text, _, pixelsPerEm) {
      const columns = Math.max(1, Math.round([...text].length * width * pixelsPerEm));
      const rows = pixelsPerEm;
      const pixels = new Uint8Array(columns * rows * 4);
      const red = /\p{Extended_Pictographic}/u.test(text) ? 220 : 0;
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const inside = row > 3 && row < rows - 4 && column > 3 && column < columns - 4;
          if (!inside) pixels.set([red, 0, 0, 255], (row * columns + column) * 4);
        }
      }
      return { width: columns, height: rows, left: 0, baseline: Math.round(rows * 0.8), pixels };
    },
  };
}
