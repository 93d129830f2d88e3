import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upgradeAssessment, upgradeThrough } from '../../../src/model/versions/upgradeAssessment';
import { currentShape, type Upgrade, upgrades } from '../../../src/model/versions/upgrades';

const current = {
  id: 'assessment-1',
  changedAt: '2026-09-01T10:00:00.000Z',
  shape: 3,
  instrument: '2026-1',
  site: { id: 's', changedAt: '2026-09-01T10:00:00.000Z', name: 'Elm', country: 'england' },
  round: { id: 'r', changedAt: '2026-09-01T10:00:00.000Z', name: 'First', date: '2026-09-01' },
  respondents: [],
  respondentLabels: [],
  responses: [],
  notes: [],
  agreements: [],
  targets: [],
  importances: [],
  changes: [],
  actions: [],
  removals: [],
  history: [],
};

describe('the list of upgrades', () => {
  it('leads from shape 1 to the current one without a gap', () => {
    const steps = Array.from({ length: currentShape - 1 }, (_, index) => index + 1);
    expect(upgrades.map((upgrade) => upgrade.from)).toEqual(steps);
  });

  it('has an old and a new example for each entry, and turns the one into the other', () => {
    for (const upgrade of upgrades) {
      const read = (end: string) => {
        const file = new URL(`./examples/${upgrade.from}-${end}.json`, import.meta.url);
        expect(existsSync(file), `${upgrade.name} needs ${file.pathname}`).toBe(true);
        return JSON.parse(readFileSync(file, 'utf8'));
      };
      expect({ ...upgrade.upgrade(read('old')), shape: upgrade.from + 1 }).toEqual(read('new'));
    }
  });
});

describe('upgrading', () => {
  const list: readonly Upgrade[] = [
    {
      from: 1,
      name: 'name becomes title',
      upgrade: ({ name, ...rest }) => ({ ...rest, title: name }),
    },
    { from: 2, name: 'title is a list', upgrade: (old) => ({ ...old, title: [old.title] }) },
  ];

  it('takes an old document through every step in turn and keeps unknown fields', () => {
    expect(upgradeThrough(list, 3, { shape: 1, name: 'Elm', later: [1] })).toEqual({
      state: 'ready',
      document: { shape: 3, title: ['Elm'], later: [1] },
    });
  });

  it('begins at the document’s own shape', () => {
    expect(upgradeThrough(list, 3, { shape: 2, title: 'Elm' })).toEqual({
      state: 'ready',
      document: { shape: 3, title: ['Elm'] },
    });
  });

  it('[M7] says of a document from a newer LinkReady that it is newer', () => {
    expect(upgradeThrough(list, 3, { shape: 4 })).toEqual({ state: 'newer', shape: 4 });
    expect(upgradeAssessment({ ...current, shape: currentShape + 1 }).state).toBe('newer');
  });

  it('throws where a step is missing', () => {
    expect(() => upgradeThrough(list.slice(1), 3, { shape: 1 })).toThrow('shape 1');
  });

  it.each([undefined, null, 7, 'text', [], {}, { shape: 0 }, { shape: 1.5 }, { shape: '1' }])(
    'takes %j for no assessment',
    (document) => {
      expect(upgradeAssessment(document)).toEqual({ state: 'unknown' });
    },
  );

  it.each(Object.keys(current))('takes a document without %s for no whole assessment', (field) => {
    const optional = field === 'instrument';
    const document = { ...current, [field]: undefined };
    expect(upgradeAssessment(document).state).toBe(optional ? 'ready' : 'unknown');
  });

  it('gives a current document back as it is', () => {
    expect(upgradeAssessment(current)).toEqual({ state: 'ready', document: current });
  });
});
