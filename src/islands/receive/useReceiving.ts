import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import {
  type CodedLevels,
  createFrameReader,
  decodeLevels,
  decodeResponses,
  decodeSheet,
  decodeShort,
  type FrameProgress,
  type FrameReader,
  findCodeKind,
  findLinkedCode,
  isAbout,
  isForAssessment,
  type SheetCode,
} from '../../exchange';
import {
  type Assessment,
  fail,
  type Instrument,
  type Outcome,
  type Problem,
  succeed,
} from '../../model';
import { now } from '../app/device';
import { loadInstrument } from '../app/loadData';
import { getStore } from '../app/store';
import type { News } from '../home/NewsLine';
import type { SavedAssessments } from '../home/useSavedAssessments';
import type { IncomingFiles } from '../incoming/useIncoming';
import type { ScanNext } from '../scan/useCamera';
import { type OfferedAnswers, offerCoded, offerTyped } from './offerAnswers';

/** What a code turned out to be, where there is nothing in it to take. */
export type Told =
  | { readonly kind: 'levels'; readonly levels: CodedLevels }
  | { readonly kind: 'sheet'; readonly sheet: SheetCode }
  | { readonly kind: 'session' };

/** The codes that come in, and what becomes of them. */
export interface Receiving {
  /** Answers that wait for a yes. */
  readonly offered: ReadonlySignal<OfferedAnswers | undefined>;
  /** How many more codes were read and wait for their turn. */
  readonly behind: ReadonlySignal<number>;
  readonly told: ReadonlySignal<Told | undefined>;
  /** How far a sequence is read; absent where none was begun. */
  readonly progress: ReadonlySignal<FrameProgress | undefined>;
  readonly receive: (text: string) => Promise<ScanNext>;
  readonly take: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Forgets a sequence that was begun. */
  readonly beginAnew: () => void;
}

interface ReceivingOptions {
  readonly locale: string;
  readonly versions: readonly string[];
  readonly saved: SavedAssessments;
  readonly news: Signal<News | undefined>;
  readonly incoming: IncomingFiles;
  /** Says what was taken, with the way on and back. */
  readonly sayTaken: (taken: OfferedAnswers, undo: () => Promise<Outcome<unknown>>) => void;
  /** What a code is called where files are listed by their names. */
  readonly codeName: string;
}

