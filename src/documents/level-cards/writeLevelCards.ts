import type { Translator } from '../../i18n';
import { type Level, levels } from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { levelMeanings } from '../parts/levelMeanings';
import { run, setStrips } from '../parts/setText';
import { type Setting, type TextArea, writePages } from '../parts/writePages';
import type { Pen } from '../pdf/createPen';
import { pageSize } from '../pdf/createTaggedDocument';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import type { LevelCardsInput } from './LevelCardsInput';
import { type Card, setCard } from './setCard';
import { cardStyles } from './styles';

/** The whole page: cards are cut from edge to edge. */
const page: TextArea = { left: 0, top: 0, width: pageSize.width, height: pageSize.height };

/** Where a heading stands that is cut off with the edge of the paper. */
const edge = { left: 30, top: 12 } as const;

/**
 * Writes the level cards (PDF/UA-1): number, word and general meaning of each level, and "don't
 * know".
 *
 * Number and steps tell the cards apart, so that nothing rests on colour.
 */
export function writeLevelCards(input: LevelCardsInput): WrittenDocument {
  const { translator, perPage } = input;
  return writePages(input, {
    title: translator.t('cards.title'),
    subject: translator.t('cards.subject'),
    area: page,
    compose: (setting, root) => composeCards(input, setting, root),
    drawMargins: (pen) => drawCuts(pen, perPage),
  });
}

function listCards(translator: Translator): readonly Card[] {
  const card = (level: Level): Card => ({
    level,
    sign: String(level),
    word: translator.t(`level.${level}`),
    meaning: translator.t(levelMeanings[level]),
  });
  const open: Card = {
    level: undefined,
    sign: '?',
    word: translator.t('answer.dontKnow'),
    meaning: translator.t('cards.dontKnow'),
  };
  return [...levels.map(card), open];
}

function composeCards(
  { translator, perPage }: LevelCardsInput,
  setting: Setting,
  root: StructureElement,
): readonly Slice[] {
  const title = translator.t('cards.title');
  const columns = perPage / 2;
  const size = { width: page.width / columns, height: page.height / 2 };
  const heading = setStrips(
    setting,
    createElement(root, 'H1'),
    [run(`${title}. `, cardStyles.edgeStrong), run(translator.t('cards.cut'), cardStyles.edge)],
    cardStyles.edge,
    { width: page.width - 2 * edge.left },
  );
  const placed = listCards(translator).map((card) => setCard(setting, root, card, size));
  const pages = Array.from({ length: Math.ceil(placed.length / perPage) }, (_, index) =>
    placed.slice(index * perPage, (index + 1) * perPage),
  );
  return pages.map((cards, index) =>
    createSlice({
      height: page.height,
      pageBreakBefore: true,
      draw(canvas) {
        if (index === 0) {
          canvas.document.bookmark(1, title, 0);
          heading[0]?.draw(canvas, edge.left, edge.top);
        }
        cards.forEach((draw, place) => {
          draw(canvas, {
            left: (place % columns) * size.width,
            top: Math.floor(place / columns) * size.height,
          });
        });
      },
    }),
  );
}

/** Dashed lines to cut along. */
function drawCuts(pen: Pen, perPage: 2 | 4): void {
  const middle = page.height / 2;
  const cut = { stroke: 'quiet', strokeWidth: 0.6, dash: [5, 5] } as const;
  pen.path(
    [
      ['M', 0, middle],
      ['L', page.width, middle],
    ],
    cut,
  );
  if (perPage === 2) return;
  pen.path(
    [
      ['M', page.width / 2, 0],
      ['L', page.width / 2, page.height],
    ],
    cut,
  );
}
