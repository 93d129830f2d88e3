import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type BackupParts,
  backupLimits,
  nameBackup,
  parseAssessmentFile,
  parseBackup,
  parseFile,
  writeBackup,
} from '../../../src/exchange';
import { fixtures } from '../../fixtures';
import { prepareWorkshop } from '../../fixtures/workshop';

const options = { writtenAt: '2026-11-28T10:00:00.000Z', writtenBy: 'LinkReady 1.0.0' };
/** As JSON has them: without fields that are there and say nothing. */
const assessments: BackupParts['assessments'] = JSON.parse(
  JSON.stringify(fixtures.map(({ assessment }) => assessment)),
);
const first = firstOf(assessments);
/** With a field of a later LinkReady (M6). */
const workshop = { ...prepareWorkshop(), later: [1] };

const parts: BackupParts = {
  assessments,
  snapshots: [
    {
      assessmentId: first.id,
      takenAt: options.writtenAt,
      reason: 'of a later LinkReady',
      assessment: { ...first, site: { ...first.site, name: 'As it was' } },
    },
  ],
  workshops: [{ id: workshop.id, changedAt: options.writtenAt, document: workshop }],
  settings: [
    { key: 'archived.site-1', value: true },
    { key: 'respondent.site-1', value: 'person-1' },
  ],
};

function write(given: BackupParts): Uint8Array {
  const written = writeBackup(given, options);
  if (!written.ok) throw new Error(written.problem.name);
  return written.value.bytes;
}

/** The backup with something changed in its JSON. */
function spoil(change: (data: Json) => void): Uint8Array {
  const data: Json = JSON.parse(
    new TextDecoder().decode(write({ ...parts, assessments: [first] })),
  );
  change(data);
  return strToU8(JSON.stringify(data));
}
// biome-ignore lint/suspicious/noExplicitAny: a test spoils any place of a file.
type Json = any;

const refusal = (name: string) => ({ ok: false, problem: { name } });

