import { unzipSync } from 'fflate';
import { writePlanSpreadsheet } from '../../src/documents/spreadsheet/writePlanSpreadsheet';
import type { Assessment } from '../../src/model';
import { planInputOf } from '../fixtures/planInput';
import { type ReadSheet, readWorkbook } from './readWorkbook';

/** Writes the spreadsheet of an assessment and reads it back; a sheet it lacks throws. */
export async function readPlanSpreadsheet(
  assessment: Assessment,
  more: Parameters<typeof planInputOf>[1] = {},
) {
  const sheets = await readWorkbook(writePlanSpreadsheet(planInputOf(assessment, more)));
  const sheet = (name: string): ReadSheet => {
    const found = sheets.get(name);
    if (found === undefined) throw new Error(`There is no sheet ${name}`);
    return found;
  };
  return { names: [...sheets.keys()], sheet };
}

/** The parts of a workbook, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, decoder.decode(data)]),
  );
}
