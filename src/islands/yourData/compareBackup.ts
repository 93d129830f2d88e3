import type { Backup } from '../../exchange';
import { type Assessment, canonicalJson, type Problem } from '../../model';
import type { DeviceContent, SnapshotReason } from '../../storage';
import { compareIncoming } from '../incoming/compareIncoming';

/** What bringing a backup in would do to one assessment. */
export interface ComparedEntry {
  readonly assessment: Assessment;
  /** `changes` when merged; of one that is `same`, nothing that can be seen changes. */
  readonly state: 'new' | 'changes' | 'same';
  /** Whether it is other than what is here, so that replacing would change it. */
  readonly differs: boolean;
}

/** A backup beside what is on this device. */
export interface ComparedBackup {
  readonly entries: readonly ComparedEntry[];
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[];
  /** Assessments that are here and not in the backup: replacing would take them away. */
  readonly onlyHere: readonly Assessment[];
  /** Parts that this LinkReady does not know. */
  readonly unknown: readonly string[];
  readonly content: DeviceContent;
}

/**
 * Compares a backup with what is on this device.
 *
 * @param versions every instrument version this site serves; of another nobody could see what is in it.
 */
export function compareBackup(
  here: readonly Assessment[],
  { parts, refused, otherParts }: Backup,
  versions: readonly string[],
): ComparedBackup {
  const known = new Map(here.map((one) => [one.id, one]));
  const readable = parts.assessments.filter(({ instrument }) => versions.includes(instrument));
  const unreadable = parts.assessments.filter(({ instrument }) => !versions.includes(instrument));
  const coming = new Set(readable.map(({ id }) => id));
  return {
    entries: readable.map((assessment) => compareOne(assessment, known.get(assessment.id))),
    refused: [
      ...refused,
      ...unreadable.map(({ site, round, instrument }) => ({
        name: `${site.name}, ${round.name}`,
        problem: { name: 'fileInstrumentUnknown' as const, values: { instrument } },
      })),
    ],
    onlyHere: here.filter(({ id }) => !coming.has(id)),
    unknown: Object.keys(otherParts),
    content: {
      ...parts,
      assessments: readable,
      snapshots: parts.snapshots
        .filter(({ assessment }) => versions.includes(assessment.instrument))
        .map((one) => ({ ...one, reason: reasonOf(one.reason) })),
    },
  };
}

function compareOne(assessment: Assessment, here: Assessment | undefined): ComparedEntry {
  if (here === undefined) return { assessment, state: 'new', differs: true };
  const state = compareIncoming(here, assessment).nothing ? 'same' : 'changes';
  return { assessment, state, differs: canonicalJson(here) !== canonicalJson(assessment) };
}

/** A later LinkReady may have reasons that this one has no words for. */
function reasonOf(reason: string): SnapshotReason {
  return reasons.find((one) => one === reason) ?? 'restore';
}

const reasons: readonly SnapshotReason[] = ['merge', 'copy', 'restore', 'undo', 'shape'];
