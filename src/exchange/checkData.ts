import { type Outcome, succeed } from '../model';
import { isFields } from './Fields';
import { placeProblem } from './placeProblem';

/** Names that would reach into how objects are made, should a copy ever set them. */
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Checks what every part of read data must be, known or not: no forbidden names, no number too large
 * to be one, which would be written back as nothing.
 *
 * Problems: `fileInvalid` with the place.
 */
export function checkData(
  data: unknown,
  path: readonly (string | number)[] = [],
): Outcome<undefined> {
  // Ten thousand files are read at once, and in nearly all there is nothing to find a place of.
  return isSound(data) ? succeed(undefined) : findUnsound(data, path);
}

function isSound(data: unknown): boolean {
  if (typeof data === 'number') return Number.isFinite(data);
  if (isFields(data)) {
    // What JSON brings has no fields but its own.
    for (const name in data) {
      if (forbiddenNames.has(name) || !isSound(data[name])) return false;
    }
  } else if (Array.isArray(data)) {
    for (const inside of data) if (!isSound(inside)) return false;
  }
  return true;
}

function findUnsound(data: unknown, path: readonly (string | number)[]): Outcome<undefined> {
  if (typeof data === 'number' && !Number.isFinite(data)) return placeProblem(path, 'number');
  if (typeof data !== 'object' || data === null) return succeed(undefined);
  const isList = Array.isArray(data);
  for (const [name, value] of Object.entries(data)) {
    const inside = [...path, isList ? Number(name) : name];
    if (forbiddenNames.has(name)) return placeProblem(inside, 'name');
    const checked = findUnsound(value, inside);
    if (!checked.ok) return checked;
  }
  return succeed(undefined);
}
