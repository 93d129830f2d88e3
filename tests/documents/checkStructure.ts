import { checkCatalogue } from './checks/checkCatalogue';
import { checkFiles } from './checks/checkFiles';
import { checkFonts } from './checks/checkFonts';
import { checkMetadata } from './checks/checkMetadata';
import { checkObjects } from './checks/checkObjects';
import { checkPages } from './checks/checkPages';
import { checkTree } from './checks/checkTree';
import type { Pdf } from './readPdf';

/**
 * Checks the machine-checkable clauses of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) that
 * this app's documents touch.
 *
 * @returns what is wrong, the clause and a short sentence each; empty where nothing is.
 */
export function checkStructure(pdf: Pdf): readonly string[] {
  const faults: string[] = [];
  const report = (fault: string) => {
    if (!faults.includes(fault)) faults.push(fault);
  };
  checkCatalogue(pdf, report);
  checkMetadata(pdf, report);
  const seen = checkTree(pdf, report);
  checkPages(pdf, seen, report);
  checkFonts(pdf, report);
  checkFiles(pdf, report);
  checkObjects(pdf, report);
  return faults;
}
