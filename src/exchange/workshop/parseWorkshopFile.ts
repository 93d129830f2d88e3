import { validate } from 'virtual:workshop-schema';
import {
  type Assessment,
  fail,
  type Outcome,
  type Stamp,
  succeed,
  upgradeAssessment,
  upgradeWorkshop,
  type Workshop,
  workshopLists,
} from '../../model';
import type { FileLimits } from '../AssessmentFile';
import { checkRecords } from '../checkRecords';
import { checkSchema } from '../checkSchema';
import { findTwice } from '../findTwice';
import { checkBody, type Envelope, parseEnvelope } from '../parseEnvelope';
import { placeProblem } from '../placeProblem';

/** What a file of a workshop holds. */
export interface ReadWorkshop {
  readonly workshop: Workshop;
  /** Of its tables. */
  readonly assessments: readonly Assessment[];
}

/**
 * Parses a file of a workshop, recognised by what it holds and not by its name; it is read whole or not at
 * all (M7), and fields that are not known are kept (M6).
 *
 * Problems: those of `parseEnvelope`, and `fileOtherPurpose` (`purpose`) where it is a LinkReady file of
 * another kind.
 */
export function parseWorkshopFile(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Outcome<ReadWorkshop> {
  const envelope = parseEnvelope(bytes, limits);
  return envelope.ok ? checkWorkshopFile(envelope.value) : envelope;
}

/** Checks the body of a file of a workshop, and brings what is in it up to today's shapes. */
export function checkWorkshopFile(envelope: Envelope): Outcome<ReadWorkshop> {
  if (isNewer(envelope)) return fail('fileNewer');
  const safe = checkBody(envelope, 'workshop');
  if (!safe.ok) return safe;
  const file = checkSchema(validate, envelope.data);
  if (!file.ok) return file;
  const { workshop } = file.value;
  const fault = findDuplicate(workshop) ?? findWrongKey(workshop) ?? findLost(workshop);
  if (fault !== undefined) return fault;
  const assessments = upgradeAll(file.value.assessments);
  return assessments.ok ? succeed({ workshop, assessments: assessments.value }) : assessments;
}

function isNewer({ data: { workshop, assessments } }: Envelope): boolean {
  const inside: readonly unknown[] = Array.isArray(assessments) ? assessments : [];
  return (
    upgradeWorkshop(workshop).state === 'newer' ||
    inside.some((one) => upgradeAssessment(one).state === 'newer')
  );
}

function upgradeAll(given: readonly Assessment[]): Outcome<readonly Assessment[]> {
  const twice = findTwice(given, ({ id }) => id);
  if (twice >= 0) return placeProblem(['assessments', twice, 'id'], 'unique');
  const assessments: Assessment[] = [];
  for (const one of given) {
    const upgraded = upgradeAssessment(one);
    if (upgraded.state !== 'ready') throw new Error('The schema let through what is no assessment');
    const checked = checkRecords(upgraded.document);
    if (!checked.ok) return checked;
    assessments.push(upgraded.document);
  }
  return succeed(assessments);
}

type Found = Outcome<never> | undefined;

function findDuplicate(workshop: Workshop): Found {
  for (const list of workshopLists) {
    const records: readonly Stamp[] = workshop[list];
    const found = findTwice(records, ({ id }) => id);
    if (found >= 0) return placeProblem(['workshop', list, found, 'id'], 'unique');
  }
  const found = findTwice(workshop.removals, ({ list, record }) => `${list} ${record}`);
  return found < 0 ? undefined : placeProblem(['workshop', 'removals', found, 'record'], 'unique');
}

/** M4: where there can be one record only, its id is its key. */
function findWrongKey(workshop: Workshop): Found {
  const answers = workshop.answers.map(
    (one) => [one.id, `${one.item}.${one.participant}`] as const,
  );
  const atTable = (['hands', 'reveals', 'agreements', 'parkings'] as const).map((list) => {
    const records: readonly (Stamp & { readonly item: string; readonly table: string })[] =
      workshop[list];
    return [list, records.map(({ id, item, table }) => [id, `${item}.${table}`] as const)] as const;
  });
  for (const [list, pairs] of [['answers', answers] as const, ...atTable]) {
    const found = pairs.findIndex(([id, key]) => id !== key);
    if (found >= 0) {
      return placeProblem(['workshop', list, found, 'id'], 'key', pairs[found]?.[1] ?? '');
    }
  }
  return undefined;
}

/** Answers of people who neither are here nor were removed. */
function findLost(workshop: Workshop): Found {
  const known = new Set([
    ...workshop.participants.map(({ id }) => id),
    ...workshop.removals.filter((one) => one.list === 'participants').map((one) => one.record),
  ]);
  const found = workshop.answers.findIndex(({ participant }) => !known.has(participant));
  return found < 0
    ? undefined
    : placeProblem(['workshop', 'answers', found, 'participant'], 'respondent');
}
