import { SafetyFlags, useTranslator } from '../components';
import type { OpenAssessment } from './app/openAssessment';
import { useOpenDetails } from './app/useOpenDetails';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { AgreementSection } from './results/AgreementSection';
import { ChangeSection } from './results/ChangeSection';
import { DomainSection } from './results/DomainSection';
import { ItemsByLevel } from './results/ItemsByLevel';
import { NothingYet } from './results/NothingYet';
import { OnThisPage } from './results/OnThisPage';
import { OpenItems } from './results/OpenItems';
import { QuickItems, QuickResults } from './results/QuickResults';
import { Standing } from './results/Standing';
import { WheelSection } from './results/WheelSection';

/** Where a practice stands, and what that rests on. */
export function ShowResults({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="results">
      {(open) => <Results locale={locale} open={open} />}
    </WithAssessment>
  );
}

/** What every part of the page is handed. */
export interface ResultsProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function Results(props: ResultsProps) {
  const { t } = useTranslator();
  const { open } = props;
  const { instrument } = open;
  const report = open.report.value;
  const quick = report.round.quick === true;
  useOpenDetails();

  return (
    <div class="results">
      <h1>{t('results.title')}</h1>
      {report.example && <p class="notice">{t('results.example')}</p>}
      {!quick && <SafetyFlags flags={report.flags} instrument={instrument} />}
      {quick ? <QuickResults {...props} /> : <FullResults {...props} />}
    </div>
  );
}

function FullResults(props: ResultsProps) {
  const { open } = props;
  const report = open.report.value;
  if (report.answered.core === 0) return <NothingYet {...props} />;
  // Where there is no overall score, what is open says more than the wheel does.
  const openFirst = report.overall.score === undefined;
  return (
    <>
      <Standing {...props} />
      <OnThisPage report={report} />
      {openFirst && <OpenItems {...props} />}
      <WheelSection open={open} />
      <DomainSection {...props} />
      {report.earlier && <ChangeSection {...props} earlier={report.earlier} />}
      {report.respondents > 1 && <AgreementSection {...props} />}
      {!openFirst && <OpenItems {...props} />}
      <ItemsByLevel {...props} />
      <QuickItems {...props} />
    </>
  );
}
