import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { readHandIn } from '../../../exchange';
import type { MessageKey } from '../../../i18n';
import {
  findPerson,
  findTable,
  type HandIn,
  type HandInOutcome,
  type Id,
  nameAnother,
  type Participant,
  recordHandIn,
  type Workshop,
} from '../../../model';
import { now } from '../../app/device';
import type { Run } from './useRun';

/** What became of a code, said in a sentence. */
export interface HandInNews {
  readonly key: number;
  readonly state: HandInOutcome['state'] | 'notRead';
  readonly text: string;
}

export interface HandIns {
  /** The last ones, the latest first. */
  readonly news: ReadonlySignal<readonly HandInNews[]>;
  /** Answers of which nobody knows yet where their person sits. */
  readonly waiting: ReadonlySignal<HandIn | undefined>;
  /** Answers that may be from one of several people, or from one more. */
  readonly doubt: ReadonlySignal<Doubt | undefined>;
  /** Takes in a code. */
  readonly take: (text: string) => Promise<void>;
  /** Takes in what waits, of somebody who sits at a table. */
  readonly sit: (table: Id) => Promise<void>;
  /** Takes in what is in doubt, from one of them or from one more. */
  readonly takeFrom: (person: Id | 'another') => Promise<void>;
}

/** Somebody's answers, and who is in already with the same mark. */
export interface Doubt {
  readonly handIn: HandIn;
  readonly alike: readonly Participant[];
}

const mostNews = 6;

/** Takes in what people show or read out, and says of each what became of it. */
export function useHandIns({ open, tables }: Run): HandIns {
  const { t } = useTranslator();
  const news = useSignal<readonly HandInNews[]>([]);
  const waiting = useSignal<HandIn | undefined>(undefined);
  const doubt = useSignal<Doubt | undefined>(undefined);

  function tell(state: HandInNews['state'], text: string) {
    const key = (news.value[0]?.key ?? 0) + 1;
    news.value = [{ key, state, text }, ...news.value].slice(0, mostNews);
  }

  function describe(outcome: HandInOutcome, workshop: Workshop): string {
    const at = 'table' in outcome ? (findTable(workshop, outcome.table)?.name ?? '') : '';
    const sentences: string[] = [
      t(`workshop.handIn.${outcome.state}`, {
        table: at,
        count: 'answers' in outcome ? outcome.answers : 0,
      }),
    ];
    if (!('late' in outcome)) return sentences.join(' ');
    const add = (key: MessageKey, count: number) => count > 0 && sentences.push(t(key, { count }));
    add('workshop.handIn.changed', outcome.changed.length);
    add('workshop.handIn.late', outcome.late.length);
    add('workshop.handIn.kept', outcome.kept.length);
    add('workshop.handIn.notAsked', outcome.notAsked.length);
    return sentences.join(' ');
  }

  async function record(handIn: HandIn): Promise<HandInOutcome> {
    const made: { outcome?: HandInOutcome } = {};
    await open.change((one, now) => {
      const outcome = recordHandIn(one, open.instrument, handIn, now);
      // The change may run again over what another window saved; what it says first is what the person did.
      made.outcome ??= outcome;
      return 'workshop' in outcome ? outcome.workshop : one;
    });
    return made.outcome ?? { state: 'noAnswers' };
  }

  /** @param isSure where somebody has said whose it is. */
  async function settle(given: HandIn, isSure = false): Promise<void> {
    waiting.value = undefined;
    doubt.value = undefined;
    const workshop = open.workshop.peek();
    const person = isSure ? undefined : findPerson(workshop, open.instrument, given, now());
    if (person?.state === 'doubt') {
      doubt.value = { handIn: given, alike: person.alike };
      return;
    }
    const handIn = person?.handIn ?? given;
    const outcome = await record(handIn);
    const isAsked = outcome.state === 'tableUnknown' || outcome.state === 'noSession';
    if (isAsked && handIn.table === undefined) {
      const [only, ...others] = tables.peek();
      if (only && others.length === 0) return settle({ ...handIn, table: only.id });
      waiting.value = handIn;
    }
    tell(outcome.state, describe(outcome, open.workshop.peek()));
  }

  return {
    news,
    waiting,
    doubt,
    async take(text) {
      const read = readHandIn(text, open.workshop.peek(), [open.instrument]);
      if (read.ok) await settle(read.value);
      else tell('notRead', t(`problem.${read.problem.name}`));
    },
    async sit(table) {
      if (waiting.value) await settle({ ...waiting.value, table });
    },
    async takeFrom(person) {
      if (doubt.value === undefined) return;
      const { handIn } = doubt.value;
      const isNew = person === 'another';
      const participant = isNew ? nameAnother(open.workshop.peek(), handIn.participant) : person;
      await settle({ ...handIn, participant }, true);
    },
  };
}
