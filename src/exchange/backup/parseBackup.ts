import { validate } from 'virtual:backup-schema';
import {
  type Assessment,
  fail,
  type Outcome,
  type Problem,
  succeed,
  type Workshop,
} from '../../model';
import { formatVersion } from '../AssessmentFile';
import { gunzip, isGzip } from '../bytes/gunzip';
import { checkData } from '../checkData';
import { checkSchema } from '../checkSchema';
import { findTwice } from '../findTwice';
import { checkAssessment } from '../parseAssessmentFile';
import { type Envelope, parseEnvelope } from '../parseEnvelope';
import { placeProblem } from '../placeProblem';
import { checkWorkshopFile } from '../workshop/parseWorkshopFile';
import {
  type Backup,
  type BackupFile,
  type BackupSnapshot,
  type BackupWorkshop,
  backupLimits,
  knownParts,
  type RefusedEntry,
} from './Backup';

/**
 * Parses a backup, packed or not, recognised by what it holds and not by its name.
 *
 * Problems: those of `parseEnvelope`, of `gunzip`, and `fileOtherPurpose` (`purpose`) where it is a
 * LinkReady file of another kind.
 */
export function parseBackup(bytes: Uint8Array): Outcome<Backup> {
  const plain = isGzip(bytes) ? gunzip(bytes, backupLimits.bytes) : succeed(bytes);
  if (!plain.ok) return plain;
  const envelope = parseEnvelope(plain.value, backupLimits);
  return envelope.ok ? checkBackup(envelope.value) : envelope;
}

/**
 * Checks the body of a backup. Its frame is right or all of it is refused; of the assessments in it
 * each is right or refused by itself, because one that is not should not hold up the rest.
 */
export function checkBackup({ purpose, data }: Envelope): Outcome<Backup> {
  if (purpose !== 'backup') {
    return purpose === undefined
      ? placeProblem(['kind'], 'missing')
      : fail('fileOtherPurpose', { purpose });
  }
  const safe = checkFrame(data);
  if (!safe.ok) return safe;
  const file = checkSchema(validate, data);
  if (!file.ok) return file;
  const { writtenAt, parts } = file.value;
  // Of two of one id nobody can say which is meant.
  for (const part of ['assessments', 'workshops'] as const) {
    const twice = findTwice<object>(parts[part] ?? [], (one) => `${Reflect.get(one, 'id')}`);
    if (twice >= 0) return placeProblem(['parts', part, twice, 'id'], 'unique');
  }

  const refused: RefusedEntry[] = [];
  const read = (part: RefusedEntry['part'], entry: object): Assessment | undefined => {
    const assessment = checkEntry(file.value, entry);
    if (assessment.ok) return assessment.value;
    refused.push({ part, name: nameEntry(entry), problem: assessment.problem });
    return undefined;
  };
  const assessments = (parts.assessments ?? []).flatMap((one) => read('assessments', one) ?? []);
  const snapshots = (parts.snapshots ?? []).flatMap((one): readonly BackupSnapshot[] => {
    const assessment = read('snapshots', one.assessment);
    if (assessment === undefined) return [];
    if (assessment.id === one.assessmentId) return [{ ...one, assessment }];
    const name = nameEntry(one.assessment);
    refused.push({ part: 'snapshots', name, problem: { name: 'fileNotReadable' } });
    return [];
  });
  const workshops = (parts.workshops ?? []).flatMap((one): readonly BackupWorkshop[] => {
    const workshop = checkWorkshop(file.value, one.document);
    if (workshop.ok && workshop.value.id === one.id) return [{ ...one, document: workshop.value }];
    const problem: Problem = workshop.ok ? { name: 'fileNotReadable' } : workshop.problem;
    refused.push({ part: 'workshops', name: nameWorkshop(one.document), problem });
    return [];
  });
  const { settings = [] } = parts;
  return succeed({
    writtenAt,
    parts: { assessments, snapshots, workshops, settings },
    refused,
    otherParts: Object.fromEntries(
      Object.entries(parts).filter(([name]) => !knownParts.some((known) => known === name)),
    ),
  });
}

/** All but the assessments, which are checked one by one. */
function checkFrame(data: Envelope['data']): Outcome<undefined> {
  const { parts, ...frame } = data;
  if (typeof parts !== 'object' || parts === null) return checkData(data);
  const rest = Object.entries(parts).filter(
    ([name]) => name !== 'assessments' && name !== 'snapshots' && name !== 'workshops',
  );
  const other = rest.find(([, part]) => !Array.isArray(part));
  if (other !== undefined) return placeProblem(['parts', other[0]], 'list');
  const safe = checkData(frame);
  return safe.ok ? checkData(Object.fromEntries(rest), ['parts']) : safe;
}

/** An entry is what a file for colleagues carries. */
function checkEntry({ writtenAt, writtenBy }: BackupFile, assessment: object): Outcome<Assessment> {
  const file = { format: 'linkready', formatVersion, kind: 'colleague', writtenAt, writtenBy };
  return checkAssessment({ purpose: 'colleague', data: { ...file, assessment } });
}

/** A workshop is what a file of a workshop carries; its tables' assessments are entries of their own. */
function checkWorkshop({ writtenAt, writtenBy }: BackupFile, workshop: object): Outcome<Workshop> {
  const file = { format: 'linkready', formatVersion, kind: 'workshop', writtenAt, writtenBy };
  const data = { ...file, workshop, assessments: [] };
  const checked = checkWorkshopFile({ purpose: 'workshop', data });
  return checked.ok ? succeed(checked.value.workshop) : checked;
}

function nameWorkshop(entry: object): string {
  const sitting: unknown = Reflect.get(entry, 'sitting');
  const title: unknown = isObject(sitting) ? Reflect.get(sitting, 'title') : undefined;
  return typeof title === 'string' ? title.slice(0, 80) : '?';
}

function nameEntry(entry: object): string {
  const names = ['site', 'round'].map((part) => {
    const record: unknown = Reflect.get(entry, part);
    const name: unknown = isObject(record) ? Reflect.get(record, 'name') : undefined;
    return typeof name === 'string' ? name.slice(0, 80) : '?';
  });
  return names.join(', ');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
