import { capitalise } from '../../i18n';
import type { Suggestion } from '../../model';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeBody, composeHeading, paragraph, run } from './compose';
import { describeOwner, describeRole } from './describe';
import { type PlanContext, titleOfDomain, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

/** As many as a meeting can weigh; the rest is a count. */
const shown = 6;

/** Suggestions that the site has not taken on, in short, in the order of planning (P2 to P4). */
export function composeSuggestions(
  context: PlanContext,
  section: StructureElement,
): readonly Slice[] {
  const { report, translator } = context;
  const chosen = new Set(report.plan.map(({ source }) => source));
  const open = report.suggestions.filter(
    (suggestion) => suggestion.kind !== 'action' || !chosen.has(suggestion.action),
  );
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
  const { translator } = context;
  const domain = titleOfDomain(context, suggestion.domain);
  if (suggestion.kind === 'checkFirst') {
    return {
      title: translator.t('suggestion.checkTitle', {
        item: titleOfItem(context, suggestion.item),
      }),
      reason: translator.t('suggestion.checkFirst', {
        item: titleOfItem(context, suggestion.item),
        role: describeRole(context, suggestion.askRole),
      }),
    };
  }
  if (suggestion.kind === 'findOut') {
    return {
      title: translator.t('suggestion.findTitle', { domain }),
      reason: translator.t('suggestion.findOut', {
        items: listItems(context, suggestion.items),
        role: describeRole(context, suggestion.askRole),
      }),
    };
  }
  const action = context.actions.get(suggestion.action);
  const [owner] = suggestion.owners;
  const cost = translator.t('suggestion.cost', {
    effort: translator.t(`effort.${suggestion.effort}`),
    owner: owner === undefined ? translator.t('owner.other') : describeOwner(context, owner),
  });
  return {
    title: action === undefined ? capitalise(domain) : translator.fill(action.title),
    reason: `${domain}. ${explain(context, suggestion)} ${cost}`,
  };
}

/** The one sentence that says why an action is suggested (P2). */
function explain(
  context: PlanContext,
  { reason }: Extract<Suggestion, { kind: 'action' }>,
): string {
  const { translator } = context;
  switch (reason.because) {
    case 'safety': {
      const item = titleOfItem(context, reason.item);
      if (reason.level === undefined) return translator.t('suggestion.safetySaid', { item });
      return translator.t('suggestion.safety', { item, level: translator.number(reason.level) });
    }
    case 'gap':
      return translator.t('suggestion.gap', {
        item: titleOfItem(context, reason.item),
        level: translator.number(reason.level),
        target: reason.target,
      });
    case 'gaps':
      return translator.t('suggestion.gaps', {
        count: reason.items.length,
        items: listItems(context, reason.items),
        target: reason.target,
      });
  }
}

function listItems(context: PlanContext, ids: readonly string[]): string {
  return context.translator.list(ids.map((id) => titleOfItem(context, id)));
}
