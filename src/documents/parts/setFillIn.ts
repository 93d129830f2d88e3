import type { Strip } from '../pdf/layout/TextRun';
import type { StructureElement } from '../pdf/structure/StructureElement';
import type { SetStyle } from './SetStyle';
import { run, setStrips } from './setText';
import { shortenText } from './shortenText';
import type { Setting } from './writePages';

export interface FillInOptions {
  readonly width: number;
  /** Of the whole, in points; as many lines as it has room for, one at least. */
  readonly height: number;
  /** From one line to the next, in points. */
  readonly writing: number;
  /** Stands in place of the lines, where it is known. */
  readonly known?: string | undefined;
}

/**
 * A label with lines to write on, the first beside it.
 *
 * The lines are artifacts: the label says what goes there. What is known is shortened to one line.
 */
export function setFillIn(
  setting: Setting,
  element: StructureElement,
  label: string,
  set: SetStyle,
  { width, height, writing, known = '' }: FillInOptions,
): Strip {
  const { typesetter } = setting;
  const filled = known.trim() !== '';
  const lead = filled ? `${label}: ` : label;
  const value: SetStyle = { ...set, style: { ...set.style, face: 'regular' } };
  const room = { width: width - typesetter.measure(lead, set.style), lines: 1 };
  const text = filled ? shortenText(typesetter, known, value, room) : '';
  const [first] = setStrips(setting, element, [run(lead, set), run(text, value)], set, { width });
  const start = typesetter.measure(`${label} `, set.style) + 4;
  const lines = Math.max(1, Math.floor(height / writing));
  return {
    height,
    draw(canvas, left, top) {
      // The label stands on the first line.
      const foot = top + height - (lines - 1) * writing - writing * 0.22;
      first?.draw(canvas, left, foot - (set.leading + set.style.size * 0.64) / 2);
      if (filled) return;
      canvas.document.artifact('Layout', () => {
        for (let line = 0; line < lines; line += 1) {
          const from = line === 0 ? start : 0;
          const at = foot + 1.5 + line * writing;
          canvas.pen.horizontalLine(left + from, at, width - from, 'quiet', 0.5);
        }
      });
    },
  };
}
