import { type ChangeCount, type DomainChange, type LevelChange, roundScore } from '../model';
import type { Translator } from './createTranslator';
import { describeSettled } from './describeSettled';

/** How a domain's score stands beside the round before, in one sentence (S9). */
export function describeChange({ t, number }: Translator, change: DomainChange): string {
  return t(`change.domain.${change.verdict}`, {
    from: number(roundScore(change.from.value)),
    to: number(roundScore(change.to.value)),
    direction: change.difference < 0 ? 'down' : 'up',
  });
}

/** How much of what differs is confirmed, in one sentence; of a domain, or of all core items (S9). */
export function describeConfirmed(
  { t }: Translator,
  { differing, confirmed }: Pick<ChangeCount, 'differing' | 'confirmed'>,
): string {
  return t('change.confirmed', { differing, confirmed });
}

/**
 * An item's level beside the round before, with what was said of it (S9).
 *
 * Only where somebody said that something changed is it called change.
 */
export function describeLevelChange(translator: Translator, change: LevelChange): string {
  const { t } = translator;
  const levels = { from: nameLevel(translator, change.from), to: nameLevel(translator, change.to) };
  const sentence = t(`change.item.${change.reason ?? 'notSaid'}`, levels);
  const said = change.reason === 'somethingChanged' ? (change.text?.trim() ?? '') : '';
  return said === '' ? sentence : t('change.item.text', { sentence, text: said });
}

function nameLevel(translator: Translator, level: number): string {
  if (Number.isInteger(level)) {
    return describeSettled(translator, { state: 'level', level, basis: 'agreed' });
  }
  const values = { low: Math.floor(level), high: Math.ceil(level) };
  return translator.t('change.between', values);
}
