import type { ReadonlySignal, Signal } from '@preact/signals';
import {
  type FhirAnswers,
  type Invitation,
  parseInvitation,
  type SourceFile,
} from '../../exchange';
import { pathTo } from '../../i18n';
import type { Assessment, Problem } from '../../model';
import { keepInvitation } from '../sites/keptInvitation';
import type { ReceivedPlan } from './Arrival';
import { createJudging } from './createJudging';
import { createTaking } from './createTaking';
import type { OfferedElsewhere } from './ElsewherePreview';
import { mostFiles } from './gatherFiles';
import type { IncomingOptions } from './IncomingOptions';
import type { Offered } from './IncomingPreview';
import type { ReadProgress } from './readOrder';
import { type Deliveries, type Delivery, useDeliveries } from './useDeliveries';
import { type OfferedMany, useWaiting } from './useWaiting';

/** The files that come in, and what becomes of them. */
export interface IncomingFiles {
  /** How far the reading is; absent while nothing is being read. */
  readonly progress: ReadonlySignal<ReadProgress | undefined>;
  /** A file about something that is here already, waiting for a yes. */
  readonly offered: ReadonlySignal<Offered | undefined>;
  readonly offeredMany: ReadonlySignal<OfferedMany | undefined>;
  /** Answers from another system, waiting to be told where they belong. */
  readonly foreign: ReadonlySignal<FhirAnswers | undefined>;
  readonly place: (assessment: Assessment) => Promise<void>;
  /** A file that is opened on another page. */
  readonly elsewhere: ReadonlySignal<OfferedElsewhere | undefined>;
  /** Plans to be read, shown until they are put away. */
  readonly received: ReadonlySignal<readonly ReceivedPlan[]>;
  /** Takes in what was brought: files, or a text that was pasted. */
  readonly bring: (brought: readonly SourceFile[] | string) => void;
  /** The same, and even one new file waits for a yes: who sent it cannot be told. */
  readonly offer: (files: readonly SourceFile[]) => void;
  readonly take: () => Promise<void>;
  readonly takeMany: () => Promise<void>;
  readonly answer: (invitation: Invitation) => Promise<void>;
  readonly leave: () => void;
  /** Ends the reading; nothing has been written by then. */
  readonly stop: () => void;
}

/**
 * Takes in what somebody brings. One file that is new is added at once, with a way back; what would
 * change something here is shown first; an invitation leads to the start. Of several files one preview
 * is shown, and nothing is written before a yes.
 */
export function useIncoming(options: IncomingOptions): IncomingFiles {
  const { locale, saved, news, t } = options;
  const waiting = useWaiting();
  const listNames = () => deliveries.listNames();
  const taking = createTaking({ ...options, listNames });
  const judging = createJudging({ ...options, waiting, taking, answer, tell });
  const deliveries: Deliveries = useDeliveries({
    onStart: clear,
    onRead: judging.judge,
    onFailure: () => tell({ name: 'readingFailed' }),
    isAsking: waiting.isAsking,
  });

  function bring(brought: readonly SourceFile[] | string): void {
    if (typeof brought !== 'string') deliver({ files: brought, asks: false });
    else if (isLink(brought)) {
      clear();
      const linked = parseInvitation(brought);
      if (linked.ok) void answer(linked.value);
      else tell(linked.problem);
    } else {
      const file = { path: t('incoming.pasted'), blob: new Blob([brought]) };
      deliver({ files: [file], asks: false });
    }
  }

  function deliver(delivery: Delivery) {
    const { length } = delivery.files;
    if (length === 0) news.value = { text: t('incoming.noFiles') };
    else if (length > mostFiles) tell({ name: 'tooManyFiles', values: { limit: mostFiles } });
    else deliveries.deliver(delivery);
  }

  async function answer(invitation: Invitation): Promise<void> {
    const kept = await keepInvitation(invitation);
    if (kept.ok) location.assign(`${pathTo(locale, 'start/')}?i=${kept.value}`);
    else tell(kept.problem);
  }

  function tell(problem: Problem) {
    saved.problem.value = problem;
  }

  function clear() {
    news.value = undefined;
    saved.problem.value = undefined;
    waiting.putAway();
  }

  /** Takes one thing off what waits, does something with it, and goes on with the next delivery. */
  async function answerTo<T>(
    waits: Signal<T | undefined>,
    work: (thing: T) => Promise<void>,
  ): Promise<void> {
    const thing = waits.value;
    waits.value = undefined;
    if (thing !== undefined) await work(thing);
    deliveries.goOn();
  }

  return {
    ...waiting,
    progress: deliveries.progress,
    bring,
    offer: (files) => deliver({ files, asks: true }),
    place: (assessment) => answerTo(waiting.foreign, () => judging.judgeAssessment({ assessment })),
    take: () => answerTo(waiting.offered, taking.takeOffered),
    takeMany: () =>
      answerTo(waiting.offeredMany, ({ arrangement }) => taking.takeMany(arrangement)),
    answer,
    leave() {
      waiting.putAway();
      deliveries.goOn();
    },
    stop() {
      deliveries.stop();
      news.value = { text: t('incoming.stopped') };
    },
  };
}

function isLink(text: string): boolean {
  return /^\s*(https?:|#)/i.test(text);
}
