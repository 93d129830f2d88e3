import type { Signal } from '@preact/signals';
import type { Translator } from '../../i18n';
import type { News } from '../home/NewsLine';
import type { SavedAssessments } from '../home/useSavedAssessments';

/** What a page hands over that takes files in. */
export interface IncomingOptions {
  readonly locale: string;
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
  readonly saved: SavedAssessments;
  /** Where is said what became of them. */
  readonly news: Signal<News | undefined>;
  readonly t: Translator['t'];
}
