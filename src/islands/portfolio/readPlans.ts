import { type ReadFile, readMany, type SourceFile } from '../../exchange';
import { type FindInstrument, type Gathered, gatherPlans } from './gatherPlans';

/** A file that was read: what it brings, and by how much the files that are known of grew with it. */
export interface ReadPlan extends Gathered {
  readonly more: number;
  /** Of those, files that nobody put there on purpose. */
  readonly passedOver: number;
}

/** Takes a file that was read, and says whether to go on; nothing more is read until it has. */
export type TakePlan = (read: ReadPlan) => Promise<boolean>;

/** Reads files, wherever that is done, and hands them on one by one. */
export type PlanReader = (files: readonly SourceFile[], take: TakePlan) => Promise<void>;

/** Readers side by side, so that one reads while another waits for the disk. */
const lanes = 16;

/** Creates a reader that reads in this thread. */
export function createPlanReader(findInstrument: FindInstrument): PlanReader {
  return async (files, take) => {
    await Promise.all(splitFiles(files, lanes).map((lane) => readLane(lane, findInstrument, take)));
  };
}

const fewestInLane = 4;

/** Few files stay together: a single one is read even if it looks like none of anybody's. */
export function splitFiles(
  files: readonly SourceFile[],
  ways: number,
): readonly (readonly SourceFile[])[] {
  if (files.length < ways * fewestInLane) return [files];
  return Array.from({ length: ways }, (_, way) =>
    files.filter((_file, index) => index % ways === way),
  );
}

async function readLane(
  files: readonly SourceFile[],
  findInstrument: FindInstrument,
  take: TakePlan,
): Promise<void> {
  let last: Pick<ReadFile, 'of' | 'passedOver'> = { of: files.length, passedOver: 0 };
  for await (const read of readMany(files)) {
    const more = read.of + read.passedOver - last.of - last.passedOver;
    const passedOver = read.passedOver - last.passedOver;
    last = read;
    const gathered = await gatherPlans(read, findInstrument);
    if (!(await take({ ...gathered, more, passedOver }))) return;
  }
}
