import { catalogueOf, dictionary, list, type Pdf, textOf } from '../readPdf';
import type { ReportFault } from './Check';

const relationships = ['/Source', '/Data', '/Alternative', '/Supplement', '/Unspecified'];

/** Embedded files say what they are to the document (ISO 19005-3, 6.8; ISO 14289-1, 7.11). */
export function checkFiles(pdf: Pdf, report: ReportFault): void {
  const catalogue = catalogueOf(pdf);
  const names = dictionary(pdf, dictionary(pdf, catalogue['/Names'])['/EmbeddedFiles']);
  const associated = list(pdf, catalogue['/AF']);
  for (const reference of list(pdf, names['/Names']).filter((_, index) => index % 2 === 1)) {
    const file = dictionary(pdf, reference);
    if (!relationships.includes(String(file['/AFRelationship']))) {
      report('6.8: file without AFRelationship');
    }
    if (file['/UF'] === undefined || file['/F'] === undefined) report('6.8: file without a name');
    if (textOf(file['/Desc']) === '') report('6.8: file without a description');
    if (!associated.includes(reference)) report('6.8: file not associated');
    const stream = dictionary(pdf, dictionary(pdf, file['/EF'])['/F']);
    if (!/^\/[\w.+-]+\/[\w.+-]+$/.test(String(stream['/Subtype']))) {
      report('6.8: file without a media type');
    }
    const parameters = dictionary(pdf, stream['/Params']);
    if (textOf(parameters['/ModDate']) === '') report('6.8: file without a date');
  }
}
