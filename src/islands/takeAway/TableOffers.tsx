import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../components';
import { copyPlanTable, itemsCsv, planCsv, planSpreadsheet, scoresCsv } from '../../documents';
import type { Problem } from '../../model';
import { copyTable } from './copyTable';
import { MakeFile } from './MakeFile';
import { type DocumentOrder, gatherInput, makePlanFile } from './makeDocument';
import { Offer } from './Offer';

interface TableOffersProps {
  readonly order: DocumentOrder;
}

/** Spreadsheet, open tables, and the plan as a table to paste. */
export function TableOffers({ order }: TableOffersProps) {
  const { t } = useTranslator();
  return (
    <>
      <CopyOffer order={order} />
      <Offer id="xlsx" title={t('takeAway.xlsx')} purpose={t('takeAway.xlsx.for')}>
        <MakeFile label={t('takeAway.xlsx.go')} make={() => makePlanFile(planSpreadsheet, order)} />
      </Offer>
      <Offer id="csv" title={t('takeAway.csv')} purpose={t('takeAway.csv.for')}>
        <div class="buttons">
          <MakeFile label={t('takeAway.csv.plan')} make={() => makePlanFile(planCsv, order)} />
          <MakeFile label={t('takeAway.csv.scores')} make={() => makePlanFile(scoresCsv, order)} />
          <MakeFile label={t('takeAway.csv.items')} make={() => makePlanFile(itemsCsv, order)} />
        </div>
      </Offer>
    </>
  );
}

function CopyOffer({ order }: TableOffersProps) {
  const { t } = useTranslator();
  const said = useSignal('');
  const problem = useSignal<Problem | undefined>(undefined);

  async function copy() {
    const copied = await copyTable(copyPlanTable(gatherInput(order)));
    problem.value = copied.ok ? undefined : copied.problem;
    said.value = copied.ok ? t('takeAway.copy.done') : '';
  }

  const { plan } = order.report;
  return (
    <Offer id="copy" title={t('takeAway.copy')} purpose={t('takeAway.copy.for')}>
      {plan.length === 0 ? (
        <p class="quiet">{t('takeAway.noPlan')}</p>
      ) : (
        <>
          {problem.value && <ProblemNotice problem={problem.value} />}
          <p class="buttons">
            <button type="button" class="button-second" onClick={copy}>
              {t('takeAway.copy.go')}
            </button>
          </p>
          <p role="status">{said.value}</p>
        </>
      )}
    </Offer>
  );
}
