import type { Instant, SentAssessment } from '../../model';
import type { formatVersion } from '../AssessmentFile';

/** A LinkReady file to send, as `public/schema/send-1.json` publishes it. */
export interface SendFile {
  readonly format: 'linkready';
  readonly formatVersion: typeof formatVersion;
  readonly kind: 'send';
  readonly writtenAt: Instant;
  /** The programme that wrote it, with its version. */
  readonly writtenBy: string;
  readonly sent: SentAssessment;
}
