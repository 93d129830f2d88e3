import { describe, expect, it } from 'vitest';
import { parseAssessmentFile } from '../../src/exchange';
import type { Problem } from '../../src/model';
import { encode } from './exampleFile';
import {
  at,
  foreign,
  invalid,
  latin,
  nested,
  retype,
  spoil,
  whole,
  withUnknown,
  zip,
} from './spoilFile';

const cases: readonly (readonly [string, Uint8Array, Problem])[] = [
  // Nothing, or too much
  ['no bytes', encode(''), { name: 'fileEmpty' }],
  ['blanks only', encode(' \r\n\t '), { name: 'fileEmpty' }],
  ['a byte order mark only', latin('\xef\xbb\xbf'), { name: 'fileEmpty' }],
  ['zeros only, as a failing disk leaves', new Uint8Array(4096), { name: 'fileEmpty' }],
  [
    'more than ten megabytes',
    encode(whole.padEnd(10_000_001)),
    { name: 'fileTooLarge', values: { limit: 10 } },
  ],

  // Something else
  ['a PDF', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3'), foreign('pdf')],
  ['a PDF that begins late', latin('\r\n\r\nX%PDF-1.4'), foreign('pdf')],
  ['a large PDF', latin('%PDF-1.7'.padEnd(10_000_001)), foreign('pdf')],
  ['a zip file', zip('plans/elm.linkready'), foreign('zip')],
  ['an empty zip file', latin(`PK\x05\x06${'\0'.repeat(18)}`), foreign('zip')],
  ['a workbook', zip('[Content_Types].xml'), foreign('office')],
  ['an OpenDocument text', zip('mimetypeapplication/vnd.oasis.opendocument'), foreign('office')],
  ['an old office document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), foreign('office')],
  ['a rich text', latin('{\\rtf1\\ansi'), foreign('office')],
  ['a PNG picture', latin('\x89PNG\r\n\x1a\n'), foreign('image')],
  ['a JPEG picture', latin('\xff\xd8\xff\xe0\0\x10JFIF'), foreign('image')],
  ['a GIF picture', latin('GIF89a\x01\0'), foreign('image')],
  ['a WebP picture', latin('RIFF\x24\0\0\0WEBPVP8 '), foreign('image')],
  ['a telephone’s picture', latin('\0\0\0\x18ftypheic'), foreign('image')],
  ['an SVG picture', encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), foreign('image')],
  ['a film', latin('\0\0\0\x18ftypmp42'), foreign('film')],
  ['a gzip archive', latin('\x1f\x8b\x08\0'), foreign('archive')],
  ['a 7z archive', latin("7z\xbc\xaf'\x1c\0"), foreign('archive')],
  ['a programme', latin('MZ\x90\0\x03'), foreign('programme')],
  ['a web page', encode('<!DOCTYPE html><title>Sign in</title>'), foreign('webPage')],
  ['XML', encode('<?xml version="1.0"?><plan/>'), foreign('xml')],
  ['a calendar', encode('BEGIN:VCALENDAR\r\nVERSION:2.0'), foreign('calendar')],
  ['a contact', encode('BEGIN:VCARD\r\nVERSION:4.0'), foreign('contact')],
  ['a saved mail', encode('Received: from mx by host\r\nSubject: Plan'), foreign('mail')],
  ['a note', encode('Dear Jo, here is the plan.'), foreign('text')],
  ['a table', encode('site,o1,o2\r\nElm,2,3'), foreign('text')],
  ['a number', encode('42'), foreign('json')],
  ['JSON null', encode('null'), foreign('json')],
  ['a list', encode('[1, 2, 3]'), foreign('json')],
  ['another programme’s JSON', encode('{"name": "package"}'), foreign('json')],
  ['a file of another format', spoil('format', 'otherready'), foreign('json')],
  [
    'a FHIR response',
    encode('{"resourceType": "QuestionnaireResponse"}'),
    { name: 'fileOtherPurpose', values: { purpose: 'fhir' } },
  ],
  ['unknown bytes', latin('\x93\xfe\x00\x88\x01'), foreign('unknown')],
  ['text with zeros in it', encode('LINK\0READY'), foreign('unknown')],

  // Damaged
  ['a file cut in the middle', encode(whole.slice(0, 700)), { name: 'fileTruncated' }],
  ['a file without its last bracket', encode(whole.slice(0, -1)), { name: 'fileTruncated' }],
  ['a file cut inside a text', encode(whole.slice(0, 20)), { name: 'fileTruncated' }],
  ['one bracket', encode('{'), { name: 'fileTruncated' }],
  [
    'a file whose end became zeros',
    encode(whole.slice(0, 700).padEnd(900, '\0')),
    { name: 'fileTruncated' },
  ],
  ['a comma too many', retype('"kind":', ',"kind":'), { name: 'fileNotReadable' }],
  ['single quotes', encode("{'format': 'linkready'}"), { name: 'fileNotReadable' }],
  ['a line break inside a text', retype('Elm Street', 'Elm\nStreet'), { name: 'fileNotReadable' }],
  ['two files in one', encode(whole + whole), { name: 'fileNotReadable' }],
  [
    'letters of another encoding',
    latin(whole.replace('Elm', 'Cafl\xe9')),
    { name: 'fileNotReadable' },
  ],
  ['UTF-8 cut inside a letter', latin('{"a": "\xe2\x82'), { name: 'fileNotReadable' }],

  // Newer
  ['a newer format', spoil('formatVersion', 2), { name: 'fileNewer' }],
  [
    'a newer format that looks all different',
    encode('{"format":"linkready","formatVersion":9}'),
    { name: 'fileNewer' },
  ],
  ['a kind of file thought of later', spoil('kind', 'simulation'), { name: 'fileNewer' }],
  ['a newer shape', spoil('assessment.shape', 4), { name: 'fileNewer' }],

  // Hostile
  ['a hundred levels', encode(nested(100)), invalid('', 'shallower', 40)],
  ['a million levels', encode(nested(1_000_000)), invalid('', 'shallower', 40)],
  ['an unknown field too deep', withUnknown(nested(39)), invalid('', 'shallower', 40)],
  [
    '__proto__ at the top',
    retype('{', '{"__proto__":{"admin":true},'),
    invalid('__proto__', 'name'),
  ],
  [
    '__proto__ in an unknown field',
    withUnknown('[{"__proto__":1}]'),
    invalid(at('later', '1', '__proto__'), 'name'),
  ],
  [
    'constructor in a record',
    retype('"role":"gp"', '"role":"gp","constructor":{}'),
    invalid(at('respondents', '2', 'constructor'), 'name'),
  ],
  [
    'prototype in the site',
    retype('"country":', '"prototype":1,"country":'),
    invalid(at('site', 'prototype'), 'name'),
  ],
  ['a number beyond numbers', withUnknown('1e999'), invalid(at('later'), 'number')],
  [
    'a field named to upset the reader',
    retype('"role":"gp"', `"role":"gp","\u202e${'x'.repeat(60)}":{"constructor":1}`),
    invalid(at('respondents', '2', `·${'x'.repeat(38)}…`, 'constructor'), 'name'),
  ],
  [
    'too many fields',
    withUnknown(`0,${Array.from({ length: 100 }, (_, index) => `"f${index}":0`).join()}`),
    invalid(at(), 'fewer', 100),
  ],
];

describe('files that are damaged, hostile or not ours', () => {
  it('are of at least 60 kinds', () => {
    expect(new Set(cases.map(([title]) => title)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)('[M7] refuses %s and says so', (_title, bytes, problem) => {
    expect(parseAssessmentFile(bytes)).toEqual({ ok: false, problem });
  });
});
