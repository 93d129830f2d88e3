import { type Level, levels, type Settled } from '../model';
import type { Translator } from './createTranslator';

/** How an item was settled, with the number of a whole level: "2 Agreed" (S2). */
export function describeSettled(translator: Translator, settled: Settled): string {
  const name = nameSettled(translator, settled);
  const level = wholeLevel(settled);
  return level === undefined ? name : translator.t('settled.level', { level, name });
}

/** The same in words alone: "Agreed", "between 2 and 3, not yet agreed", "don't know"... */
export function nameSettled({ t }: Translator, settled: Settled): string {
  const whole = wholeLevel(settled);
  if (whole !== undefined) return t(`level.${whole}`);
  switch (settled.state) {
    case 'level':
      return t('settled.between', {
        low: Math.floor(settled.level),
        high: Math.ceil(settled.level),
      });
    case 'notApplicable': {
      const given = settled.reasons.filter((reason) => reason.trim() !== '');
      return t('settled.notApplicable', { reasons: given.join('; ') || t('settled.noReason') });
    }
    default:
      return t(`settled.${settled.state}`);
  }
}

function wholeLevel(settled: Settled): Level | undefined {
  return settled.state === 'level' ? levels.find((level) => level === settled.level) : undefined;
}
