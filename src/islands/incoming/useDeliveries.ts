import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SourceFile } from '../../exchange';
import type { ReadProgress } from './readOrder';
import { type ReadResult, useReading } from './useReading';

/** Files that came together. */
export interface Delivery {
  readonly files: readonly SourceFile[];
  /** Whether even one new file waits for a yes. */
  readonly asks: boolean;
}

interface DeliveryHandlers {
  readonly onStart: () => void;
  readonly onRead: (result: ReadResult, delivery: Delivery) => Promise<void>;
  /** The reading came to nothing, by a fault of ours. */
  readonly onFailure: () => void;
  /** Whether something is shown that asks for an answer. */
  readonly isAsking: () => boolean;
}

export interface Deliveries {
  /** Absent while nothing is being read. */
  readonly progress: ReadonlySignal<ReadProgress | undefined>;
  readonly deliver: (delivery: Delivery) => void;
  /** Goes on with what waits, once nothing asks for an answer. */
  readonly goOn: () => void;
  /** Ends the reading, and forgets what waits for it. */
  readonly stop: () => void;
  /** Names of the files that were read last, as they came. */
  readonly listNames: () => readonly string[];
}

/** Reads deliveries one after the other: what comes while another is being read waits for its turn. */
export function useDeliveries(handlers: DeliveryHandlers): Deliveries {
  const current = useRef<Delivery>({ files: [], asks: false });
  const waiting = useRef<Delivery[]>([]);
  const isBusy = useRef(false);
  const reading = useReading({
    onEnd: (result) => void handlers.onRead(result, current.current).then(goOn),
    onFailure: () => {
      handlers.onFailure();
      goOn();
    },
  });

  function deliver(delivery: Delivery) {
    if (isBusy.current) {
      waiting.current.push(delivery);
      return;
    }
    isBusy.current = true;
    current.current = delivery;
    handlers.onStart();
    reading.start(delivery.files);
  }

  function goOn() {
    isBusy.current = false;
    const next = handlers.isAsking() ? undefined : waiting.current.shift();
    if (next !== undefined) deliver(next);
  }

  return {
    progress: reading.progress,
    deliver,
    goOn,
    stop() {
      reading.cancel();
      waiting.current = [];
      isBusy.current = false;
    },
    listNames: () => current.current.files.map(({ path }) => path),
  };
}
