import { drawLadder } from '../../figures';
import type { Level } from '../../model';
import { setStrips } from '../parts/setText';
import type { Setting } from '../parts/writePages';
import { drawFigure } from '../pdf/drawFigure';
import type { Canvas } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { largeCard, smallCard } from './styles';

/** What stands on a card. */
export interface Card {
  /** Absent for "don't know". */
  readonly level: Level | undefined;
  readonly sign: string;
  readonly word: string;
  readonly meaning: string;
}

/** Distance of what is printed from the card's edges; printers leave up to 15 points blank. */
const padding = 34;

/** Sets a card; the result draws it with its top left corner at a point. */
export function setCard(
  setting: Setting,
  root: StructureElement,
  card: Card,
  size: { readonly width: number; readonly height: number },
): (canvas: Canvas, place: { readonly left: number; readonly top: number }) => void {
  const styles = size.width > size.height ? largeCard : smallCard;
  const section = createElement(root, 'Sect');
  const heading = createElement(section, 'H2');
  const width = size.width - 2 * padding;
  const word = setStrips(setting, heading, card.word, styles.word, { width, balanced: true });
  const meaning = setStrips(setting, createElement(section, 'P'), card.meaning, styles.meaning, {
    width,
    balanced: true,
    gapBefore: 6,
  });
  const texts = [...word, ...meaning];
  const height = texts.reduce((sum, strip) => sum + strip.height, 0);
  const ladder = drawLadder(card.level);
  const ladderWidth = width * (styles === largeCard ? 0.34 : 0.4);

  return (canvas, { left, top }) => {
    const { style, leading } = styles.sign;
    const signTop = top + padding * 1.1;
    // Digits stand 0.66 of their size above the baseline.
    const baseline = signTop + (leading + style.size * 0.66) / 2;
    canvas.document.mark(heading, () =>
      canvas.pen.text(`${card.sign} `, left + padding, baseline, style),
    );
    const ladderHeight = (ladderWidth * ladder.height) / ladder.width;
    canvas.document.artifact('Layout', () =>
      drawFigure(canvas.pen, setting.typesetter, ladder, {
        left: left + size.width - padding - ladderWidth,
        top: baseline - ladderHeight,
        width: ladderWidth,
      }),
    );
    let at = top + size.height - padding - height;
    for (const strip of texts) {
      strip.draw(canvas, left + padding, at);
      at += strip.height;
    }
  };
}
