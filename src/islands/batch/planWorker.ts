import { writeZip, type ZippedFile } from '../../exchange';
import { type Assessment, buildReport, fail, type Outcome, succeed } from '../../model';
import { type AppData, loadAppData, loadInstrument, translatorFor } from '../app/loadData';
import { makeActionPlan } from '../takeAway/makeDocument';
import type { MissedPlan, PlanNews, PlanOrder } from './planBatch';

/** Makes the action plans of many assessments, one after the other, into one zip. */
async function makePlans({ locale, assessments, names }: PlanOrder): Promise<void> {
  const files: ZippedFile[] = [];
  const missed: MissedPlan[] = [];
  const data = await loadAppData(locale);
  for (const [index, assessment] of assessments.entries()) {
    const { site, round } = assessment;
    const made = data.ok ? await makePlan(assessment, locale, names, data.value) : data;
    if (made.ok) files.push(made.value);
    else missed.push({ site: site.name, round: round.name, problem: made.problem });
    tell({ state: 'working', done: index + 1 });
  }
  // A copy in memory of its own can be handed over instead of being copied once more.
  const zip = new Uint8Array(writeZip(files));
  tell({ state: 'done', zip, made: files.length, missed }, [zip.buffer]);
}

async function makePlan(
  assessment: Assessment,
  locale: string,
  names: boolean,
  data: AppData,
): Promise<Outcome<ZippedFile>> {
  const instrument = await loadInstrument(assessment.instrument, locale);
  if (!instrument.ok) return instrument;
  const subject = {
    assessment,
    report: buildReport(assessment, instrument.value),
    instrument: instrument.value,
  };
  try {
    const translator = translatorFor(locale, data, assessment.site);
    return succeed(await makeActionPlan({ ...subject, translator, names }));
  } catch (reason) {
    // One plan that cannot be made does not take the others with it.
    console.error(reason);
    return fail('documentFailed');
  }
}

function tell(news: PlanNews, transfer: Transferable[] = []): void {
  postMessage(news, { transfer });
}

addEventListener('message', ({ data }: MessageEvent<PlanOrder>) => {
  void makePlans(data);
});
