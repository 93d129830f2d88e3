import { catalogueOf, dictionary, isDictionary, list, type Pdf, resolve, textOf } from '../readPdf';
import type { ReportFault } from './Check';

/** What the document says about itself as a whole (ISO 14289-1, 5 and 7.1; ISO 19005-3, 6.1 and 6.2.3). */
export function checkCatalogue(pdf: Pdf, report: ReportFault): void {
  const catalogue = catalogueOf(pdf);
  const marks = dictionary(pdf, catalogue['/MarkInfo']);
  if (marks['/Marked'] !== true) report('7.1: not marked');
  if (marks['/Suspects'] === true) report('7.1: tags are suspect');
  if (!/^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(textOf(catalogue['/Lang']))) {
    report('7.2: no language');
  }
  const preferences = dictionary(pdf, catalogue['/ViewerPreferences']);
  if (preferences['/DisplayDocTitle'] !== true) report('7.1: title is not displayed');
  if (!isDictionary(resolve(pdf, catalogue['/StructTreeRoot']))) report('7.1: no structure tree');
  if (!isDictionary(resolve(pdf, catalogue['/Outlines']))) report('7.17: no bookmarks');
  for (const key of ['/AA', '/OCProperties', '/AcroForm', '/Perms', '/Requirements', '/XFA']) {
    if (catalogue[key] !== undefined) report(`6.1: the catalogue has ${key}`);
  }
  checkIntents(pdf, report);
  const names = list(pdf, pdf.trailer['/ID']).map(textOf);
  if (names.length !== 2 || names.some((name) => name.length < 16)) report('6.1.3: no identifier');
  if (pdf.trailer['/Encrypt'] !== undefined) report('6.1.3: encrypted');
}

/** One sRGB profile that explains every colour in the document. */
function checkIntents(pdf: Pdf, report: ReportFault): void {
  const intents = list(pdf, catalogueOf(pdf)['/OutputIntents']).map((one) => dictionary(pdf, one));
  const archival = intents.filter((one) => one['/S'] === '/GTS_PDFA1');
  if (archival.length !== 1) report('6.2.3: not one output intent');
  for (const intent of archival) {
    const profile = String(intent['/DestOutputProfile']);
    const head = pdf.streams.get(profile) ?? '';
    const parts = dictionary(pdf, profile)['/N'];
    if (parts !== 3 || head.slice(16, 20) !== 'RGB ') report('6.2.3: profile is not of RGB');
    if (head.slice(12, 16) !== 'mntr' || head.slice(36, 40) !== 'acsp') {
      report('6.2.3: no profile of a display');
    }
    if (head.charCodeAt(8) > 4) report('6.2.3: profile of a later version');
    const length = [...head.slice(0, 4)].reduce((sum, one) => sum * 256 + one.charCodeAt(0), 0);
    if (length !== head.length) report('6.2.3: profile of another length');
    if (textOf(intent['/OutputConditionIdentifier']) === '') report('6.2.3: intent without a name');
  }
}
