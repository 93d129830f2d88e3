import type { Assessment, Instant, Workshop } from '../../model';
import type { formatVersion } from '../AssessmentFile';

/** A LinkReady file of a workshop, as `public/schema/workshop-1.json` publishes it. */
export interface WorkshopFile {
  readonly format: 'linkready';
  readonly formatVersion: typeof formatVersion;
  readonly kind: 'workshop';
  readonly writtenAt: Instant;
  /** The programme that wrote it, with its version. */
  readonly writtenBy: string;
  readonly workshop: Workshop;
  /** Of its tables. */
  readonly assessments: readonly Assessment[];
}
