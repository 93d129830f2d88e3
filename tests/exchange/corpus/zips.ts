import { zipSync } from 'fflate';
import { encode } from '../exampleFile';
import { whole } from '../spoilFile';
import { compound } from './binaries';
import { latin, type Sample } from './Sample';
import { type RawEntry, writeRawZip } from './writeRawZip';

const plan = encode(whole);
const one = (entry: Partial<RawEntry>) =>
  writeRawZip([{ name: 'plan.json', data: plan, ...entry }]);
const told = (what: string, name = 'plan.json') => ({ [name]: what });
const zeros = new Uint8Array(3_000_000);

/** Sound ones, to see that the others are refused for what is wrong with them. */
const sound: readonly Sample[] = [
  ['a zip', one({}), told('colleague')],
  ['a zip that packs nothing', one({ method: 0 }), told('colleague')],
  [
    'a zip behind a programme that unpacks it',
    writeRawZip([{ name: 'plan.json', data: plan }], { before: latin('PK\x03\x04 and more') }),
    told('colleague'),
  ],
  [
    'a zip with a comment',
    writeRawZip([{ name: 'plan.json', data: plan }], { comment: 'ours' }),
    told('colleague'),
  ],
  [
    'a zip whose comment looks like an end',
    writeRawZip([{ name: 'plan.json', data: plan }], { comment: `PK\x05\x06${'\0'.repeat(30)}` }),
    told('colleague'),
  ],
  [
    'a zip with a name in code page 437',
    one({ name: latin('Caf\x82.json') }),
    told('colleague', 'Café.json'),
  ],
  [
    'a zip with a name in UTF-8',
    one({ name: 'Café.json', flags: 0x800 }),
    told('colleague', 'Café.json'),
  ],
  [
    'a zip of a Mac, that does not say its names are UTF-8',
    one({ name: 'Café.json' }),
    told('colleague', 'Café.json'),
  ],
  [
    'a zip with backslashes',
    one({ name: 'north\\plan.json' }),
    told('colleague', 'north/plan.json'),
  ],
];

const hostile: readonly Sample[] = [
  ['a zip that climbs out', one({ name: '../../plan.json' }), told('colleague', '../../plan.json')],
  ['a zip that begins at the root', one({ name: '/etc/passwd' }), told('colleague', '/etc/passwd')],
  [
    'a zip that names a drive',
    one({ name: 'C:\\Windows\\x.dll' }),
    told('colleague', 'C:/Windows/x.dll'),
  ],
  [
    'a name with a zero in it',
    one({ name: 'plan.json\0.exe' }),
    told('colleague', 'plan.json·.exe'),
  ],
  [
    'a name that turns the line round',
    one({ name: 'a\u202enosj.exe' }),
    told('colleague', 'a·nosj.exe'),
  ],
  ['a name of __proto__', one({ name: '__proto__' }), told('colleague', '__proto__')],
  [
    'two files of one name',
    writeRawZip([
      { name: 'a.json', data: plan },
      { name: 'a.json', data: plan },
    ]),
    'colleague, colleague',
  ],
  ['a file that swells', one({ data: zeros }), told('zipSwells')],
  [
    'a zip in a zip that swells',
    one({ name: 'a.zip', data: zipSync({ 'b.json': zeros }) }),
    { 'a.zip / b.json': 'zipSwells' },
  ],
  ['a file that says it is small', one({ data: zeros, size: 1_000 }), told('zipDamaged')],
  ['a file that says it is large', one({ size: 40_000 }), told('zipDamaged')],
  ['a file larger than any of ours', one({ size: 65_000_000 }), told('fileTooLarge 64')],
  ['a file said to be packed larger', one({ packed: 90_000, size: 5 }), 'zipDamaged'],
  [
    'files that share their bytes',
    writeRawZip(
      Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, data: plan, at: 0 })),
    ),
    'zipSwells',
  ],
  [
    'more than memory holds',
    writeRawZip(
      Array.from({ length: 3 }, (_, index) => ({
        name: `${index}`,
        data: plan,
        size: 4_000_000_000,
      })),
    ),
    'zipSwells',
  ],
  [
    'a zip three deep',
    one({ name: 'b.zip', data: one({ name: 'c.zip', data: one({}) }) }),
    { 'b.zip / c.zip': 'packedTooDeep' },
  ],
];

