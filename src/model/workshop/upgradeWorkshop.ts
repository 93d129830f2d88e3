import { type Upgraded, upgradeThrough } from '../versions/upgradeAssessment';
import type { Fields, Upgrade } from '../versions/upgrades';
import { workshopShape } from './mergeWorkshops';
import { type Workshop, workshopLists } from './Workshop';

/** Every change of a workshop's shape there ever was, oldest first. Append only. */
const upgrades: readonly Upgrade[] = [];

/** Brings a stored or read workshop up to the current shape; only its frame is looked at. */
export function upgradeWorkshop(document: unknown): Upgraded<Workshop> {
  const upgraded = upgradeThrough(upgrades, workshopShape, document);
  if (upgraded.state !== 'ready') return upgraded;
  return isWorkshop(upgraded.document)
    ? { state: 'ready', document: upgraded.document }
    : { state: 'unknown' };
}

function isWorkshop(document: Fields): document is Fields & Workshop {
  return (
    typeof document.id === 'string' &&
    typeof document.changedAt === 'string' &&
    typeof document.sitting === 'object' &&
    document.sitting !== null &&
    [...workshopLists, 'removals', 'history'].every((name) => Array.isArray(document[name]))
  );
}
