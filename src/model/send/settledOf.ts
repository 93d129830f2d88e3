import type { Item } from '../instrument/Instrument';
import { flagItem } from '../planning/flag';
import type { SafetyFlag, Settled } from '../report/Report';
import type { SentItem } from './SentAssessment';
import { standInItem } from './standIn';

/** What an item that was sent came to; one that is not in the file was not answered. */
export function settledOf(sent: SentItem | undefined): Settled {
  if (sent === undefined) return { state: 'unanswered' };
  const { state, level, basis, reasons = [] } = sent;
  if (state === 'level' && level !== undefined) return { state, level, basis };
  return state === 'notApplicable' ? { state, basis, reasons } : { state: 'dontKnow', basis };
}

/** The flag that a safety item raises as it was sent (P3). */
export function flagSent(
  item: Item,
  sent: SentItem | undefined,
): Omit<SafetyFlag, 'domain'> | undefined {
  const { responses, agreement } =
    sent === undefined ? { responses: [], agreement: undefined } : standInItem(sent, '');
  return flagItem(item, settledOf(sent), responses, agreement);
}
