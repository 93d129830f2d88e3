import type { Pixels } from '../../../src/exchange/codes/decodeQrImage';
import { type QrModules, quietZone } from '../../../src/exchange/codes/drawQrCode';

/** A code as a picture with its light rim, so many pixels a square. */
export function drawPixels(modules: QrModules, scale: number): Pixels {
  const side = (modules.length + 2 * quietZone) * scale;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [y, x].map((at) => Math.floor(at / scale) - quietZone);
      if (modules[row ?? -1]?.[column ?? -1] !== true) continue;
      data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  }
  return { data, width: side, height: side };
}
