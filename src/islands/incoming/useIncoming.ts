import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import {
  type FhirAnswers,
  type Invitation,
  parseInvitation,
  type SourceFile,
} from '../../exchange';
import { pathTo, type Translator } from '../../i18n';
import type { Assessment, Id, Outcome, Problem } from '../../model';
import { addressOf } from '../app/Trail';
import type { News } from '../home/NewsLine';
import type { SavedAssessments } from '../home/useSavedAssessments';
import { keepInvitation } from '../sites/keptInvitation';
import type { ArrivedFile, ReceivedPlan } from './Arrival';
import { type Arrangement, arrangeArrivals } from './arrangeArrivals';
import { compareIncoming } from './compareIncoming';
import { mostFiles } from './gatherFiles';
import { type Offered, sayArriving } from './IncomingPreview';
import { readFhirArrival } from './readFhirArrival';
import type { ReadProgress } from './readOrder';
import { type Delivery, useDeliveries } from './useDeliveries';
import type { ReadResult } from './useReading';

/** Many files that were read, waiting for a yes. */
export interface OfferedMany {
  readonly arrangement: Arrangement;
  readonly passedOver: number;
}

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

interface IncomingOptions {
  readonly locale: string;
  readonly versions: readonly string[];
  readonly saved: SavedAssessments;
  readonly news: Signal<News | undefined>;
  readonly t: Translator['t'];
}

/**
 * Takes in what somebody brings. One file that is new is added at once, with a way back; what would
 * change something here is shown first; an invitation leads to the start. Of several files one preview
 * is shown, and nothing is written before a yes.
 */
