import type { PlanContext } from '../action-plan/PlanContext';
import type { SetStyle } from '../parts/SetStyle';
import { shortenText, type TextRoom } from '../parts/shortenText';
import type { Setting } from '../parts/writePages';

/** How many lines each kind of text may take. */
export interface Allowance {
  readonly title: number;
  readonly sentence: number;
  readonly entry: number;
  readonly action: number;
  /** The foot says that texts are shortened. */
  readonly note: boolean;
}

/** What the summary's parts are composed from. */
export interface SummaryContext {
  readonly plan: PlanContext;
  readonly setting: Setting;
  readonly allowance: Allowance;
  /** The text in its room; remembers whether any was shortened. */
  shorten(text: string, set: SetStyle, room: TextRoom): string;
  wasShortened(): boolean;
}

/** Creates the context of one page. */
export function createSummaryContext(
  plan: PlanContext,
  setting: Setting,
  allowance: Allowance,
): SummaryContext {
  let shortened = false;
  return {
    plan,
    setting,
    allowance,
    shorten(text, set, room) {
      const result = shortenText(setting.typesetter, text, set, room);
      if (result.endsWith('\u2026') && !text.trimEnd().endsWith('\u2026')) shortened = true;
      return result;
    },
    wasShortened: () => shortened,
  };
}
