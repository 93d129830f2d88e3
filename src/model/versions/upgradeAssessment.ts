import { type Assessment, recordLists } from '../assessment/Assessment';
import { currentShape, type Fields, type Upgrade, upgrades } from './upgrades';

/** A document at today's shape, one from a newer LinkReady, or something that is no assessment. */
export type Upgraded<T> =
  | { readonly state: 'ready'; readonly document: T }
  | { readonly state: 'newer'; readonly shape: number }
  | { readonly state: 'unknown' };

/**
 * Brings a stored or read document up to the current shape.
 *
 * Only the frame is looked at here: a number of shape, and the fields that every assessment has. What
 * comes from outside is checked against its published schema first, in `exchange`.
 */
export function upgradeAssessment(document: unknown): Upgraded<Assessment> {
  const upgraded = upgradeThrough(upgrades, currentShape, document);
  if (upgraded.state !== 'ready') return upgraded;
  return isAssessment(upgraded.document)
    ? { state: 'ready', document: upgraded.document }
    : { state: 'unknown' };
}

/**
 * Takes a document through a list of upgrades, one after the other.
 *
 * @param current the number of the shape to arrive at.
 * @throws where the list has a gap: that is a bug of ours.
 */
export function upgradeThrough(
  list: readonly Upgrade[],
  current: number,
  document: unknown,
): Upgraded<Fields> {
  if (!isFields(document)) return { state: 'unknown' };
  const { shape } = document;
  if (typeof shape !== 'number' || !Number.isInteger(shape) || shape < 1) {
    return { state: 'unknown' };
  }
  if (shape > current) return { state: 'newer', shape };
  let upgraded: Fields = document;
  for (let from = shape; from < current; from += 1) {
    const step = list.find((one) => one.from === from);
    if (step === undefined) throw new Error(`No upgrade leads on from shape ${from}`);
    upgraded = { ...step.upgrade(upgraded), shape: from + 1 };
  }
  return { state: 'ready', document: upgraded };
}

const records = ['site', 'round'] as const;
const lists = [...recordLists, 'removals', 'history'] as const;

function isAssessment(document: unknown): document is Assessment {
  return (
    isFields(document) &&
    document.shape === currentShape &&
    typeof document.id === 'string' &&
    typeof document.changedAt === 'string' &&
    records.every((name) => isFields(document[name])) &&
    lists.every((name) => Array.isArray(document[name]))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
