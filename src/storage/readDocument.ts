import { type Assessment, fail, type Outcome, succeed, upgradeAssessment } from '../model';

/**
 * A stored document at today's shape: an older one is brought up as it is read.
 *
 * Problems: `storageNewer`, `storageFailed`.
 */
export function readDocument(document: unknown): Outcome<Assessment> {
  const upgraded = upgradeAssessment(document);
  if (upgraded.state === 'ready') return succeed(upgraded.document);
  return fail(upgraded.state === 'newer' ? 'storageNewer' : 'storageFailed');
}
