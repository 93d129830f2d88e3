import { type Signal, useSignal } from '@preact/signals';
import type { FhirAnswers } from '../../exchange';
import type { ReceivedPlan } from './Arrival';
import type { Arrangement } from './arrangeArrivals';
import type { OfferedElsewhere } from './ElsewherePreview';
import type { Offered } from './IncomingPreview';

/** Many files that were read, waiting for a yes. */
export interface OfferedMany {
  readonly arrangement: Arrangement;
  readonly passedOver: number;
}

/** What came in and is shown, until somebody says what becomes of it. */
export interface Waiting {
  /** A file about something that is here already, waiting for a yes. */
  readonly offered: Signal<Offered | undefined>;
  readonly offeredMany: Signal<OfferedMany | undefined>;
  /** Answers from another system, waiting to be told where they belong. */
  readonly foreign: Signal<FhirAnswers | undefined>;
  /** A file that is opened on another page. */
  readonly elsewhere: Signal<OfferedElsewhere | undefined>;
  /** Plans to be read, shown until they are put away. */
  readonly received: Signal<readonly ReceivedPlan[]>;
  /** Whether something is shown that asks for an answer. */
  readonly isAsking: () => boolean;
  readonly putAway: () => void;
}

/** Nothing waits yet. */
export function useWaiting(): Waiting {
  const offered = useSignal<Offered | undefined>(undefined);
  const offeredMany = useSignal<OfferedMany | undefined>(undefined);
  const foreign = useSignal<FhirAnswers | undefined>(undefined);
  const elsewhere = useSignal<OfferedElsewhere | undefined>(undefined);
  const received = useSignal<readonly ReceivedPlan[]>([]);
  return {
    offered,
    offeredMany,
    foreign,
    elsewhere,
    received,
    isAsking: () =>
      (offered.value ?? offeredMany.value ?? foreign.value ?? elsewhere.value) !== undefined,
    putAway() {
      offered.value = undefined;
      offeredMany.value = undefined;
      foreign.value = undefined;
      elsewhere.value = undefined;
      received.value = [];
    },
  };
}