/** Takes in every code of ours; nothing is saved before a yes. */
export function useReceiving(options: ReceivingOptions): Receiving {
  const { locale, versions, saved, news, incoming, sayTaken, codeName } = options;
  const offered = useSignal<OfferedAnswers | undefined>(undefined);
  const told = useSignal<Told | undefined>(undefined);
  const progress = useSignal<FrameProgress | undefined>(undefined);
  const frames = useRef<FrameReader>();
  // What came while another code waited for a yes, such as the second of several pictures.
  const shown = useRef('');
  const waiting = useSignal<readonly string[]>([]);

  async function receive(text: string): Promise<ScanNext> {
    // The next frame of a sequence waits for nobody.
    if (findCodeKind(text) === 'frame') return addFrame(text);
    if (offered.value?.isNew === true) {
      if (text !== shown.current) waiting.value = [...waiting.value, text];
      return 'stop';
    }
    news.value = undefined;
    return read(text);
  }

  async function read(text: string): Promise<ScanNext> {
    const kind = findCodeKind(text);
    if (kind === 'frame') return addFrame(text);
    shown.current = text;
    clear();
    if (kind === 'invitation' || kind === 'file') incoming.bring(text);
    else if (kind === 'newer') tell({ name: 'codeNewer' });
    else if (kind === 'foreign') tell({ name: 'codeForeign' });
    else {
      const read = await readCode(kind, text);
      if (!read.ok) tell(read.problem);
      else if ('kind' in read.value) told.value = read.value;
      else offered.value = read.value;
    }
    return 'stop';
  }

  async function readCode(
    kind: 'responses' | 'typed' | 'levels' | 'sheet',
    text: string,
  ): Promise<Outcome<OfferedAnswers | Told>> {
    if (kind === 'sheet') {
      const sheet = decodeSheet(text);
      return sheet.ok ? succeed({ kind, sheet: sheet.value }) : sheet;
    }
    const instruments = await loadAll(versions, locale);
    if (kind === 'levels') {
      const levels = decodeLevels(text, instruments);
      return levels.ok ? succeed({ kind, levels: levels.value }) : levels;
    }
    return kind === 'typed' ? readTyped(text, instruments) : readResponses(text, instruments);
  }

  async function addFrame(text: string): Promise<ScanNext> {
    frames.current ??= createFrameReader();
    const read = await frames.current.add(text);
    if (!read.ok) {
      tell(read.problem);
      if (read.problem.name === 'framesDamaged') beginAnew();
      return 'goOn';
    }
    const { file } = read.value;
    if (file === undefined) {
      if (progress.value === undefined) {
        news.value = undefined;
        clear();
      }
      saved.problem.value = undefined;
      progress.value = read.value;
      return 'goOn';
    }
    beginAnew();
    clear();
    incoming.offer([{ path: codeName, blob: new Blob([Uint8Array.from(file)]) }]);
    return 'stop';
  }

  async function take(): Promise<void> {
    const taken = offered.value;
    offered.value = undefined;
    if (taken === undefined) return;
    const kept = await saved.bring([taken.merged], [codeName]);
    if (!kept.ok) return;
    sayTaken(taken, kept.value);
    await readNext();
  }

  async function leave(): Promise<void> {
    news.value = undefined;
    clear();
    await readNext();
  }

  async function readNext(): Promise<void> {
    const [next, ...others] = waiting.value;
    if (next === undefined) return;
    waiting.value = others;
    await read(next);
  }

  function tell(problem: Problem) {
    saved.problem.value = problem;
  }
  function clear() {
    saved.problem.value = undefined;
    offered.value = undefined;
    told.value = undefined;
    incoming.leave();
  }
  function beginAnew() {
    frames.current = undefined;
    progress.value = undefined;
  }

  const behind = useComputed(() => waiting.value.length);
  return { offered, behind, told, progress, receive, take, leave, beginAnew };
}

async function readResponses(
  text: string,
  instruments: readonly Instrument[],
): Promise<Outcome<OfferedAnswers | Told>> {
  const decoded = decodeResponses(findLinkedCode(text) ?? text, instruments);
  if (!decoded.ok) return decoded;
  const coded = decoded.value;
  const here = await find((assessment) => isAbout(coded, assessment));
  if (!here.ok) return here;
  if (here.value === undefined || coded.respondent.role === undefined) {
    return coded.session === undefined ? fail('codeSiteUnknown') : succeed({ kind: 'session' });
  }
  return succeed(offerCoded(here.value, coded, now()));
}

async function readTyped(
  text: string,
  instruments: readonly Instrument[],
): Promise<Outcome<OfferedAnswers | Told>> {
  const decoded = decodeShort(text, instruments);
  if (!decoded.ok) return decoded;
  const typed = decoded.value;
  if (typed.place.kind === 'session') return succeed({ kind: 'session' });
  const here = await find(
    (one) => one.instrument === typed.instrument && isForAssessment(typed, one),
  );
  if (!here.ok) return here;
  if (here.value === undefined || typed.role === undefined) return fail('codeSiteUnknown');
  return succeed(offerTyped(here.value, typed, now()));
}

/** The first assessment on this device that fits. */
async function find(
  fits: (assessment: Assessment) => boolean,
): Promise<Outcome<Assessment | undefined>> {
  const store = await getStore();
  if (!store.ok) return store;
  const list = await store.value.list();
  if (!list.ok) return list;
  for (const { id } of list.value) {
    const found = await store.value.get(id);
    if (found.ok && fits(found.value)) return found;
  }
  return succeed(undefined);
}

/** Every version this site serves; one that cannot be loaded is one that is not here. */
async function loadAll(
  versions: readonly string[],
  locale: string,
): Promise<readonly Instrument[]> {
  const loaded = await Promise.all(versions.map((version) => loadInstrument(version, locale)));
  return loaded.flatMap((one) => (one.ok ? [one.value] : []));
}
