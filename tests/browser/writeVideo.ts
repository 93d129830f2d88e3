import { writeFileSync } from 'node:fs';
import { drawQrCode } from '../../src/exchange/codes/drawQrCode';
import { drawPixels } from '../exchange/codes/drawPixels';

const [width, height] = [640, 480];
const perSecond = 5;

/**
 * Writes a film for Chromium's make-believe camera (YUV4MPEG2, I420): one picture a code, as large as
 * fits, on grey, a little out of focus.
 */
export function writeVideo(path: string, texts: readonly string[]): void {
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420\n`);
  const pictures = texts.flatMap((text) => [Buffer.from('FRAME\n'), drawPicture(text)]);
  writeFileSync(path, Buffer.concat([head, ...pictures]));
}

function drawPicture(text: string): Buffer {
  const modules = drawQrCode(text, 'low');
  const scale = Math.floor((height - 8) / (modules.length + 8));
  const code = drawPixels(modules, scale);
  const picture = Buffer.alloc((width * height * 3) / 2, 128);
  const [left, top] = [width - code.width, height - code.height].map((room) => room >> 1);
  const at = (x: number, y: number) =>
    code.data[4 * (Math.min(y, code.height - 1) * code.width + Math.min(x, code.width - 1))] ?? 255;
  for (let y = 0; y < code.height; y += 1) {
    for (let x = 0; x < code.width; x += 1) {
      const soft = (2 * at(x, y) + at(x + 1, y) + at(x, y + 1)) / 4;
      picture[(y + (top ?? 0)) * width + x + (left ?? 0)] = 16 + (soft * 219) / 255;
    }
  }
  return picture;
}
