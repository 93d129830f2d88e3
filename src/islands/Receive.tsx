import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice } from '../components';
import { findLinkedCode } from '../exchange';
import type { Translator } from '../i18n';
import type { Outcome } from '../model';
import { addressOf } from './app/Trail';
import type { ScreenProps } from './app/WithAssessment';
import { type News, NewsLine } from './home/NewsLine';
import type { SavedAssessments } from './home/useSavedAssessments';
import { WithSaved } from './home/WithSaved';
import { Arrivals } from './incoming/Arrivals';
import { sayArriving } from './incoming/IncomingPreview';
import { useIncoming } from './incoming/useIncoming';
import { AnswersPreview } from './receive/AnswersPreview';
import { FrameMeter } from './receive/FrameMeter';
import type { OfferedAnswers } from './receive/offerAnswers';
import { ToldCode } from './receive/ToldCode';
import { useReceiving } from './receive/useReceiving';
import { Scanner } from './scan/Scanner';

interface ReceiveProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

/** Takes in codes that somebody shows: answers, files as a sequence, invitations. */
export function Receive(props: ReceiveProps) {
  return (
    <WithSaved locale={props.locale}>
      {(saved, translator) => <Codes {...props} saved={saved} translator={translator} />}
    </WithSaved>
  );
}

interface CodesProps extends ReceiveProps {
  readonly saved: SavedAssessments;
  readonly translator: Translator;
}

function Codes({ locale, versions, saved, translator }: CodesProps) {
  const { t } = translator;
  const news = useSignal<News | undefined>(undefined);
  const incoming = useIncoming({ locale, versions, saved, news, t });

  function sayTaken(
    { assessment, incoming }: OfferedAnswers,
    undo: () => Promise<Outcome<unknown>>,
  ) {
    const { id, site } = assessment;
    const answers = sayArriving(t, incoming.answers).join(', ') || t('incoming.noAnswers');
    news.value = {
      text: t('receive.answers.taken', { site: site.name, answers }),
      link: { text: t('receive.answers.go'), address: addressOf(locale, 'results/', id) },
      onUndo: async () => {
        if ((await undo()).ok)
          news.value = { text: t('receive.answers.undone', { site: site.name }) };
      },
    };
  }

  const receiving = useReceiving({
    locale,
    versions,
    saved,
    news,
    incoming,
    sayTaken,
    codeName: t('receive.file'),
  });
  useLinkedCode(receiving.receive);
  return (
    <>
      {saved.problem.value && <ProblemNotice problem={saved.problem.value} />}
      <div role="status">{news.value && <NewsLine news={news.value} />}</div>
      {receiving.progress.value && (
        <FrameMeter progress={receiving.progress.value} onBeginAnew={receiving.beginAnew} />
      )}
      {receiving.offered.value && (
        <AnswersPreview
          offered={receiving.offered.value}
          behind={receiving.behind.value}
          onTake={receiving.take}
          onLeave={receiving.leave}
        />
      )}
      {receiving.told.value && (
        <ToldCode
          locale={locale}
          told={receiving.told.value}
          sites={saved.sites.value ?? []}
          onLeave={receiving.leave}
        />
      )}
      <Arrivals locale={locale} saved={saved} incoming={incoming} />
      <Scanner onText={receiving.receive} />
    </>
  );
}

/** A code in the address leaves it at once, before it gets into a history that others see. */
function useLinkedCode(receive: (text: string) => unknown): void {
  useEffect(() => {
    function take() {
      const { hash, pathname, search } = location;
      if (!hash.startsWith('#r=')) return;
      history.replaceState(history.state, '', pathname + search);
      // What is no code is told as one that cannot be read.
      void receive(findLinkedCode(hash) ?? 'LRA1:');
    }
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
}
