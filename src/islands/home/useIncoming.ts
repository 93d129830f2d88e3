import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { pathTo, type Translator } from '../../i18n';
import type { Id } from '../../model';
import { addressOf } from '../app/Trail';
import { keepInvitation } from '../sites/keptInvitation';
import { compareIncoming } from './compareIncoming';
import { type Offered, sayArriving } from './IncomingPreview';
import type { News } from './NewsLine';
import { type Brought, type Read, type Received, readIncoming } from './readIncoming';
import type { SavedAssessments } from './useSavedAssessments';

/** The files that come in, and what becomes of them. */
export interface IncomingFiles {
  /** A file about something that is here already, waiting for a yes. */
  readonly offered: ReadonlySignal<Offered | undefined>;
  /** Plans to be read, shown until they are put away. */
  readonly received: ReadonlySignal<readonly Received[]>;
  readonly bring: (brought: Brought) => Promise<void>;
  readonly take: () => Promise<void>;
  readonly leave: () => void;
}

interface IncomingOptions {
  readonly locale: string;
  readonly versions: readonly string[];
  readonly saved: SavedAssessments;
  readonly news: Signal<News | undefined>;
  readonly t: Translator['t'];
}

/**
 * Takes in what somebody brings: what is new is added at once, with a way back; what would change
 * something here is shown first; an invitation leads to the start.
 */
export function useIncoming({ locale, versions, saved, news, t }: IncomingOptions): IncomingFiles {
  const offered = useSignal<Offered | undefined>(undefined);
  const received = useSignal<readonly Received[]>([]);

  async function bring(brought: Brought): Promise<void> {
    const read = await readIncoming(brought, versions);
    news.value = undefined;
    offered.value = undefined;
    received.value = [];
    saved.problem.value = read.ok ? undefined : read.problem;
    if (!read.ok) return;
    if (read.value.kind === 'received') received.value = read.value.plans;
    else if (read.value.kind === 'invitation') {
      const kept = await keepInvitation(read.value.invitation);
      if (kept.ok) location.assign(`${pathTo(locale, 'start/')}?i=${kept.value}`);
      else saved.problem.value = kept.problem;
    } else await bringAssessment(read.value);
  }

  async function bringAssessment(read: Extract<Read, { readonly kind: 'assessment' }>) {
    const { assessment, respondent } = read;
    const here = await saved.find(assessment.id);
    if (here === undefined) {
      const kept = await saved.absorb([assessment]);
      if (!kept.ok) return;
      if (respondent !== undefined) goToPart(assessment.id, respondent);
      else tellOpened(assessment.id, assessment.site.name);
      return;
    }
    const incoming = compareIncoming(here, assessment);
    if (!incoming.nothing) {
      offered.value = { assessment, respondent, incoming };
      return;
    }
    // What the file adds to the history is taken all the same, so that no later merge is surprised.
    const kept = await saved.absorb([assessment]);
    if (!kept.ok) return;
    if (respondent !== undefined) goToPart(assessment.id, respondent);
    else {
      const text = t('incoming.nothing', { site: here.site.name });
      news.value = { text, link: linkTo(assessment.id) };
    }
  }

  async function take(): Promise<void> {
    const taken = offered.value;
    offered.value = undefined;
    if (taken === undefined) return;
    const { assessment, incoming, respondent } = taken;
    const kept = await saved.absorb([assessment]);
    if (!kept.ok) return;
    if (respondent !== undefined) {
      goToPart(assessment.id, respondent);
      return;
    }
    const snapshot = kept.value[0]?.snapshot;
    const said = sayArriving(t, incoming.answers).join(', ') || t('incoming.noAnswers');
    news.value = {
      text: t('incoming.taken', { site: assessment.site.name, answers: said }),
      link: linkTo(assessment.id),
      ...(snapshot !== undefined && {
        onUndo: async () => {
          const back = await saved.restore([snapshot]);
          if (back.ok) news.value = { text: t('incoming.undone', { site: assessment.site.name }) };
        },
      }),
    };
  }

  function tellOpened(id: Id, site: string) {
    news.value = {
      text: t('home.opened', { site }),
      link: linkTo(id),
      onUndo: async () => {
        const removed = await saved.remove([id]);
        if (removed.ok) news.value = { text: t('home.removed', { site, count: 1 }) };
      },
    };
  }

  function goToPart(id: Id, respondent: Id) {
    location.assign(addressOf(locale, 'answer/', id, { as: respondent, only: 'mine' }));
  }

  function linkTo(id: Id) {
    return { text: t('incoming.go'), address: addressOf(locale, 'answer/', id) };
  }

  return {
    offered,
    received,
    bring,
    take,
    leave: () => {
      offered.value = undefined;
      received.value = [];
    },
  };
}
