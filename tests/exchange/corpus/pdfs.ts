import { writeSendFile } from '../../../src/exchange';
import { prepareToSend } from '../../../src/model';
import { instrument, several } from '../../model/send/sendFixtures';
import { writtenAt, writtenBy } from '../exampleFile';
import { filespec, packed, pdfOf, plain } from '../pdf/writePdfParts';
import { latin, type Sample } from './Sample';

const sent = writeSendFile(prepareToSend(several, instrument, { ownerNames: false }), {
  writtenAt,
  writtenBy,
});
const text = new TextDecoder().decode(sent);
const carrying = (content: string | Uint8Array) => pdfOf(packed(2, content, ''), filespec(3, 2));

/** PDFs: with our data, without, damaged, locked, and protected. */
export const pdfs: readonly Sample[] = [
  ['a PDF that carries a plan', carrying(sent), 'pdf'],
  [
    'a PDF that carries two plans',
    pdfOf(packed(2, sent, ''), filespec(3, 2), packed(4, sent, ''), filespec(5, 4)),
    'pdf',
  ],
  [
    'a plan among other attachments',
    pdfOf(plain(2, 'x'), filespec(3, 2), packed(4, sent, ''), filespec(5, 4)),
    'pdf',
  ],
  [
    'a PDF that begins late',
    latin(`\r\nContent\r\n${Buffer.from(carrying(sent)).toString('latin1')}`),
    'pdf',
  ],
  ['a PDF with nothing attached', pdfOf('1 0 obj<</Type/Catalog>>endobj'), 'pdfWithoutData'],
  [
    'a plan that was printed to a new PDF',
    pdfOf('1 0 obj<</Type/Catalog>>endobj', '2 0 obj<</Producer(Microsoft: Print To PDF)>>endobj'),
    'pdfWithoutData',
  ],
  ['a PDF with another programme’s file', carrying('site,score\n1,2'), 'pdfWithoutData'],
  [
    'an invoice with its data',
    carrying('<?xml version="1.0"?><rsm:CrossIndustryInvoice/>'),
    'pdfWithoutData',
  ],
  ['a PDF with another programme’s JSON', carrying('{"name":"other"}'), 'pdfWithoutData'],
  ['a PDF with an empty file', pdfOf(plain(2, ''), filespec(3, 2)), 'pdfWithoutData'],
  ['a PDF whose plan is cut', carrying(text.slice(0, 900)), 'fileTruncated'],
  [
    'a PDF whose plan was changed',
    carrying(JSON.stringify({ ...JSON.parse(text), sent: {} })),
    'fileInvalid sent › id missing',
  ],
  [
    'a PDF whose plan is of a newer format',
    carrying(text.replace('"formatVersion": 1', '"formatVersion": 9')),
    'fileNewer',
  ],
  [
    'a PDF with a file for colleagues',
    carrying('{"format":"linkready","formatVersion":1,"kind":"colleague"}'),
    'fileOtherPurpose colleague',
  ],
  [
    'a PDF whose file is broken',
    pdfOf(packed(2, sent, '').replace('stream\nx', 'stream\nQQQQ'), filespec(3, 2)),
    'pdfWithoutData',
  ],
  [
    'a PDF whose file swells',
    pdfOf(packed(2, new Uint8Array(20_000_000), ''), filespec(3, 2)),
    'pdfWithoutData',
  ],
  [
    'a PDF whose file is packed in another way',
    pdfOf(plain(2, text).replace('<<', '<</Filter/LZWDecode'), filespec(3, 2)),
    'pdfWithoutData',
  ],
  [
    'a PDF with a password',
    latin('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Encrypt 5 0 R/Root 1 0 R>>\n%%EOF'),
    'pdfEncrypted',
  ],
  [
    'a PDF with rights',
    pdfOf('5 0 obj<</Filter/MicrosoftIRMServices/V 4>>endobj', '6 0 obj<</Encrypt 5 0 R>>endobj'),
    'pdfEncrypted',
  ],
  [
    'a protected PDF in a PDF that says so',
    pdfOf(plain(2, 'x'), filespec(3, 2, '/AFRelationship/EncryptedPayload')),
    'pdfEncrypted',
  ],
  ['a PDF cut at once', carrying(sent).subarray(0, 40), 'fileTruncated'],
  ['a PDF cut in its file', carrying(sent).subarray(0, 500), 'fileTruncated'],
  ['a PDF that is its first line', latin('%PDF-1.7\n%%EOF'), 'pdfWithoutData'],
  [
    'a PDF of deep lists',
    latin(`%PDF-1.7\n1 0 obj ${'['.repeat(100_000)}\n%%EOF`),
    'pdfWithoutData',
  ],
  [
    'a page to sign in, called a PDF',
    '<!DOCTYPE html><html><head><title>Sign in</title>',
    'fileForeign webPage',
  ],
];
