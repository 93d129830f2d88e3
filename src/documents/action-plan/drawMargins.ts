import { shortenText } from '../parts/shortenText';
import type { Setting } from '../parts/writePages';
import type { Pen } from '../pdf/createPen';
import { area, styles } from './styles';

/** Whose plan and which page; the cover says the former itself. */
export interface Margins {
  /** Shortened to one line. */
  readonly subject: string;
  readonly label: string;
  readonly foot: string;
  /** "Page 2 of 9". */
  readonly count: string;
  readonly isCover: boolean;
}

/** Draws the head and the foot of a page of a report. */
export function drawMargins({ typesetter }: Setting, pen: Pen, margins: Margins): void {
  const { style } = styles.margin;
  const right = area.left + area.width;
  const end = (text: string, baseline: number) =>
    pen.text(text, right - typesetter.measure(text, style), baseline, style);
  if (!margins.isCover) {
    const room = { width: area.width - typesetter.measure(margins.label, style) - 20, lines: 1 };
    const subject = shortenText(typesetter, margins.subject, styles.margin, room);
    pen.text(subject, area.left, 44, style);
    end(margins.label, 44);
    pen.horizontalLine(area.left, 51, area.width, 'line');
  }
  pen.text(margins.foot, area.left, 808, style);
  end(margins.count, 808);
}
