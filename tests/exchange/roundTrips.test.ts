import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type ParsedFile,
  writeAssessmentFile,
  writeBackup,
  writePartText,
  writeSendFile,
} from '../../src/exchange';
import { mergeAssessments, prepareToSend } from '../../src/model';
import { fixtures } from '../fixtures';
import { instrument } from '../model/send/sendFixtures';
import { encode, writtenAt, writtenBy } from './exampleFile';
import { attach, multipart } from './mail/writeMail';
import { readAll, source } from './many/readAll';
import { makePlanPdf } from './pdf/planPdf';

const about = { writtenAt, writtenBy };

async function readOne(bytes: Uint8Array): Promise<ParsedFile> {
  const [read, ...more] = await readAll([source('brought', bytes)]);
  if (read?.outcome.ok !== true || more.length > 0) throw new Error(JSON.stringify(read?.outcome));
  return read.outcome.value;
}

describe.each(fixtures.map(({ assessment }) => [assessment.site.name, assessment] as const))(
  'the example %s',
  (_name, assessment) => {
    // Files hold the canonical order, which merging with itself gives.
    const canonical = JSON.parse(JSON.stringify(mergeAssessments(assessment, assessment)));
    const file = writeAssessmentFile(assessment, { privateNotes: true, ...about });

    it('has equal records after a file, a zip, a zip in a zip, a mail, a text and a backup', async () => {
      const ways = {
        zip: zipSync({ a: file }),
        zipInZip: zipSync({ b: zipSync({ a: file }) }),
        mail: encode(multipart([attach('a.linkready', file)])),
        text: encode(writePartText(file, ['Dear Jo'])),
        all: zipSync({ 'a.eml': encode(multipart([attach('a.zip', zipSync({ a: file }))])) }),
      };
      const alone = await readOne(file);
      expect(alone).toEqual({
        kind: 'colleague',
        assessment: canonical,
      });
      for (const [way, bytes] of Object.entries(ways)) {
        expect(await readOne(bytes), way).toEqual(alone);
      }
      const parts = { assessments: [canonical], snapshots: [], workshops: [], settings: [] };
      const backup = writeBackup(parts, about);
      const read = backup.ok ? await readOne(backup.value.bytes) : undefined;
      expect(read).toMatchObject({
        kind: 'backup',
        backup: { parts: { assessments: [canonical] }, refused: [] },
      });
    });

    it('has the equal form to send after its plan’s PDF, also in a zip', async () => {
      const sent = writeSendFile(
        prepareToSend(assessment, instrument, { ownerNames: false }),
        about,
      );
      const alone = await readOne(sent);
      const { pdf } = await makePlanPdf(assessment);
      for (const bytes of [pdf, zipSync({ 'plan.pdf': pdf })]) {
        const read = await readOne(bytes);
        expect(read).toMatchObject({ kind: 'pdf', plans: [{ fingerprintMatches: true }] });
        const [plan] = read.kind === 'pdf' ? read.plans : [];
        expect({ kind: 'send', file: plan?.file, text: plan?.text }).toEqual(alone);
      }
    });
  },
);
