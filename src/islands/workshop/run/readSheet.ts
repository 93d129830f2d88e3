import { type Answer, canonicalJson, type GivenAnswer, type Item } from '../../../model';
import { type AnswerKey, answerOf, keysOf } from './answerKeys';

/** What was typed of one paper sheet. */
export interface TypedSheet {
  /** One an item, in their order, as far as was typed; without an answer where the item was left out. */
  readonly answers: readonly GivenAnswer[];
  /** Signs that stand for no answer, and answers that their item does not offer: how many were left out. */
  readonly wrong: readonly { readonly place: number; readonly sign: string }[];
  /** Signs beyond the last item. */
  readonly over: number;
}

/** Signs for an item that the sheet leaves out. */
const leftOut = /^[-x./_]$/;

/**
 * Reads what was typed of a paper sheet: a sign an item, `0` to `4`, `d` or `n`, `-` for one left out.
 * Blanks do not matter. A wrong sign keeps its place, so that those behind it are not moved.
 */
export function readSheet(text: string, items: readonly Item[]): TypedSheet {
  const signs = [...text.toLowerCase()].filter((sign) => !/[\s,;|]/.test(sign));
  const wrong: { readonly place: number; readonly sign: string }[] = [];
  const answers = items.slice(0, signs.length).map((item, place): GivenAnswer => {
    const sign = signs[place] ?? '-';
    if (leftOut.test(sign)) return { item: item.id };
    const key = keysOf(item).find((one: AnswerKey) => one === sign);
    if (key === undefined) wrong.push({ place, sign });
    return key === undefined ? { item: item.id } : { item: item.id, answer: answerOf(key) };
  });
  return { answers, wrong, over: Math.max(0, signs.length - items.length) };
}

/** An item of which the first and the second typing of a sheet differ. */
export interface TypingDifference {
  readonly item: Item;
  readonly first?: Answer | undefined;
  readonly second?: Answer | undefined;
}

/** Where two typings of one sheet differ. */
export function compareTypings(
  first: (item: string) => Answer | undefined,
  second: readonly GivenAnswer[],
  items: readonly Item[],
): readonly TypingDifference[] {
  const typed = new Map(second.map(({ item, answer }) => [item, answer]));
  return items.flatMap((item) => {
    const [one, other] = [first(item.id), typed.get(item.id)];
    return canonicalJson(one ?? null) === canonicalJson(other ?? null)
      ? []
      : [{ item, first: one, second: other }];
  });
}
