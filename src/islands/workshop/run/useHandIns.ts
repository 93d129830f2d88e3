import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { readHandIn } from '../../../exchange';
import type { MessageKey } from '../../../i18n';
import {
  findTable,
  type HandIn,
  type HandInOutcome,
  type Id,
  recordHandIn,
  type Workshop,
} from '../../../model';
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
  /** A code of which nobody knows yet where its person sits. */
  readonly waiting: Signal<string | undefined>;
  /** Takes in a code; `table` where somebody has said it. */
  readonly take: (text: string, table?: Id) => Promise<void>;
}

const mostNews = 6;

/** Takes in what people show or read out, and says of each what became of it. */
export function useHandIns({ open, tables }: Run): HandIns {
  const { t } = useTranslator();
  const news = useSignal<readonly HandInNews[]>([]);
  const waiting = useSignal<string | undefined>(undefined);

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

  return {
    news,
    waiting,
    async take(text, said) {
      waiting.value = undefined;
      const read = readHandIn(text, open.workshop.peek(), [open.instrument]);
      if (!read.ok) {
        tell('notRead', t(`problem.${read.problem.name}`));
        return;
      }
      const outcome = await record({ ...read.value, table: said ?? read.value.table });
      const isAsked = outcome.state === 'tableUnknown' || outcome.state === 'noSession';
      const [only, ...others] = tables.peek();
      if (isAsked && said === undefined) {
        if (only && others.length === 0) return this.take(text, only.id);
        waiting.value = text;
      }
      tell(outcome.state, describe(outcome, open.workshop.peek()));
    },
  };
}