const beyondUs: readonly Sample[] = [
  ['a zip with a password', one({ flags: 1 }), told('zipLocked')],
  ['a zip with a strong lock', one({ flags: 0x41 }), told('zipLocked')],
  ['a zip with an AES lock', one({ method: 99, flags: 1 }), told('zipLocked')],
  ...[
    [1, 'shrunk'],
    [9, 'deflated in another way'],
    [12, 'packed by bzip2'],
    [14, 'packed by LZMA'],
    [93, 'packed by zstd'],
    [98, 'packed by PPMd'],
  ].map(
    ([method, title]): Sample => [
      `a file ${title}`,
      one({ method: Number(method) }),
      told('zipMethod'),
    ],
  ),
  [
    'a file beyond four gigabytes',
    one({ size: 0xffffffff, packed: 0xffffffff }),
    told('zipTooLarge'),
  ],
  ['a file at a place beyond four gigabytes', one({ at: 0xffffffff }), told('zipTooLarge')],
  [
    'more files than can be counted',
    writeRawZip([{ name: 'a', data: plan }], { count: 65_535 }),
    'zipTooLarge',
  ],
  ['a zip in parts', writeRawZip([{ name: 'a', data: plan }], { parts: 2 }), 'zipTooLarge'],
];

const cutShort = (share: number) => one({}).subarray(0, Math.floor(one({}).length * share));

const damaged: readonly Sample[] = [
  ['a zip with nothing in it', zipSync({}), 'zipEmpty'],
  [
    'a zip of folders',
    zipSync({ 'north/': new Uint8Array(), 'south/': new Uint8Array() }),
    'zipEmpty',
  ],
  ['a zip of what a Mac leaves', zipSync({ '__MACOSX/._a': plan, '.DS_Store': plan }), 'zipEmpty'],
  ['a zip cut at once', cutShort(0.01), 'zipDamaged'],
  ['a zip cut in the middle', cutShort(0.5), 'zipDamaged'],
  ['a zip cut in its list', cutShort(0.97), 'zipDamaged'],
  ['a zip without its last byte', one({}).subarray(0, -1), 'zipDamaged'],
  ['a zip with something behind it', new Uint8Array([...one({}), 1]), 'zipDamaged'],
  [
    'a zip that counts too many',
    writeRawZip([{ name: 'a', data: plan }], { count: 2 }),
    'zipDamaged',
  ],
  ['a file with a wrong sum', one({ crc: 1 }), told('zipDamaged')],
  ['a file that is elsewhere', one({ at: 10 }), told('zipDamaged')],
  ['a file in the list’s own place', one({ at: 100_000 }), 'zipDamaged'],
  ['zeros in place of a file', one({}).fill(0, 60, 200), told('zipDamaged')],
];

const content = (name: string) => ({ [name]: encode('<x/>'), 'b.xml': encode('<x/>') });

const inOtherCoats: readonly Sample[] = [
  ['a document of Word', zipSync(content('[Content_Types].xml')), 'fileForeign office'],
  [
    'a workbook whose list comes last',
    zipSync({ 'xl/workbook.xml': plan, ...content('[Content_Types].xml') }),
    'fileForeign office',
  ],
  [
    'a slide show cut short',
    zipSync({ 'ppt/presentation.xml': plan }).subarray(0, 100),
    'fileForeign office',
  ],
  [
    'a text of LibreOffice',
    zipSync(
      { mimetype: encode('application/vnd.oasis.opendocument.text'), ...content('content.xml') },
      { level: 0 },
    ),
    'fileForeign office',
  ],
  [
    'a book',
    zipSync({ mimetype: encode('application/epub+zip'), ...content('a.xhtml') }, { level: 0 }),
    'fileForeign office',
  ],
  [
    'a document of Pages',
    zipSync({ 'Index/Document.iwa': plan, 'preview.jpg': plan }),
    'fileForeign office',
  ],
  [
    'a packed programme of Java',
    zipSync({ 'META-INF/MANIFEST.MF': encode('x'), 'A.class': plan }),
    'fileForeign programme',
  ],
  [
    'a programme of Android',
    zipSync({ 'AndroidManifest.xml': plan, 'classes.dex': plan }),
    'fileForeign programme',
  ],
  [
    'a document in a zip',
    zipSync({ 'a.docx': zipSync(content('[Content_Types].xml')) }),
    told('fileForeign office', 'a.docx'),
  ],
  [
    'a mail of Outlook in a zip',
    zipSync({ 'a.msg': compound('__substg1.0_001A001E') }),
    told('fileForeign outlook', 'a.msg'),
  ],
  [
    'a link in a zip',
    zipSync({ 'to.json': encode('../../etc/passwd') }),
    told('fileForeign text', 'to.json'),
  ],
  [
    'an export of LimeSurvey',
    zipSync({
      'survey_1.lss': encode('<?xml version="1.0"?><document/>'),
      'survey_1_responses.lsr': encode('<document/>'),
    }),
    'fileForeign xml, fileForeign xml',
  ],
  [
    'an assessment of CSET, zipped',
    zipSync({ 'model.json': encode('{"jANSWER":[]}') }),
    told('fileForeign json', 'model.json'),
  ],
];

/** Zips: sound, hostile, beyond what we read, damaged, and other things in their coat. */
export const zips: readonly Sample[] = [
  ...sound,
  ...hostile,
  ...beyondUs,
  ...damaged,
  ...inOtherCoats,
];
