import {
  findAction,
  findDomain,
  findItem,
  type Instrument,
  type ItemId,
  type Suggestion,
} from '../model';
import type { Translator } from './createTranslator';

/** What a suggestion is called, in the list and in the plan. */
export function titleSuggestion(
  { t, fill }: Translator,
  instrument: Instrument,
  suggestion: Suggestion,
): string {
  if (suggestion.kind === 'action') {
    return fill(findAction(instrument, suggestion.action)?.title ?? suggestion.action);
  }
  if (suggestion.kind === 'checkFirst') {
    const item = fill(findItem(instrument, suggestion.item)?.title ?? suggestion.item);
    return t('suggestion.checkTitle', { item });
  }
  const domain = findDomain(instrument, suggestion.domain)?.title ?? suggestion.domain;
  return t('suggestion.findTitle', { domain });
}

/** Why a suggestion is made, in one sentence (P2). */
export function describeReason(
  translator: Translator,
  instrument: Instrument,
  suggestion: Suggestion,
): string {
  const { t, list } = translator;
  const titleOf = (id: ItemId) => translator.fill(findItem(instrument, id)?.title ?? id);
  if (suggestion.kind === 'checkFirst') {
    const role = t(`role.${suggestion.askRole}`);
    return t('suggestion.checkFirst', { item: titleOf(suggestion.item), role });
  }
  if (suggestion.kind === 'findOut') {
    const items = list(suggestion.items.map(titleOf));
    return t('suggestion.findOut', { items, role: t(`role.${suggestion.askRole}`) });
  }
  const { reason, effort, owners } = suggestion;
  const owner = t(`owner.${owners[0] ?? 'practiceManager'}`);
  const cost = t('suggestion.cost', { effort: t(`effort.${effort}`), owner });
  return `${describeBecause()} ${cost}`;

  function describeBecause(): string {
    if (reason.because === 'safety') {
      return reason.level === undefined
        ? t('suggestion.safetySaid', { item: titleOf(reason.item) })
        : t('suggestion.safety', { item: titleOf(reason.item), level: reason.level });
    }
    if (reason.because === 'gap') {
      const { level, target } = reason;
      return t('suggestion.gap', { item: titleOf(reason.item), level, target });
    }
    return t('suggestion.gaps', {
      items: list(reason.items.map(titleOf)),
      count: reason.items.length,
      target: reason.target,
    });
  }
}