describe('a backup', () => {
  it('gives back every fixture, its earlier versions, workshops and settings as they were', () => {
    expect(parseBackup(write(parts))).toEqual({
      ok: true,
      value: { writtenAt: options.writtenAt, parts, refused: [], otherParts: {} },
    });
  });

  it('is the same bytes for the same content, and is packed where it is large', () => {
    const large = { ...parts, assessments: manyOf(50) };
    expect(write(large)).toEqual(write(large));
    expect([...write(large).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    // An independent reader of gzip finds the same JSON.
    const unpacked = JSON.parse(new TextDecoder().decode(gunzipSync(write(large))));
    expect(unpacked.parts.assessments).toHaveLength(50);
    expect(parseBackup(write(large))).toMatchObject({ value: { parts: large } });
  });

  it('names parts that it does not know, and leaves them as they are', () => {
    const otherParts = { ofALaterLinkReady: [{ id: 'p', sites: 3 }] };
    const bytes = spoil((data) => Object.assign(data.parts, otherParts));
    expect(parseBackup(bytes)).toMatchObject({ value: { otherParts } });
  });

  it('is recognised by what it holds, wherever a file can be opened', async () => {
    expect(await parseFile(write(parts))).toMatchObject({ value: { kind: 'backup' } });
    const packed = write({ ...parts, assessments: manyOf(50) });
    expect(await parseFile(packed)).toMatchObject({ value: { kind: 'backup' } });
    expect(parseAssessmentFile(write(parts))).toEqual({
      ok: false,
      problem: { name: 'fileOtherPurpose', values: { purpose: 'backup' } },
    });
  });

  it('says its day in its name, and whose it is where several lie in one folder', () => {
    expect(nameBackup('2026-11-28')).toBe('linkready-backup-2026-11-28.linkready');
    expect(nameBackup('2026-11-28', 'k7qm')).toBe('linkready-backup-2026-11-28-k7qm.linkready');
  });

  it('publishes its limits', () => {
    const file = new URL('../../../public/schema/backup-1.json', import.meta.url);
    const { description } = JSON.parse(readFileSync(file, 'utf8'));
    expect(description).toContain(`at most ${backupLimits.bytes / 1_000_000} MB`);
    expect(description).toContain(`${backupLimits.depth} levels`);
  });
});

describe('an entry that is not right', () => {
  it('is refused by name, and holds up none of the others', () => {
    const bytes = spoil((data) => {
      data.parts.assessments.push({ ...data.parts.assessments[0], id: 'other', instrument: 7 });
      data.parts.snapshots[0].assessment.shape = 99;
      data.parts.workshops[0].document.tables[0].changedAt = 'yesterday';
    });
    expect(parseBackup(bytes)).toMatchObject({
      value: {
        parts: { assessments: [first], snapshots: [] },
        refused: [
          {
            part: 'assessments',
            name: `${first.site.name}, ${first.round.name}`,
            problem: { name: 'fileInvalid' },
          },
          { part: 'snapshots', problem: { name: 'fileNewer' } },
          { part: 'workshops', name: 'Spring workshop', problem: { name: 'fileInvalid' } },
        ],
      },
    });
  });

  it('is refused where it is filed as an earlier version of something else', () => {
    const bytes = spoil((data) => {
      data.parts.snapshots[0].assessmentId = 'other';
    });
    expect(parseBackup(bytes)).toMatchObject({
      value: {
        parts: { snapshots: [] },
        refused: [{ part: 'snapshots', problem: { name: 'fileNotReadable' } }],
      },
    });
  });

  it.each([
    ['no assessment at all', {}],
    ['no names', { site: null, round: 7 }],
  ])('is named as far as it can be: %s', (_what, entry) => {
    const bytes = spoil((data) => data.parts.assessments.push(entry));
    expect(parseBackup(bytes)).toMatchObject({ value: { refused: [{ name: '?, ?' }] } });
  });
});

describe('a file that is no backup', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'fileEmpty'],
    [
      'one of a newer format',
      spoil((data) => Object.assign(data, { formatVersion: 2 })),
      'fileNewer',
    ],
    [
      'one without parts',
      spoil((data) => Object.assign(data, { parts: undefined })),
      'fileInvalid',
    ],
    [
      'a part that is no list',
      spoil((data) => Object.assign(data.parts, { later: {} })),
      'fileInvalid',
    ],
    [
      'a setting that is a list',
      spoil((data) => Object.assign(data.parts.settings[0], { value: [] })),
      'fileInvalid',
    ],
    [
      'one assessment twice',
      spoil((data) => data.parts.assessments.push(data.parts.assessments[0])),
      'fileInvalid',
    ],
    [
      'one workshop twice',
      spoil((data) => data.parts.workshops.push(data.parts.workshops[0])),
      'fileInvalid',
    ],
    [
      'a part with a forbidden name',
      new TextEncoder().encode(
        new TextDecoder().decode(write(parts)).replace('"settings"', '"constructor"'),
      ),
      'fileInvalid',
    ],
    ['a packed text', gzipSync(strToU8('Dear all')), 'fileForeign'],
    ['a packed file cut short', gzipSync(write(parts)).subarray(0, -20), 'fileNotReadable'],
    ['a packed file with a changed byte', change(gzipSync(write(parts)), 2_000), 'fileNotReadable'],
    ['a bomb', gzipSync(new Uint8Array(backupLimits.bytes + 1)), 'fileTooLarge'],
  ])('is refused whole: %s', async (_what, bytes, name) => {
    expect(parseBackup(bytes)).toMatchObject(refusal(name));
    if (name !== 'fileEmpty') expect(await parseFile(bytes)).toMatchObject(refusal(name));
  });
});

function change(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0x55;
  return changed;
}

/** As many assessments, large enough to be packed. */
function manyOf(count: number): BackupParts['assessments'] {
  const large = firstOf(assessments.filter(({ responses }) => responses.length > 50));
  return Array.from({ length: count }, (_, index) => ({ ...large, id: `one-${index}` }));
}

function firstOf<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('There is no fixture');
  return one;
}
