import type { Assessment, Id, Outcome } from '../../model';
import { addressOf } from '../app/Trail';
import type { News } from '../home/NewsLine';
import type { Arrangement } from './arrangeArrivals';
import type { IncomingOptions } from './IncomingOptions';
import { type Offered, sayArriving } from './IncomingPreview';

interface TakingOptions extends IncomingOptions {
  /** Names of the files that are taken in. */
  readonly listNames: () => readonly string[];
}

/** Saves what came in, says what became of it, and offers the way back. */
export interface Taking {
  /** Takes a file that changes nothing here: what it is about is new, or not older than it. */
  readonly takeHarmless: (
    file: Pick<Offered, 'assessment' | 'respondent'>,
    here: Assessment | undefined,
  ) => Promise<void>;
  readonly takeOffered: (offered: Offered) => Promise<void>;
  readonly takeMany: (arrangement: Arrangement) => Promise<void>;
}

/** Makes the ways to take in what came. */
export function createTaking({ locale, saved, news, t, listNames }: TakingOptions): Taking {
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
  const goToPart = (id: Id, respondent: Id) =>
    location.assign(addressOf(locale, 'answer/', id, { as: respondent, only: 'mine' }));
  const linkTo = (id: Id) => ({
    text: t('incoming.go'),
    address: addressOf(locale, 'answer/', id),
  });

  return {
    async takeHarmless({ assessment, respondent }, here) {
      // What the file adds to the history is taken all the same, so that no later merge is surprised.
      const kept = await saved.bring([assessment], listNames());
      if (!kept.ok) return;
      const { id, site } = assessment;
      if (respondent !== undefined) goToPart(id, respondent);
      else if (here !== undefined) {
        news.value = { text: t('incoming.nothing', { site: here.site.name }), link: linkTo(id) };
      } else {
        const back = t('home.removed', { site: site.name, count: 1 });
        offerUndo(t('home.opened', { site: site.name }), kept.value, back, linkTo(id));
      }
    },
    async takeOffered({ assessment, incoming, respondent }) {
      const kept = await saved.bring([assessment], listNames());
      if (!kept.ok) return;
      const { id, site } = assessment;
      if (respondent !== undefined) {
        goToPart(id, respondent);
        return;
      }
      const answers = sayArriving(t, incoming.answers).join(', ') || t('incoming.noAnswers');
      const text = t('incoming.taken', { site: site.name, answers });
      offerUndo(text, kept.value, t('incoming.undone', { site: site.name }), linkTo(id));
    },
    async takeMany({ added, changing, same }) {
      const all = [...added, ...changing, ...same].map(({ assessment }) => assessment);
      const kept = await saved.bring(all, listNames());
      if (!kept.ok) return;
      const counts = { added: added.length, changed: changing.length };
      offerUndo(t('incoming.many.taken', counts), kept.value, t('incoming.many.undone'));
    },
  };
}
