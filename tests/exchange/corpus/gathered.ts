import { unzipSync } from 'fflate';
import { encode } from '../exampleFile';
import { exampleNamed } from '../fileFormat/exampleFiles';
import { change } from './change';
import type { Sample } from './Sample';
import { type RawEntry, writeRawZip } from './writeRawZip';

const text = (name: string) => new TextDecoder().decode(exampleNamed(name));
const workshop = text('workshop.linkready');
const table = JSON.parse(workshop).workshop.tables[0];

const workshops: readonly Sample[] = [
  ['a workshop', workshop, 'workshop'],
  ['a workshop cut in the middle', workshop.slice(0, workshop.length / 2), 'fileTruncated'],
  ['a newer workshop', change(workshop, 'workshop.shape', 9), 'fileNewer'],
  ['a workshop with a newer practice', change(workshop, 'assessments.0.shape', 99), 'fileNewer'],
  [
    'a workshop without its practices',
    change(workshop, 'assessments', undefined),
    'fileInvalid assessments missing',
  ],
  [
    'a workshop with a table twice',
    change(workshop, 'workshop.tables', [table, table]),
    'fileInvalid workshop › tables › 2 › id unique',
  ],
  [
    'a workshop with hands below nothing',
    change(workshop, 'workshop.hands', [
      {
        ...{ id: 'o1a.table-1', changedAt: table.changedAt, item: 'o1a', table: table.id },
        ...{ levels: [0, -1, 0, 0, 0], dontKnow: 0, notApplicable: 0 },
      },
    ]),
    'fileInvalid workshop › hands › 1 › levels › 2 larger 0',
  ],
  [
    'a workshop that reveals by another’s key',
    change(workshop, 'workshop.reveals', [
      { id: 'o1b.table-1', changedAt: table.changedAt, item: 'o1a', table: table.id },
    ]),
    'fileInvalid workshop › reveals › 1 › id key o1a.table-1',
  ],
  [
    'a workshop with a field that nobody knows',
    change(workshop, 'workshop.sponsor', 'Dr Zenobia'),
    'workshop',
  ],
];

const members = unzipSync(exampleNamed('portfolio.zip'));
const [index = '', plan = ''] = Object.keys(members);
const entries: readonly RawEntry[] = Object.entries(members).map(([name, data]) => ({
  name,
  data,
}));
const indexText = new TextDecoder().decode(members[index]);
const zipWith = (changed: string) =>
  writeRawZip([{ name: index, data: encode(changed) }, ...entries.slice(1)]);

const portfolios: readonly Sample[] = [
  ['a portfolio', exampleNamed('portfolio.zip'), { [index]: 'portfolio', [plan]: 'send' }],
  [
    'a newer portfolio, whose plans can be read',
    zipWith(change(indexText, 'formatVersion', 2)),
    { [index]: 'fileNewer', [plan]: 'send' },
  ],
  [
    'a portfolio without a name',
    zipWith(change(indexText, 'portfolio.name', undefined)),
    { [index]: 'fileInvalid portfolio › name missing', [plan]: 'send' },
  ],
  [
    'a portfolio of which a plan was damaged',
    writeRawZip([...entries.slice(0, 1), { ...entries[1], name: plan, crc: 1 }]),
    { [index]: 'portfolio', [plan]: 'zipDamaged' },
  ],
  [
    'a portfolio in a zip in a zip',
    writeRawZip([{ name: 'north.zip', data: exampleNamed('portfolio.zip') }]),
    { [`north.zip / ${index}`]: 'portfolio', [`north.zip / ${plan}`]: 'send' },
  ],
];

const bundle = text('fhir-for-colleagues.json');
const [, { resource: response }] = JSON.parse(bundle).entry;
const alone = JSON.stringify(response);

const fhir: readonly Sample[] = [
  ['answers as a FHIR bundle', bundle, 'fhir'],
  ['the answers of one person as FHIR', alone, 'fhir'],
  ['answers as FHIR in UTF-16', Uint8Array.from(Buffer.from(`\ufeff${alone}`, 'utf16le')), 'fhir'],
  [
    'FHIR with a field of another system',
    change(alone, 'extension.0.url', 'https://example.org/later'),
    'fhir',
  ],
  ['settled levels as FHIR', exampleNamed('fhir-to-send.json'), 'fhirSettled'],
  [
    'FHIR that two versions of the questions answer',
    change(
      bundle,
      'entry.0.resource',
      JSON.parse(change(alone, 'questionnaire', 'urn:linkready:questionnaire|2031-1')),
    ),
    'fhirSeveral',
  ],
  [
    'FHIR about a patient in a bundle of sound answers',
    change(bundle, 'entry.1.resource.subject.reference', 'Patient/1'),
    'fhirPatient',
  ],
  [
    'FHIR answers without a status',
    change(alone, 'status', undefined),
    'fhirInvalid status missing',
  ],
  ['answers as FHIR cut off', bundle.slice(0, 9_000), 'fileTruncated'],
];

/** Workshops, portfolios and answers as FHIR: sound, damaged, and made to harm. */
export const gathered: readonly Sample[] = [...workshops, ...portfolios, ...fhir];
