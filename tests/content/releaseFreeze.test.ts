import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  findCorrectedTranslations,
  findFreezeFaults,
} from '../../scripts/release/findFreezeFaults.ts';
import { findVersionFaults } from '../../scripts/release/findVersionFaults.ts';
import { releaseSchema } from '../../scripts/release/hashVersion.ts';
import { listReleases } from '../../scripts/release/listReleases.ts';
import {
  type ContentPlaces,
  compareVersions,
  listVersions,
} from '../../scripts/release/readVersion.ts';
import { releaseVersion } from '../../scripts/release/releaseVersion.ts';
import { copyInstruments, edit, put } from '../fixtures/instruments/copyInstruments';

const content: ContentPlaces = { instruments: 'content/instrument', locales: 'content/locales' };

describe('the instrument in content/', () => {
  test('no released version was changed, and no draft has a release.json', () => {
    expect(findFreezeFaults(content)).toEqual([]);
  });

  test('every version is whole in itself, and accounts for every item of the one before', () => {
    const { versions } = listVersions(content);
    expect(versions).toContain('2026-1');
    expect(versions.flatMap((version) => findVersionFaults(content, version))).toEqual([]);
  });
});

describe('a release', () => {
  test('sets the status, leaves the rest of the file as it was, and takes down a hash for every file', () => {
    const places = copyInstruments('2026-1');
    const before = readFileSync(fileOf(places, 'instrument.yaml'), 'utf8');
    const done = releaseVersion(places, '2026-1');

    expect(readFileSync(fileOf(places, 'instrument.yaml'), 'utf8')).toBe(
      before.replace('status: draft', 'status: released'),
    );
    const release = readRelease(places);
    expect(release.version).toBe('2026-1');
    expect(Object.keys(release.files)).toEqual([
      'domains/c1-finding-the-way.yaml',
      'domains/o1-welcome.yaml',
      'instrument.yaml',
    ]);
    expect(done.ok).toBe(true);
    expect(done.lines.join('\n')).toContain(release.hash);
    expect(done.lines.join('\n')).toContain(fileOf(places, 'release.json'));
    expect(findFreezeFaults(places)).toEqual([]);
  });

  test('is refused for a version that is released already, and changes nothing', () => {
    const places = releasedCopy();
    const before = readFileSync(fileOf(places, 'release.json'), 'utf8');
    expect(releaseVersion(places, '2026-1')).toEqual({
      ok: false,
      lines: [expect.stringContaining('2026-1 is released already')],
    });
    expect(readFileSync(fileOf(places, 'release.json'), 'utf8')).toBe(before);
  });

  test('is refused for a version that is not there', () => {
    const done = releaseVersion(copyInstruments('2026-1'), '2031-1');
    expect(done).toEqual({ ok: false, lines: ['There is no version 2031-1. There are: 2026-1.'] });
  });

  test.each([
    ['a file that breaks its schema', 'domains/o1-welcome.yaml', 'window: now', 'window: later'],
    ['an id used twice', 'domains/o1-welcome.yaml', 'id: o1c', 'id: o1b'],
    ['an item in the wrong domain', 'domains/o1-welcome.yaml', 'id: o1a', 'id: c1a'],
    ['an action for no item', 'domains/o1-welcome.yaml', 'item: o1c', 'item: o1f'],
    ['a domain that is not named', 'instrument.yaml', '[o1, c1]', '[o1]'],
    ['a domain that has no file', 'instrument.yaml', '[o1, c1]', '[o1, c1, c2]'],
    ['another version in the folder', 'instrument.yaml', '2026-1', '2026-2'],
    ['a status without a release', 'instrument.yaml', 'draft', 'released'],
    ['a file that is not YAML', 'instrument.yaml', '[o1, c1]', '[o1, c1'],
  ])('is refused for %s, and nothing is written', (_, path, from, to) => {
    const places = copyInstruments('2026-1');
    edit(fileOf(places, path), (text) => text.replace(from, to));
    const before = readFileSync(fileOf(places, 'instrument.yaml'), 'utf8');

    const done = releaseVersion(places, '2026-1');
    expect(done.ok).toBe(false);
    expect(done.lines.join('\n')).toContain(join(places.instruments, '2026-1'));
    expect(existsSync(fileOf(places, 'release.json'))).toBe(false);
    expect(readFileSync(fileOf(places, 'instrument.yaml'), 'utf8')).toBe(before);
  });

  test('is refused for a folder that holds something that is no part of an instrument', () => {
    const places = copyInstruments('2026-1');
    put(fileOf(places, 'domains/notes.txt'), 'later');
    expect(releaseVersion(places, '2026-1')).toEqual({
      ok: false,
      lines: [`${fileOf(places, 'domains/notes.txt')} is no part of an instrument.`],
    });
  });
});

