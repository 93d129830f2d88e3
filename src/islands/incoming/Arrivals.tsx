import type { SavedAssessments } from '../home/useSavedAssessments';
import { ElsewherePreview } from './ElsewherePreview';
import { ForeignAnswers } from './ForeignAnswers';
import { IncomingPreview } from './IncomingPreview';
import { ManyPreview } from './ManyPreview';
import { ReadingProgress } from './ReadingProgress';
import { ReceivedPlans } from './ReceivedPlans';
import type { IncomingFiles } from './useIncoming';

interface ArrivalsProps {
  readonly locale: string;
  readonly saved: SavedAssessments;
  readonly incoming: IncomingFiles;
}

/** What came in and waits: for its reading, for a yes, for a place, or to be put away. */
export function Arrivals({ locale, saved, incoming }: ArrivalsProps) {
  const all = (saved.sites.value ?? []).flatMap(({ rounds }) =>
    rounds.map(({ assessment }) => assessment),
  );
  const here = new Set(all.map(({ id }) => id));
  const { progress, offered, offeredMany, foreign, elsewhere, received } = incoming;
  return (
    <>
      {offered.value && (
        <IncomingPreview offered={offered.value} onTake={incoming.take} onLeave={incoming.leave} />
      )}
      {progress.value && <ReadingProgress now={progress.value} onStop={incoming.stop} />}
      {offeredMany.value && (
        <ManyPreview
          locale={locale}
          offered={offeredMany.value}
          here={here}
          onTake={incoming.takeMany}
          onLeave={incoming.leave}
          onAnswer={incoming.answer}
        />
      )}
      {foreign.value && (
        <ForeignAnswers
          answers={foreign.value}
          here={all}
          countries={saved.data.value?.countries ?? []}
          onPlace={incoming.place}
          onLeave={incoming.leave}
        />
      )}
      {elsewhere.value && (
        <ElsewherePreview locale={locale} offered={elsewhere.value} onLeave={incoming.leave} />
      )}
      {received.value.length > 0 && (
        <ReceivedPlans
          locale={locale}
          plans={received.value}
          here={here}
          onLeave={incoming.leave}
        />
      )}
    </>
  );
}
