import { isDictionary, list, type Pdf, type PdfValue } from '../readPdf';
import type { ReportFault } from './Check';

const forbiddenKeys: readonly (readonly [string, string])[] = [
  ['/PS', '6.2.9: PostScript'],
  ['/Ref', '7.20: reference to another document'],
  ['/OPI', '6.2.8: picture kept elsewhere'],
  ['/TR', '6.2.5: transfer function'],
  ['/JS', '6.5: script'],
];

const forbiddenActions =
  /^\/(Launch|Sound|Movie|ResetForm|ImportData|Hide|JavaScript|Trans|Rendition)$/;

/** Filters, lengths, pictures and actions of every object (ISO 19005-3, 6.1, 6.2 and 6.5). */
export function checkObjects(pdf: Pdf, report: ReportFault): void {
  for (const object of pdf.objects.values()) {
    checkValue(object, report);
    if (!isDictionary(object)) continue;
    for (const filter of list(pdf, object['/Filter'])) {
      if (filter !== '/FlateDecode') report(`6.1.7: filter ${String(filter)}`);
    }
    for (const [key, fault] of forbiddenKeys) if (object[key] !== undefined) report(fault);
    if (object['/Type'] !== '/Filespec' && object['/Length'] !== undefined && '/F' in object) {
      report('6.1.7: stream kept elsewhere');
    }
    if (object['/Subtype'] === '/Image') checkPicture(object, report);
  }
}

function checkPicture(picture: Readonly<Record<string, PdfValue>>, report: ReportFault): void {
  if (picture['/Interpolate'] === true) report('6.2.8: smoothed picture');
  const bits = picture['/BitsPerComponent'];
  if (picture['/ImageMask'] === true) {
    if (bits !== 1 || picture['/ColorSpace'] !== undefined) report('6.2.8: stencil with colours');
  } else if (!['/DeviceRGB', '/DeviceGray'].includes(String(picture['/ColorSpace']))) {
    report('6.2.4: colours without a profile');
  }
}

/** Limits of what a reader must understand (ISO 19005-3, 6.1.13). */
function checkValue(value: PdfValue, report: ReportFault): void {
  if (typeof value === 'string') {
    // A text of two bytes a unit, or a name.
    const bytes = value.startsWith('u:') ? 2 * value.length : value.length;
    if (bytes > (value.startsWith('/') ? 128 : 32_767)) report('6.1.13: string too long');
  } else if (typeof value === 'number') {
    if (Math.abs(value) > 2_147_483_647) report('6.1.13: number too large');
  } else if (Array.isArray(value)) {
    for (const part of value) checkValue(part, report);
  } else if (isDictionary(value)) {
    if (forbiddenActions.test(String(value['/S']))) report('6.5: action that may not be');
    for (const part of Object.values(value)) checkValue(part, report);
  }
}
