import { useMemo } from 'preact/hooks';
import { useTranslator } from '../components';
import type { Colleague } from '../model';
import { AnswerBar } from './answer/AnswerBar';
import { AnsweringAs } from './answer/AnsweringAs';
import { createAnswering } from './answer/createAnswering';
import { FinishToday } from './answer/FinishToday';
import { GrowQuickCheck } from './answer/GrowQuickCheck';
import { ItemList } from './answer/ItemList';
import { Progress } from './answer/Progress';
import { useLateReport } from './answer/useLateReport';
import { useScope } from './answer/useScope';
import { useTargetItem } from './answer/useTargetItem';
import { useUndoKey } from './answer/useUndoKey';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { usePart } from './app/usePart';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

/** The quick check: one item a domain, on one page. */
export function AnswerQuick({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => {
        const respondent = open.respondent.value;
        if (respondent === undefined) return <AnsweringAs locale={locale} open={open} />;
        return <Items locale={locale} respondent={respondent} open={open} />;
      }}
    </WithAssessment>
  );
}

interface ItemsProps {
  readonly locale: string;
  readonly respondent: Colleague;
  readonly open: OpenAssessment;
}

function Items({ locale, respondent, open }: ItemsProps) {
  const { t } = useTranslator();
  const { instrument } = open;
  const report = useLateReport(open);
  const answering = useMemo(() => createAnswering(open, respondent.id), [open, respondent.id]);
  useTargetItem();
  useUndoKey(answering);
  const { id, quick } = usePart(open, ({ id, round }) => ({ id, quick: round.quick }));
  const scope = useScope(open, respondent);
  const items = instrument.domains.flatMap((domain) =>
    domain.items.filter((item) => item.kind === 'quick'),
  );

  return (
    <div class="with-side">
      <div>
        <h1>{t('quick.title')}</h1>
        <p class="lead">{t('quick.lead')}</p>
        <AnsweringAs locale={locale} open={open} />
        <p>
          <strong>{t('answer.rule')}</strong> <span class="quiet keys">{t('answer.keys')}</span>
        </p>
        <ItemList
          items={items}
          from={1}
          respondent={respondent}
          answering={answering}
          report={report}
          open={open}
        />
        {quick && <GrowQuickCheck locale={locale} open={open} />}
        <FinishToday open={open} />
        <AnswerBar
          back={{ address: addressOf(locale, 'answer/', id), name: t('answer.all') }}
          next={{
            address: addressOf(locale, 'results/', id),
            name: t('answer.results'),
          }}
          items={items}
          open={open}
          answering={answering}
        />
      </div>
      <Progress locale={locale} report={report} scope={scope} respondent={respondent} open={open} />
    </div>
  );
}
