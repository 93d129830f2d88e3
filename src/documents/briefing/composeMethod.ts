import { composeBody, composeSection } from '../action-plan/compose';
import type { Slice } from '../pdf/layout/Slice';
import { createElement } from '../pdf/structure/StructureElement';
import type { BriefingContext } from './BriefingContext';

/** How the figures were made, and what they cannot say. */
export function composeMethod(context: BriefingContext): readonly Slice[] {
  const { root, translator, comparison, input } = context;
  const { sites, quick, examples, superseded } = comparison.notComparable;
  const section = createElement(root, 'Sect');
  const texts = [
    translator.t('briefing.method.own'),
    translator.t('briefing.method.scores'),
    translator.t('briefing.method.bands'),
    translator.t('briefing.method.overall'),
    translator.t('briefing.method.copied'),
    translator.t('briefing.method.apart', { count: sites.length }),
    translator.t('briefing.method.left', {
      quick: quick.length,
      examples: examples.length,
      superseded: superseded.length,
    }),
    ...(input.withoutSmall ? [translator.t('briefing.method.few')] : []),
  ];
  return [
    ...composeSection(context, section, translator.t('briefing.method'), 'method', {
      flowing: true,
    }),
    ...texts.flatMap((text, index) =>
      composeBody(context, section, text, { spaceBefore: index === 0 ? 0 : 5 }),
    ),
  ];
}
