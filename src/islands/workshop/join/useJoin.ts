import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { decodeJoin, type JoinCode } from '../../../exchange';
import type { Translator } from '../../../i18n';
import type { Instrument, Item, ItemId, Outcome, Problem, Role } from '../../../model';
import { newId } from '../../app/device';
import { loadAppData, loadInstrument, translatorFor } from '../../app/loadData';
import { getStore } from '../../app/store';
import type { AnswerKey } from '../run/answerKeys';
import { type OwnPart, readOwnPart, writeOwnPart } from './ownPart';

/** Where a person is: at the door, at an item, looking over it all, or showing the code. */
export type JoinStep = 'welcome' | 'items' | 'check' | 'handIn';

export type JoinState =
  | { readonly name: 'loading' }
  | {
      readonly name: 'outside';
      readonly translator: Translator;
      readonly problem?: Problem | undefined;
    }
  | { readonly name: 'joined'; readonly translator: Translator };

/** One person's part in a workshop, on their own phone. */
export interface Join {
  readonly state: ReadonlySignal<JoinState>;
  readonly joining: ReadonlySignal<JoinCode | undefined>;
  readonly instrument: ReadonlySignal<Instrument | undefined>;
  readonly items: ReadonlySignal<readonly Item[]>;
  readonly part: ReadonlySignal<OwnPart>;
  readonly step: Signal<JoinStep>;
  /** Place of the item in front, from 0. */
  readonly at: Signal<number>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** Reads a table's code. */
  readonly enter: (text: string) => Promise<void>;
  readonly chooseRole: (role: Role | undefined) => void;
  readonly answer: (item: ItemId, key: AnswerKey | undefined) => void;
  readonly handIn: () => void;
}

const noPart: OwnPart = { id: '', answers: {}, handedIn: false };

/** Follows a phone through a workshop; every answer is kept on the phone as it is given. */
export function useJoin(locale: string, version: string): Join {
  const state = useSignal<JoinState>({ name: 'loading' });
  const joining = useSignal<JoinCode | undefined>(undefined);
  const instrument = useSignal<Instrument | undefined>(undefined);
  const part = useSignal<OwnPart>(noPart);
  const step = useSignal<JoinStep>('welcome');
  const at = useSignal(0);
  const problem = useSignal<Problem | undefined>(undefined);
  const items = useComputed(() => listItems(joining.value, instrument.value));
  const saving = useRef(Promise.resolve());

  function keep(next: OwnPart) {
    part.value = next;
    const session = joining.value?.session;
    if (session === undefined) return;
    saving.current = saving.current.then(async () => {
      const saved = await writeOwnPart(session, next);
      problem.value = saved.ok ? undefined : saved.problem;
    });
  }

  async function enter(text: string): Promise<void> {
    const opened = await openPart(text, locale, version);
    if (opened.instrument) instrument.value = opened.instrument;
    if (opened.translator === undefined) return;
    if (opened.joining === undefined) {
      state.value = {
        name: 'outside',
        translator: opened.translator,
        // At the door nothing is wrong yet.
        problem: text === '' ? undefined : opened.problem,
      };
      return;
    }
    joining.value = opened.joining;
    const known = await readOwnPart(opened.joining.session);
    problem.value = known.ok ? undefined : known.problem;
    part.value = (known.ok && known.value) || { ...noPart, id: newId() };
    resume();
    state.value = { name: 'joined', translator: opened.translator };
    // A reload comes back to this table.
    if (!location.hash.includes('j='))
      history.replaceState(null, '', text.slice(text.indexOf('#')));
  }

  /** Goes on where the phone was put away. */
  function resume() {
    const answered = items.value.filter(({ id }) => part.value.answers[id] !== undefined).length;
    at.value = Math.min(answered, Math.max(0, items.value.length - 1));
    if (part.value.handedIn) step.value = 'handIn';
    else if (answered === 0) step.value = 'welcome';
    else step.value = answered < items.value.length ? 'items' : 'check';
  }

  useEffect(() => {
    const follow = () => void enter(location.hash);
    follow();
    // Another table's code may be opened in a tab that shows this page already.
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [locale]);

  return useMemo(
    () => ({
      state,
      joining,
      instrument,
      items,
      part,
      step,
      at,
      problem,
      enter,
      chooseRole: (role) => keep({ ...part.value, role }),
      answer(item, key) {
        const { [item]: _before, ...others } = part.value.answers;
        keep({ ...part.value, answers: key === undefined ? others : { ...others, [item]: key } });
      },
      handIn() {
        keep({ ...part.value, handedIn: true });
        step.value = 'handIn';
      },
    }),
    [],
  );
}

interface Opened {
  readonly translator?: Translator;
  readonly joining?: JoinCode;
  readonly instrument?: Instrument;
  readonly problem?: Problem;
}

async function openPart(text: string, locale: string, version: string): Promise<Opened> {
  const data = await loadAppData(locale);
  if (!data.ok) return {};
  const instrument: Outcome<Instrument> = await loadInstrument(version, locale);
  if (!instrument.ok) {
    return { translator: translatorFor(locale, data.value), problem: instrument.problem };
  }
  const read = decodeJoin(text, [instrument.value]);
  if (!read.ok) {
    return { translator: translatorFor(locale, data.value), problem: read.problem };
  }
  // A phone that keeps nothing is told so before an answer is lost.
  const store = await getStore();
  return {
    translator: translatorFor(locale, data.value, { country: read.value.country }),
    joining: read.value,
    instrument: instrument.value,
    ...(!store.ok && { problem: store.problem }),
  };
}

function listItems(joining: JoinCode | undefined, instrument: Instrument | undefined) {
  if (joining === undefined || instrument === undefined) return [];
  return instrument.domains
    .filter(({ id }) => joining.domains.includes(id))
    .flatMap(({ items }) => items.filter(({ kind }) => kind === joining.kind));
}
