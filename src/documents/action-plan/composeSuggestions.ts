import { describeReason, titleSuggestion } from '../../i18n';
import { findOpenSuggestions, type Suggestion } from '../../model';
import { measureSlices, run } from '../parts/setText';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeBody, composeEntry, composeHeading } from './compose';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { styles } from './styles';

/** As many as a meeting can weigh; the rest is a count. */
const most = 6;
/** Fewer would not be worth a heading: they then stand on a page of their own, as many as there are. */
const fewest = 1;

/**
 * Suggestions that the site has not taken on, in short, in the order of planning (P2 to P4).
 *
 * @param room height left on the plan's page in points, so that the plan and they are one page.
 */
export function composeSuggestions(
  context: PlanContext,
  section: StructureElement,
  room: number,
): readonly Slice[] {
  const open = findOpenSuggestions(context.report);
  if (open.length === 0) return [];
  const counts = Array.from({ length: most - fewest + 1 }, (_, index) => most - index);
  const shown = counts.find((count) => {
    const trial = composeFirst(context, createElement(undefined, 'Sect'), open, count);
    return measureSlices(trial) <= room;
  });
  return composeFirst(context, section, open, shown ?? most);
}

function composeFirst(
  context: PlanContext,
  section: StructureElement,
  open: readonly Suggestion[],
  shown: number,
): readonly Slice[] {
  const { translator } = context;
  const heading = composeHeading(context, section, translator.t('actionPlan.suggestions'), 22);
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  const rows = open.slice(0, shown).flatMap((suggestion, index) => {
    const { title, reason } = describeSuggestion(context, suggestion);
    const paragraphs = [
      { text: title, set: styles.cellStrong },
      { text: reason, set: styles.quiet },
    ];
    return composeEntry(context, list, paragraphs, index === 0 ? 4 : 7);
  });
  const rest = open.length - shown;
  if (rest <= 0) return [...heading, ...rows];
  const more = run(translator.t('actionPlan.suggestions.more', { count: rest }), styles.quiet);
  return [...heading, ...rows, ...composeBody(context, section, [more], { spaceBefore: 8 })];
}

function describeSuggestion(context: PlanContext, suggestion: Suggestion) {
  const { translator, input } = context;
  const title = titleSuggestion(translator, input.instrument, suggestion);
  const reason = describeReason(translator, input.instrument, suggestion);
  if (suggestion.kind !== 'action') return { title, reason };
  return { title, reason: `${titleOfDomain(context, suggestion.domain)}. ${reason}` };
}
