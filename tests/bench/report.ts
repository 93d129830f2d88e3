import { type BenchRow, type BenchSection, timesOf } from '../../scripts/benchTable.ts';
import { actionPlan } from '../../src/documents';
import { parseAssessmentFile, writeAssessmentFile } from '../../src/exchange';
import { buildReport, mergeAssessments } from '../../src/model';
import { full } from '../fixtures';
import { realInstrument } from '../fixtures/instrument';
import { planInputOf } from '../fixtures/planInput';

/** The work behind a screen, a file and a document, in Node. */
export const section: BenchSection = { title: 'One assessment of 60 answers', run };

async function run(): Promise<readonly BenchRow[]> {
  const instrument = realInstrument();
  const { assessment } = full;
  const bytes = writeAssessmentFile(assessment, {
    privateNotes: true,
    writtenAt: assessment.changedAt,
    writtenBy: 'LinkReady',
  });
  const input = planInputOf(assessment);
  const cold = await timesOf(() => actionPlan.write(input), { runs: 1, warmUp: 0 });
  const warm = await timesOf(() => actionPlan.write(input), { runs: 9, warmUp: 2 });
  const document = await actionPlan.write(input);
  const often = { runs: 50, warmUp: 20 };
  const parsing = 'JSON.parse of its file';
  return [
    {
      name: parsing,
      figures: await timesOf(() => JSON.parse(new TextDecoder().decode(bytes)), often),
      unit: 'ms',
    },
    {
      name: 'read and check its file',
      figures: await timesOf(() => parseAssessmentFile(bytes), often),
      unit: 'ms',
      comparedWith: parsing,
    },
    {
      name: 'build its report',
      figures: await timesOf(() => buildReport(assessment, instrument), often),
      unit: 'ms',
      comparedWith: parsing,
    },
    {
      name: 'merge it with itself',
      figures: await timesOf(() => mergeAssessments(assessment, assessment), often),
      unit: 'ms',
      comparedWith: parsing,
    },
    { name: 'write its action plan, first time', figures: cold, unit: 'ms' },
    { name: 'write its action plan, warm', figures: warm, unit: 'ms' },
    { name: 'its action plan', figures: [document.bytes.length / 1024], unit: 'KiB' },
    { name: 'pages of its action plan', figures: [document.pages], unit: 'count' },
  ];
}
