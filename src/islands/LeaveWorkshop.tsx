import { useTranslator } from '../components';
import { sortTables } from '../model';
import type { ScreenProps } from './app/WithAssessment';
import { ClearWorkshop } from './workshop/leave/ClearWorkshop';
import { DayRecordOffer } from './workshop/leave/DayRecordOffer';
import { FeedbackTally } from './workshop/leave/FeedbackTally';
import { HandOnWorkshop } from './workshop/leave/HandOnWorkshop';
import { TableLeave } from './workshop/leave/TableLeave';
import type { OpenWorkshop } from './workshop/openWorkshop';
import { WithWorkshop } from './workshop/WithWorkshop';

/** What everybody leaves with, and what stays behind on this laptop. */
export function LeaveWorkshop({ locale }: ScreenProps) {
  return (
    <WithWorkshop locale={locale} place="leave">
      {(open) => <Leaving open={open} />}
    </WithWorkshop>
  );
}

function Leaving({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  return (
    <>
      <h1>{t('workshop.leave.title')}</h1>
      <p class="lead">{t('workshop.leave.lead')}</p>
      <h2>{t('workshop.leave.tables')}</h2>
      {sortTables(open.workshop.value).map((table) => (
        <TableLeave key={table.id} open={open} table={table} />
      ))}
      <FeedbackTally open={open} />
      <DayRecordOffer open={open} />
      <HandOnWorkshop open={open} />
      <ClearWorkshop open={open} />
    </>
  );
}
