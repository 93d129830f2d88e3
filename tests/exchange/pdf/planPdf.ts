import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, nameSendFile, writeSendFile } from '../../../src/exchange';
import { type Assessment, prepareToSend } from '../../../src/model';
import { writeFixture } from '../../documents/writeFixture';
import { instrument } from '../../model/send/sendFixtures';
import { writtenAt, writtenBy } from '../exampleFile';

/** A plan's PDF with the file to send inside. */
export interface PlanPdf {
  readonly pdf: Uint8Array;
  /** The bytes that were put in. */
  readonly file: Uint8Array;
  readonly name: string;
  readonly print: string;
}

/** Writes the plan of an assessment with its data inside, as the app does. */
export async function makePlanPdf(assessment: Assessment): Promise<PlanPdf> {
  const sent = prepareToSend(assessment, instrument, { ownerNames: false });
  const file = writeSendFile(sent, { writtenAt, writtenBy });
  const print = await fingerprint(file);
  const name = nameSendFile(sent);
  const { bytes: pdf } = writeFixture(assessment, {
    attachments: [
      {
        name,
        mediaType: 'application/json',
        description: `The data of this plan. Fingerprint ${print}`,
        bytes: file,
        relationship: 'Data',
      },
    ],
  });
  return { pdf, file, name, print };
}

/** Lets another programme work in a folder of its own and gives back one of the files it made. */
export function passThrough(
  files: Readonly<Record<string, Uint8Array>>,
  program: string,
  options: readonly string[],
  result = 'out.pdf',
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const found = process.env[program.toUpperCase()] ?? program;
    execFileSync(found, [...options], { cwd: folder, stdio: 'ignore', timeout: 60_000 });
    const made = readdirSync(folder).find((name) => name === result || name.endsWith(result));
    if (made === undefined) throw new Error(`${program} made no ${result}`);
    return new Uint8Array(readFileSync(join(folder, made)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