export function useIncoming({ locale, versions, saved, news, t }: IncomingOptions): IncomingFiles {
  const offered = useSignal<Offered | undefined>(undefined);
  const offeredMany = useSignal<OfferedMany | undefined>(undefined);
  const received = useSignal<readonly ReceivedPlan[]>([]);
  const foreign = useSignal<FhirAnswers | undefined>(undefined);
  const deliveries = useDeliveries({
    onStart: clear,
    onRead: judge,
    onFailure: () => tell({ name: 'readingFailed' }),
    isAsking: () => (offered.value ?? offeredMany.value ?? foreign.value) !== undefined,
  });

  function bring(brought: readonly SourceFile[] | string): void {
    if (typeof brought === 'string' && isLink(brought)) {
      clear();
      const linked = parseInvitation(brought);
      if (linked.ok) void answer(linked.value);
      else tell(linked.problem);
      return;
    }
    const pasted = t('incoming.pasted');
    const files =
      typeof brought === 'string' ? [{ path: pasted, blob: new Blob([brought]) }] : brought;
    deliver({ files, asks: false });
  }

  function deliver(delivery: Delivery) {
    const { length } = delivery.files;
    if (length === 0) news.value = { text: t('incoming.noFiles') };
    else if (length > mostFiles) tell({ name: 'tooManyFiles', values: { limit: mostFiles } });
    else deliveries.deliver(delivery);
  }

  async function judge(read: ReadResult, { asks }: Delivery): Promise<void> {
    const options = { locale, versions, findAll: saved.findAll };
    const files = await Promise.all(read.files.map((one) => readFhirArrival(one, options)));
    const [first, ...more] = files;
    if (first === undefined) news.value = { text: t('incoming.noFiles') };
    else if (more.length > 0 || asks) await offerMany(files, read.passedOver);
    else await judgeOne(first);
  }

  async function offerMany(files: readonly ArrivedFile[], passedOver: number) {
    const ids = files.flatMap(({ arrival }) =>
      arrival.kind === 'assessment' ? [arrival.assessment.id] : [],
    );
    const here = await saved.findAll(ids);
    offeredMany.value = { arrangement: arrangeArrivals(files, here, versions), passedOver };
  }

  async function judgeOne({ path, arrival }: ArrivedFile) {
    if (arrival.kind === 'problem') tell(arrival.problem);
    else if (arrival.kind === 'plans') received.value = arrival.plans;
    else if (arrival.kind === 'foreign') foreign.value = arrival.answers;
    else if (arrival.kind === 'invitation') await answer(arrival.invitation);
    else if (arrival.kind === 'assessment') {
      const here = await saved.findAll([arrival.assessment.id]);
      const { refused } = arrangeArrivals([{ path, arrival }], here, versions);
      if (refused[0]) tell(refused[0].problem);
      else await bringOne(arrival, here.get(arrival.assessment.id));
    }
  }

  async function bringOne(
    { assessment, respondent }: Pick<Offered, 'assessment' | 'respondent'>,
    here: Assessment | undefined,
  ) {
    const incoming = here && compareIncoming(here, assessment);
    if (incoming && !incoming.nothing) {
      offered.value = { assessment, respondent, incoming };
      return;
    }
    // What the file adds to the history is taken all the same, so that no later merge is surprised.
    const kept = await saved.bring([assessment], deliveries.listNames());
    if (!kept.ok) return;
    const { id, site } = assessment;
    if (respondent !== undefined) goToPart(id, respondent);
    else if (here !== undefined) {
      news.value = { text: t('incoming.nothing', { site: here.site.name }), link: linkTo(id) };
    } else {
      const back = t('home.removed', { site: site.name, count: 1 });
      offerUndo(t('home.opened', { site: site.name }), kept.value, back, linkTo(id));
    }
  }

  async function place(assessment: Assessment): Promise<void> {
    foreign.value = undefined;
    await bringOne({ assessment }, (await saved.findAll([assessment.id])).get(assessment.id));
    deliveries.goOn();
  }

  async function take(): Promise<void> {
    await takeOffered();
    deliveries.goOn();
  }

  async function takeOffered(): Promise<void> {
    const taken = offered.value;
    offered.value = undefined;
    if (taken === undefined) return;
    const { assessment, incoming, respondent } = taken;
    const kept = await saved.bring([assessment], deliveries.listNames());
    if (!kept.ok) return;
    if (respondent !== undefined) {
      goToPart(assessment.id, respondent);
      return;
    }
    const site = assessment.site.name;
    const said = sayArriving(t, incoming.answers).join(', ') || t('incoming.noAnswers');
    const back = t('incoming.undone', { site });
    offerUndo(
      t('incoming.taken', { site, answers: said }),
      kept.value,
      back,
      linkTo(assessment.id),
    );
  }

  async function takeMany(): Promise<void> {
    await takeOfferedMany();
    deliveries.goOn();
  }

  async function takeOfferedMany(): Promise<void> {
    const arrangement = offeredMany.value?.arrangement;
    offeredMany.value = undefined;
    if (arrangement === undefined) return;
    const { added, changing, same } = arrangement;
    const all = [...added, ...changing, ...same].map(({ assessment }) => assessment);
    const kept = await saved.bring(all, deliveries.listNames());
    if (!kept.ok) return;
    const counts = { added: added.length, changed: changing.length };
    offerUndo(t('incoming.many.taken', counts), kept.value, t('incoming.many.undone'));
  }

  function offerUndo(
    text: string,
    undo: () => Promise<Outcome<unknown>>,
    undone: string,
    link?: News['link'],
  ) {
    const onUndo = async () => {
      if ((await undo()).ok) news.value = { text: undone };
    };
    news.value = { text, link, onUndo };
  }

  async function answer(invitation: Invitation): Promise<void> {
    const kept = await keepInvitation(invitation);
    if (kept.ok) location.assign(`${pathTo(locale, 'start/')}?i=${kept.value}`);
    else tell(kept.problem);
  }

  function stop() {
    deliveries.stop();
    news.value = { text: t('incoming.stopped') };
  }

  function tell(problem: Problem) {
    saved.problem.value = problem;
  }

  function clear() {
    news.value = undefined;
    saved.problem.value = undefined;
    putAway();
  }

  function putAway() {
    offered.value = undefined;
    offeredMany.value = undefined;
    received.value = [];
    foreign.value = undefined;
  }

  function leave() {
    putAway();
    deliveries.goOn();
  }

  function goToPart(id: Id, respondent: Id) {
    location.assign(addressOf(locale, 'answer/', id, { as: respondent, only: 'mine' }));
  }

  function linkTo(id: Id) {
    return { text: t('incoming.go'), address: addressOf(locale, 'answer/', id) };
  }

  return {
    progress: deliveries.progress,
    offered,
    offeredMany,
    received,
    foreign,
    place,
    bring,
    offer: (files) => deliver({ files, asks: true }),
    take,
    takeMany,
    answer,
    leave,
    stop,
  };
}

function isLink(text: string): boolean {
  return /^\s*(https?:|#)/i.test(text);
}
