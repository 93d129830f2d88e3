import { prepareText } from '../text/prepareText';
import type { ObjectWriter } from './createObjectWriter';
import { encodeTextString, encodeUtf8 } from './encode';

/** What a document says about itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly creator: string;
  /** A language tag: `en-GB`. */
  readonly language: string;
  /** When it was written, in UTC to the second: `2026-09-01T09:30:00Z`. */
  readonly writtenAt: string;
}

/**
 * The facts as both places hold them: prepared, each on one line, none too long for a PDF string.
 *
 * PDF/A compares the two character by character (ISO 19005-3, 6.6.3).
 */
export function prepareFacts(facts: DocumentFacts): DocumentFacts {
  const line = (text: string) =>
    [...prepareText(text).replace(/\s+/g, ' ').trim()].slice(0, 2000).join('');
  return {
    ...facts,
    title: line(facts.title),
    subject: line(facts.subject),
    author: line(facts.author),
    creator: line(facts.creator),
  };
}

/** The information dictionary (ISO 32000-1, 14.3.3), which says the same as the XMP packet. */
export function encodeInformation(facts: DocumentFacts, producer: string): string {
  const entries = [
    ['Title', facts.title],
    ['Subject', facts.subject],
    ['Author', facts.author],
    ['Creator', facts.creator],
    ['Producer', producer],
  ].filter(([, text]) => text !== '');
  const texts = entries.map(([key, text = '']) => `/${key} ${encodeTextString(text)}`);
  return `<<${texts.join(' ')} /CreationDate (${encodeDate(facts.writtenAt)})>>`;
}

/** An instant in UTC as PDF writes it (ISO 32000-1, 7.9.4): `D:20260901093000+00'00'`. */
export function encodeDate(instant: string): string {
  return `D:${instant.replace(/\D/g, '').slice(0, 14)}+00'00'`;
}

/**
 * Writes the XMP packet and returns its object number.
 *
 * It names the document as PDF/UA-1 (ISO 14289-1, clause 5) and as PDF/A-3a, with the schema that
 * explains the former (ISO 19005-3, 6.6.4). The facts equal those of the information dictionary, as
 * PDF/A demands.
 */
export function writeMetadata(
  writer: ObjectWriter,
  facts: DocumentFacts,
  producer: string,
): number {
  const packet = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    describe(facts, producer),
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    archivalIdentity,
    uniformAccessSchema,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
  return writer.putStream({
    data: encodeUtf8(packet),
    entries: [
      { key: 'Type', value: '/Metadata' },
      { key: 'Subtype', value: '/XML' },
    ],
  });
}

function describe(facts: DocumentFacts, producer: string): string {
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(text)}</rdf:li></rdf:Alt>`;
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(facts.title)}</dc:title>`,
    `<dc:description>${alternative(facts.subject)}</dc:description>`,
    facts.author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeMarkup(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${facts.writtenAt}</xmp:CreateDate>`,
    `<xmp:CreatorTool>${escapeMarkup(facts.creator)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escapeMarkup(producer)}</pdf:Producer>`,
    '</rdf:Description>',
  ].join('');
}

const archivalIdentity =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>';

const uniformAccessSchema = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
