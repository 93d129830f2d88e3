import type { Invitation } from '../../exchange';
import type { Problem } from '../../model';
import type { ArrivedFile } from './Arrival';
import { arrangeArrivals } from './arrangeArrivals';
import { compareIncoming } from './compareIncoming';
import type { Taking } from './createTaking';
import type { IncomingOptions } from './IncomingOptions';
import type { Offered } from './IncomingPreview';
import { readFhirArrival } from './readFhirArrival';
import type { Delivery } from './useDeliveries';
import type { ReadResult } from './useReading';
import type { Waiting } from './useWaiting';

interface JudgingOptions extends IncomingOptions {
  readonly waiting: Waiting;
  readonly taking: Taking;
  readonly answer: (invitation: Invitation) => Promise<void>;
  readonly tell: (problem: Problem) => void;
}

/** Decides what becomes of what was read. */
export interface Judging {
  readonly judge: (read: ReadResult, delivery: Delivery) => Promise<void>;
  /** One assessment: taken at once where it changes nothing here, else shown first. */
  readonly judgeAssessment: (file: Pick<Offered, 'assessment' | 'respondent'>) => Promise<void>;
}

/** Makes the judge of what comes in: one harmless file is taken at once, all else waits for a yes. */
export function createJudging(options: JudgingOptions): Judging {
  const { locale, versions, saved, news, t, waiting, taking, answer, tell } = options;

  async function judge(read: ReadResult, { files: given, asks }: Delivery): Promise<void> {
    const about = { locale, versions, findAll: saved.findAll };
    const files = await Promise.all(read.files.map((one) => readFhirArrival(one, about)));
    const [first, ...more] = files;
    if (first === undefined) news.value = { text: t('incoming.noFiles') };
    else if (more.length === 0 && first.arrival.kind === 'elsewhere') {
      waiting.elsewhere.value = { found: first.arrival.found, files: given };
    } else if (more.length > 0 || asks) await offerMany(files, read.passedOver);
    else await judgeOne(first);
  }

  async function offerMany(files: readonly ArrivedFile[], passedOver: number) {
    const ids = files.flatMap(({ arrival }) =>
      arrival.kind === 'assessment' ? [arrival.assessment.id] : [],
    );
    const here = await saved.findAll(ids);
    const arrangement = arrangeArrivals(files, here, versions);
    waiting.offeredMany.value = { arrangement, passedOver };
  }

  async function judgeOne({ path, arrival }: ArrivedFile) {
    if (arrival.kind === 'problem') tell(arrival.problem);
    else if (arrival.kind === 'plans') waiting.received.value = arrival.plans;
    else if (arrival.kind === 'foreign') waiting.foreign.value = arrival.answers;
    else if (arrival.kind === 'invitation') await answer(arrival.invitation);
    else if (arrival.kind === 'assessment') {
      const here = await saved.findAll([arrival.assessment.id]);
      const { refused } = arrangeArrivals([{ path, arrival }], here, versions);
      if (refused[0]) tell(refused[0].problem);
      else await judgeAssessment(arrival);
    }
  }

  async function judgeAssessment(file: Pick<Offered, 'assessment' | 'respondent'>) {
    const { assessment, respondent } = file;
    const here = (await saved.findAll([assessment.id])).get(assessment.id);
    const incoming = here && compareIncoming(here, assessment);
    if (incoming && !incoming.nothing) waiting.offered.value = { assessment, respondent, incoming };
    else await taking.takeHarmless(file, here);
  }

  return { judge, judgeAssessment };
}