describe('a released version', () => {
  test('changed by one word is reported, with the file and what to do', () => {
    const places = releasedCopy();
    const file = fileOf(places, 'domains/o1-welcome.yaml');
    edit(file, (text) =>
      text.replace('Most visitors are offered tea', 'All visitors are offered tea'),
    );
    expect(findFreezeFaults(places)).toEqual([
      `${file} has changed since 2026-1 was released. A released version never changes: put it back as it was, and make a new draft for the change (npm run release -- --draft 2026-1 <new version>).`,
    ]);
  });

  test('may have other line endings, comments and orders of keys', () => {
    const places = releasedCopy();
    for (const path of ['instrument.yaml', ...domainFiles]) {
      edit(fileOf(places, path), (text) => {
        const turned = JSON.stringify(turnKeys(parse(text)), null, 2);
        return `\uFEFF# As another editor writes it.\n${turned}\n`.replaceAll('\n', '\r\n');
      });
    }
    expect(findFreezeFaults(places)).toEqual([]);
  });

  test('may have other line endings inside a text of several lines', () => {
    const places = copyInstruments('2026-1');
    const file = fileOf(places, 'domains/o1-welcome.yaml');
    edit(file, (text) =>
      text.replace('why: Visitors notice.', 'why: |\n      Visitors\n      notice.'),
    );
    releaseVersion(places, '2026-1');
    edit(file, (text) => text.replaceAll('\n', '\r\n'));
    expect(findFreezeFaults(places)).toEqual([]);
  });

  test('with its items in another order is reported, since their order is part of it', () => {
    const places = releasedCopy();
    edit(fileOf(places, 'instrument.yaml'), (text) => text.replace('[o1, c1]', '[c1, o1]'));
    expect(findFreezeFaults(places)).toEqual([expect.stringContaining('has changed')]);
  });

  test.each([
    ['a file that is gone', 'has gone missing', (file: string) => rmSync(file)],
    [
      'a file that cannot be read',
      'cannot be read any more',
      (file: string) => edit(file, (text) => `${text}\n  : [`),
    ],
  ])('with %s is reported', (_, words, spoil) => {
    const places = releasedCopy();
    const file = fileOf(places, 'domains/c1-finding-the-way.yaml');
    spoil(file);
    expect(findFreezeFaults(places)).toEqual([expect.stringContaining(`${file} ${words}`)]);
  });

  test('with a file more is reported', () => {
    const places = releasedCopy();
    const file = fileOf(places, 'domains/c2-more.yaml');
    put(file, 'id: c2\n');
    expect(findFreezeFaults(places)).toEqual([expect.stringContaining(`${file} was added`)]);
  });

  test('set back to draft is reported: a draft has no release.json', () => {
    const places = releasedCopy();
    edit(fileOf(places, 'instrument.yaml'), (text) => text.replace('released', 'draft'));
    expect(findFreezeFaults(places)).toEqual([
      expect.stringContaining('a draft has no release.json'),
    ]);
  });

  test('without its release.json is reported', () => {
    const places = releasedCopy();
    rmSync(fileOf(places, 'release.json'));
    expect(findFreezeFaults(places)).toEqual([expect.stringContaining('has no release.json')]);
  });

  test.each([
    ['no JSON', (text: string) => text.slice(1)],
    ['no release', () => '{}'],
    ['a hash of something else', (text: string) => text.replace(/"hash": "\w/, '"hash": "x')],
    ['another list of files', (text: string) => text.replace('o1-welcome', 'o1-farewell')],
    ['another version', (text: string) => text.replace('2026-1', '2026-2')],
  ])('whose release.json holds %s is reported', (_, change) => {
    const places = releasedCopy();
    edit(fileOf(places, 'release.json'), change);
    expect(findFreezeFaults(places)).toEqual([expect.stringContaining('put it back as it was')]);
  });
});

describe('a translation', () => {
  const words = (places: ContentPlaces, language: string): string =>
    join(places.locales, language, 'instrument', '2026-1', 'o1.yaml');

  test('that is corrected after the release breaks nothing, and is named', () => {
    const places = copyInstruments('2026-1');
    put(words(places, 'fr'), 'items: { o1a: { stem: Offre-t-on du thé ? } }\n');
    releaseVersion(places, '2026-1');
    expect(findCorrectedTranslations(places, '2026-1')).toEqual([]);

    edit(words(places, 'fr'), (text) => text.replace('du thé', 'un thé'));
    expect(findFreezeFaults(places)).toEqual([]);
    expect(findCorrectedTranslations(places, '2026-1')).toEqual([words(places, 'fr')]);
    expect(listReleases(places).lines).toEqual([
      '2026-1  released',
      `  corrected since: ${words(places, 'fr')}`,
    ]);
  });

  test('that comes after the release breaks nothing either', () => {
    const places = releasedCopy();
    put(words(places, 'fr'), 'items: {}\n');
    expect(findFreezeFaults(places)).toEqual([]);
    expect(findCorrectedTranslations(places, '2026-1')).toEqual([words(places, 'fr')]);
  });

  test('in JSON may gain a byte order mark and other line endings without counting as corrected', () => {
    const places = copyInstruments('2026-1');
    const file = join(places.locales, 'fr', 'instrument', '2026-1', 'o1.json');
    put(file, '{ "o1a": 1,\n"o1b": 2 }\n');
    releaseVersion(places, '2026-1');
    edit(file, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(findCorrectedTranslations(places, '2026-1')).toEqual([]);
  });

  test('leaves the hash of the instrument as it is', () => {
    const plain = releasedCopy();
    const translated = copyInstruments('2026-1');
    put(words(translated, 'fr'), 'items: {}\n');
    releaseVersion(translated, '2026-1');
    expect(readRelease(translated).hash).toBe(readRelease(plain).hash);
    expect(Object.keys(readRelease(translated).translations)).toEqual(['fr']);
  });
});

test('a folder that is not named like a version is reported', () => {
  const places = copyInstruments('2026-1');
  put(join(places.instruments, '2026-1 copy', 'instrument.yaml'), 'status: draft\n');
  expect(findFreezeFaults(places)).toEqual([expect.stringContaining('not named like a version')]);
});

test('versions come in the order of their numbers, not of their letters', () => {
  expect(['2027-1', '2026-10', '2026-2'].sort(compareVersions)).toEqual([
    '2026-2',
    '2026-10',
    '2027-1',
  ]);
});

const domainFiles = ['domains/o1-welcome.yaml', 'domains/c1-finding-the-way.yaml'];

function releasedCopy(): ContentPlaces {
  const places = copyInstruments('2026-1');
  expect(releaseVersion(places, '2026-1').ok).toBe(true);
  return places;
}

function fileOf(places: ContentPlaces, path: string): string {
  return join(places.instruments, '2026-1', path);
}

function readRelease(places: ContentPlaces) {
  return releaseSchema.parse(JSON.parse(readFileSync(fileOf(places, 'release.json'), 'utf8')));
}

/** The same data with the keys of every object in the opposite order. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, turnKeys(field)] as const);
  return Object.fromEntries(fields.reverse());
}
