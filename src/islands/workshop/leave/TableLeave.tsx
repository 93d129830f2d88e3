import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { planSheet } from '../../../documents';
import {
  type Assessment,
  buildReport,
  findParked,
  type Report,
  type WorkshopTable,
} from '../../../model';
import { CopyText } from '../../answer/CopyText';
import { now } from '../../app/device';
import { translatorFor } from '../../app/loadData';
import { addressOf } from '../../app/Trail';
import { writeFile } from '../../app/writeFile';
import { MakeFile } from '../../takeAway/MakeFile';
import { makeActionPlan } from '../../takeAway/makeDocument';
import type { OpenWorkshop } from '../openWorkshop';
import { makeRoomForm } from '../prepare/makeKit';

interface TableLeaveProps {
  readonly open: OpenWorkshop;
  readonly table: WorkshopTable;
}

/** What one table leaves with: its plan, a sheet to copy it by hand, its file and PDF, and the mail. */
export function TableLeave({ open, table }: TableLeaveProps) {
  const { t } = useTranslator();
  const assessment = useSignal<Assessment | undefined>(undefined);
  useEffect(
    () =>
      open.store.watch(table.assessment, (found) => {
        assessment.value = found;
      }),
    [open, table.assessment],
  );
  const found = assessment.value;
  const workshop = open.workshop.value;
  const agreed = workshop.agreements.filter((one) => one.table === table.id).length;
  const shown = workshop.reveals.filter((one) => one.table === table.id).length;
  return (
    <section class="offer workshop-leave-table" aria-labelledby={`leave-${table.id}`}>
      <h3 id={`leave-${table.id}`}>{table.name}</h3>
      <p>
        {t('workshop.leave.state', {
          agreed,
          shown,
          parked: findParked(workshop, table.id).length,
          actions: found?.actions.length ?? 0,
        })}
      </p>
      {found === undefined ? (
        <p>{t('workshop.leave.elsewhere')}</p>
      ) : (
        <Offers open={open} table={table} assessment={found} />
      )}
    </section>
  );
}

interface OffersProps extends TableLeaveProps {
  readonly assessment: Assessment;
}

function Offers({ open, table, assessment }: OffersProps) {
  const { t, date } = useTranslator();
  const { instrument } = open;
  const translator = translatorFor(open.locale, open.data, assessment.site);
  const order = () => {
    const report: Report = buildReport(assessment, instrument);
    return { assessment, report, instrument, translator, names: false };
  };
  const file = () => writeFile(assessment, { privateNotes: true, writtenAt: now() });
  return (
    <>
      <p class="buttons">
        <a class="button" href={addressOf(open.locale, 'plan/', assessment.id)}>
          {t(assessment.actions.length > 0 ? 'workshop.leave.goOn' : 'workshop.leave.plan')}{' '}
          <span class="visually-hidden">{table.name}</span>
        </a>
        <a class="button-second" href={addressOf(open.locale, 'results/', assessment.id)}>
          {t('workshop.leave.results')} <span class="visually-hidden">{table.name}</span>
        </a>
      </p>
      <div class="workshop-files">
        <MakeFile
          label={t('workshop.leave.sheet')}
          about={table.name}
          make={() => makeRoomForm(planSheet, translator, (one) => one, assessment.site.name)}
        />
        <MakeFile
          label={t('workshop.leave.pdf')}
          about={table.name}
          make={() => makeActionPlan(order())}
        />
        <MakeFile label={t('workshop.leave.file')} about={table.name} make={async () => file()} />
      </div>
      <details>
        <summary>
          {t('workshop.leave.mail')} <span class="visually-hidden">{table.name}</span>
        </summary>
        <CopyText
          id={`mail-${table.id}`}
          text={t('workshop.leave.mail.text', {
            practice: assessment.site.name,
            date: date(open.workshop.value.sitting.date),
            file: file().name,
          })}
        />
      </details>
    </>
  );
}
