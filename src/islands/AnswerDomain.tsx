import { useMemo } from 'preact/hooks';
import { useTranslator } from '../components';
import { type Colleague, type Domain, type DomainId, findDomain } from '../model';
import { AnswerBar, type Way } from './answer/AnswerBar';
import { AnsweringAs } from './answer/AnsweringAs';
import { createAnswering } from './answer/createAnswering';
import type { Scope } from './answer/createScope';
import { FinishToday } from './answer/FinishToday';
import { ItemList } from './answer/ItemList';
import { OnlyMine } from './answer/OnlyMine';
import { PageWords } from './answer/PageWords';
import { Progress } from './answer/Progress';
import { QuickNotes } from './answer/QuickNotes';
import { useLateReport } from './answer/useLateReport';
import { useScope } from './answer/useScope';
import { useTargetItem } from './answer/useTargetItem';
import { useUndoKey } from './answer/useUndoKey';
import { stateInAddress } from './app/device';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

interface AnswerDomainProps extends ScreenProps {
  readonly domain: DomainId;
}

/** A page of four items: one domain, answered by one respondent. */
export function AnswerDomain({ locale, domain: id }: AnswerDomainProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => {
        const respondent = open.respondent.value;
        const domain = findDomain(open.instrument, id);
        if (domain === undefined) return null;
        if (respondent === undefined) return <AnsweringAs locale={locale} open={open} />;
        return <Items locale={locale} domain={domain} respondent={respondent} open={open} />;
      }}
    </WithAssessment>
  );
}

interface ItemsProps {
  readonly locale: string;
  readonly domain: Domain;
  readonly respondent: Colleague;
  readonly open: OpenAssessment;
}

function Items({ locale, domain, respondent, open }: ItemsProps) {
  const { t, fill } = useTranslator();
  const { domains } = open.instrument;
  const report = useLateReport(open);
  const answering = useMemo(() => createAnswering(open, respondent.id), [open, respondent.id]);
  useTargetItem();
  useUndoKey(answering);
  const scope = useScope(open, respondent);
  const items = scope.listShown(domain);
  const reserve = items.filter((item) => item.kind === 'reserve');
  const first = items.filter((item) => item.kind !== 'reserve');
  const list = { respondent, answering, report, open };

  return (
    <div class="with-side">
      <div>
        <p class="quiet">
          {t('answer.domainOf', { number: domains.indexOf(domain) + 1, of: domains.length })}.{' '}
          {t(`group.${domain.group}`)}
        </p>
        <h1>{domain.title}</h1>
        <p>{fill(domain.definition)}</p>
        <AnsweringAs locale={locale} open={open} />
        <OnlyMine locale={locale} domain={domain} scope={scope} open={open} />
        <p>
          <strong>{t('answer.rule')}</strong> <span class="quiet keys">{t('answer.keys')}</span>
        </p>
        <QuickNotes domain={domain} respondent={respondent.id} open={open} />
        <ItemList items={first} from={1} {...list} />
        {reserve.length > 0 && (
          <>
            <h2>{t('answer.reserve')}</h2>
            <p class="quiet">{t('answer.reserve.hint')}</p>
            <ItemList items={reserve} from={first.length + 1} {...list} />
          </>
        )}
        <PageWords locale={locale} domain={domain} />
        <FinishToday open={open} />
        <Bar locale={locale} domain={domain} scope={scope} {...list} />
      </div>
      <Progress
        locale={locale}
        report={report}
        scope={scope}
        respondent={respondent}
        open={open}
        current={domain.id}
      />
    </div>
  );
}

interface BarProps extends Omit<ItemsProps, 'respondent'> {
  readonly scope: Scope;
  readonly answering: ReturnType<typeof createAnswering>;
}

function Bar({ locale, domain, scope, open, answering }: BarProps) {
  const { t } = useTranslator();
  const assessment = open.assessment.peek().id;
  const all = open.instrument.domains;
  const place = all.indexOf(domain);
  const before = scope.domains.findLast((one) => all.indexOf(one) < place);
  const after = scope.domains.find((one) => all.indexOf(one) > place);
  const go = (route: string) => addressOf(locale, route, assessment, scope.state);
  const list: Way = { address: go('answer/'), name: t('answer.all') };
  const check: Way = {
    address: `${addressOf(locale, 'answer/check/', assessment)}#${domain.id}`,
    name: t('check.back'),
  };
  const results: Way = {
    address: addressOf(locale, 'results/', assessment),
    name: t('answer.results'),
  };
  const last = scope.onlyMine ? list : results;
  return (
    <AnswerBar
      back={
        stateInAddress('from') === 'check'
          ? check
          : before
            ? {
                address: go(`answer/${before.id}/`),
                name: t('answer.back', { domain: before.shortTitle }),
              }
            : list
      }
      next={
        after
          ? {
              address: go(`answer/${after.id}/`),
              name: t('answer.next', { domain: after.shortTitle }),
            }
          : last
      }
      items={scope.listShown(domain)}
      open={open}
      answering={answering}
    />
  );
}
