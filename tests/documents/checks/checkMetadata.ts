import { catalogueOf, dictionary, type Pdf, textOf } from '../readPdf';
import type { ReportFault } from './Check';

/** Entries of the information dictionary with their properties in the packet. */
const pairs: readonly (readonly [string, string])[] = [
  ['/Title', 'dc:title'],
  ['/Author', 'dc:creator'],
  ['/Subject', 'dc:description'],
  ['/Creator', 'xmp:CreatorTool'],
  ['/Producer', 'pdf:Producer'],
  ['/Keywords', 'pdf:Keywords'],
  ['/CreationDate', 'xmp:CreateDate'],
  ['/ModDate', 'xmp:ModifyDate'],
];

/** Schemas that need no explanation (ISO 19005-3, 6.6.2.3), and the one that explains others. */
const knownSchemas = [
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'adobe:ns:meta/',
];

/** The packet names both standards and says what the information dictionary says (6.6). */
export function checkMetadata(pdf: Pdf, report: ReportFault): void {
  const reference = String(catalogueOf(pdf)['/Metadata']);
  const entry = dictionary(pdf, reference);
  const packet = Buffer.from(pdf.streams.get(reference) ?? '', 'latin1').toString('utf8');
  if (entry['/Type'] !== '/Metadata' || entry['/Subtype'] !== '/XML') {
    report('6.6.2: metadata of no type');
  }
  if (entry['/Filter'] !== undefined) report('6.6.2: metadata deflated');
  if (/<\?xpacket begin[^?]*(bytes|encoding)=/.test(packet)) report('6.6.2: old packet head');
  if (!packet.includes('<pdfuaid:part>1</pdfuaid:part>')) report('5: not named as PDF/UA-1');
  if (!packet.includes('<pdfaid:part>3</pdfaid:part>')) report('6.6.4: not named as PDF/A-3');
  if (!packet.includes('<pdfaid:conformance>A</pdfaid:conformance>')) {
    report('6.6.4: not named as level A');
  }
  if (!/<dc:title><rdf:Alt><rdf:li[^>]*>[^<]+/.test(packet)) report('7.1: no title');
  if (!/<dc:language>/.test(packet)) report('6.6: no language in the packet');
  const information = dictionary(pdf, pdf.trailer['/Info']);
  for (const [key, property] of pairs) {
    const said = plain(textOf(information[key]));
    if (said !== plain(readProperty(packet, property)))
      report(`6.6.3: ${key} differs from ${property}`);
  }
  checkSchemas(packet, report);
}

function checkSchemas(packet: string, report: ReportFault): void {
  const explained = [...packet.matchAll(/<pdfaSchema:namespaceURI>([^<]+)</g)].map(
    ([, uri]) => uri,
  );
  for (const [, uri = ''] of packet.matchAll(/xmlns:\w+="([^"]+)"/g)) {
    if (!knownSchemas.includes(uri) && !explained.includes(uri)) {
      report(`6.6.2.3: schema ${uri} is not explained`);
    }
  }
}

/** The text of a property, whatever holds it. */
function readProperty(packet: string, property: string): string {
  const found = new RegExp(`<${property}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)<`).exec(packet);
  return (found?.[1] ?? '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Dates are written in two ways; their digits and zone must agree. */
function plain(text: string): string {
  const date = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)(Z|\+00'?:?00'?)$/.exec(
    text,
  );
  return date === null ? text : date.slice(1, 7).join('');
}
