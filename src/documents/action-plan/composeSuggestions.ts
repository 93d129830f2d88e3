import { describeReason, titleSuggestion } from '../../i18n';
import { findOpenSuggestions, type Suggestion } from '../../model';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeBody, composeHeading, paragraph, run } from './compose';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

/** As many as a meeting can weigh; the rest is a count. */
const shown = 6;

/** Suggestions that the site has not taken on, in short, in the order of planning (P2 to P4). */
export function composeSuggestions(
  context: PlanContext,
  section: StructureElement,
): readonly Slice[] {
  const { report, translator } = context;
  const open = findOpenSuggestions(report);
  if (open.length === 0) return [];
  const heading = composeHeading(context, section, translator.t('actionPlan.suggestions'), 22);
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  const rows = open
    .slice(0, shown)
    .flatMap((suggestion, index) => composeSuggestion(context, list, suggestion, index === 0));
  const rest = open.length - shown;
  return [
    ...heading,
    ...rows,
    ...(rest > 0
      ? composeBody(
          context,
          section,
          [run(translator.t('actionPlan.suggestions.more', { count: rest }), styles.quiet)],
          { spaceBefore: 8 },
        )
      : []),
  ];
}

function composeSuggestion(
  context: PlanContext,
  list: StructureElement,
  suggestion: Suggestion,
  first: boolean,
): readonly Slice[] {
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const { title, reason } = describeSuggestion(context, suggestion);
  const strips = [
    ...paragraph(context, createElement(body, 'P'), title, styles.cellStrong, {
      width: area.width,
    }),
    ...paragraph(context, createElement(body, 'P'), reason, styles.quiet, { width: area.width }),
  ];
  return composeRow([{ left: area.left, strips }], {
    paddingTop: 0,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore: first ? 4 : 7,
  });
}

function describeSuggestion(context: PlanContext, suggestion: Suggestion) {
  const { translator, input } = context;
  const title = titleSuggestion(translator, input.instrument, suggestion);
  const reason = describeReason(translator, input.instrument, suggestion);
  if (suggestion.kind !== 'action') return { title, reason };
  return { title, reason: `${titleOfDomain(context, suggestion.domain)}. ${reason}` };
}
