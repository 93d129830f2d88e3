import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  nameAssessmentFile,
  parseAssessmentFile,
  withoutPrivateNotes,
  writeAssessmentFile,
} from '../../src/exchange';
import type { Assessment } from '../../src/model';
import { canonicalJson } from '../../src/model/merge/canonicalJson';
import { mergeAssessments } from '../../src/model/merge/mergeAssessments';
import { arbitraryAssessment, seed } from '../model/merge/arbitraryAssessment';
import { encode, example, exampleData, writtenAt, writtenBy } from './exampleFile';

vi.setConfig({ testTimeout: 600_000 });

const whole = { privateNotes: true, writtenAt, writtenBy };
const forOthers = { privateNotes: false, writtenAt, writtenBy };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const arrange = (assessment: Assessment) => mergeAssessments(assessment, assessment);

describe('writing a file and reading it back', () => {
  it('gives the same assessment, unknown fields and history included', () => {
    fc.assert(
      fc.property(arbitraryAssessment, (assessment) => {
        const read = parseAssessmentFile(writeAssessmentFile(assessment, whole));
        expect(read).toEqual({ ok: true, value: arrange(assessment) });
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('reads back whatever two files merge into', () => {
    fc.assert(
      fc.property(arbitraryAssessment, arbitraryAssessment, (a, b) => {
        const merged = mergeAssessments(a, b);
        const read = parseAssessmentFile(writeAssessmentFile(merged, whole));
        expect(read).toEqual({ ok: true, value: merged });
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('[M5a] merging a file without private notes into its source changes nothing', () => {
    fc.assert(
      fc.property(arbitraryAssessment, (assessment) => {
        const read = parseAssessmentFile(writeAssessmentFile(assessment, forOthers));
        const before = arrange(assessment);
        if (!read.ok) throw new Error(canonicalJson(read.problem));
        expect(canonicalJson(mergeAssessments(before, read.value))).toBe(canonicalJson(before));
      }),
      { seed, numRuns: 1_000 },
    );
  });
});

describe('a written file', () => {
  it('has the same bytes however its lists and fields are ordered', () => {
    const turned: Assessment = {
      ...example,
      responses: [...example.responses].reverse(),
      notes: example.notes.map(({ text, ...rest }) => ({ text, ...rest })),
    };
    expect(writeAssessmentFile(turned, whole)).toEqual(writeAssessmentFile(example, whole));
  });

  it('has every record in a line of its own', () => {
    const lines = text(writeAssessmentFile(example, whole)).split('\n');
    for (const response of example.responses) {
      const line = lines.filter((one) => one.includes(`{"id": "${response.id}"`));
      expect(line).toHaveLength(1);
    }
  });

  it('says when and by what it was written, before anything else', () => {
    const start = text(writeAssessmentFile(example, whole)).split('\n').slice(1, 6);
    expect(start).toEqual([
      '  "format": "linkready",',
      '  "formatVersion": 1,',
      '  "kind": "colleague",',
      `  "writtenAt": "${writtenAt}",`,
      `  "writtenBy": "${writtenBy}",`,
    ]);
  });

  it('[P6] holds private notes only where that was asked for', () => {
    expect(text(writeAssessmentFile(example, whole))).toContain('Sam is leaving');
    const shared = text(writeAssessmentFile(example, forOthers));
    expect(shared).not.toContain('Sam is leaving');
    expect(shared).toContain('See the policy folder');
  });

  it('keeps respondent labels for colleagues', () => {
    expect(text(writeAssessmentFile(example, forOthers))).toContain('Dr Shah');
  });

  it('[P6] holds no word of a private note, wherever an earlier version of it lies', () => {
    fc.assert(
      fc.property(arbitraryAssessment, arbitraryAssessment, (a, b) => {
        // Every note gets words that occur nowhere else.
        const marked = mergeAssessments(mark(a, 'A'), mark(b, 'B'));
        const written = text(writeAssessmentFile(marked, forOthers));
        const secret = [...marked.notes, ...marked.history]
          .filter((one) => 'audience' in one && one.audience === 'private')
          .map((one) => ('text' in one ? one.text : ''));
        expect(secret.filter((words) => written.includes(`${words}`))).toEqual([]);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('[P6] holds no earlier shared version of a note that is private now', () => {
    const note = { ...example.notes[1], text: 'now private', audience: 'private' as const };
    const earlier = { ...note, changedAt: '2026-09-01T09:00:00.000Z', audience: 'shared' as const };
    const stamp = { id: 'o1a.person-1.shared', changedAt: '2026-09-01T11:00:00.000Z' };
    const past = { ...stamp, ...earlier, text: 'once shared' };
    const hidden = withoutPrivateNotes({
      ...example,
      notes: [{ about: 'o1a', respondent: 'person-1', ...note, ...stamp }],
      history: [past],
    });
    expect(hidden.notes).toEqual([]);
    expect(hidden.history).toEqual([]);
  });
});

describe('reading by content', () => {
  const bytes = encode(JSON.stringify(exampleData()));
  const read = { ok: true, value: example };

  it('reads the plain file', () => {
    expect(parseAssessmentFile(bytes)).toEqual(read);
  });

  it.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf], []],
    ['blank lines before it', [0x0d, 0x0a, 0x20, 0x09], []],
    ['a mark and blanks', [0xef, 0xbb, 0xbf, 0x20], [0x0a]],
    ['zeros after it', [], [0, 0, 0]],
  ])('reads a file with %s', (_title, before, after) => {
    expect(parseAssessmentFile(Uint8Array.from([...before, ...bytes, ...after]))).toEqual(read);
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('reads UTF-16 with a mark, %s end first', (_title, littleEndian) => {
    const units = `\ufeff${JSON.stringify(exampleData())}`;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let index = 0; index < units.length; index += 1) {
      view.setUint16(index * 2, units.charCodeAt(index), littleEndian);
    }
    expect(parseAssessmentFile(new Uint8Array(view.buffer))).toEqual(read);
  });

  it('takes a file that speaks of PDFs for what it is', () => {
    const data = exampleData();
    const site = { ...data.assessment.site, name: '%PDF-1.7' };
    const named = { ...data, assessment: { ...data.assessment, site } };
    expect(parseAssessmentFile(encode(JSON.stringify(named))).ok).toBe(true);
  });

  it('[M6] keeps fields it does not know, at every level', () => {
    const data = exampleData();
    const assessment = {
      ...data.assessment,
      workshop: { place: 'Library', seats: [1, 2] },
      tallies: [{ id: 't-1', changedAt: writtenAt, count: 3 }],
      site: { ...data.assessment.site, colour: 'green' },
    };
    const parsed = parseAssessmentFile(encode(JSON.stringify({ ...data, later: 1, assessment })));
    expect(parsed).toEqual({ ok: true, value: assessment });
  });

  it('reads a file of the first shape, which had no changes', () => {
    const data = exampleData();
    const { changes: _none, ...first } = { ...data.assessment, shape: 1 };
    const file = { ...data, assessment: first };
    expect(parseAssessmentFile(encode(JSON.stringify(file)))).toEqual({
      ok: true,
      value: { ...example, changes: [] },
    });
  });

  it('reads responses of a respondent who was removed', () => {
    const data = exampleData();
    const removal = {
      id: 'respondents.person-2',
      changedAt: writtenAt,
      list: 'respondents',
      record: 'person-2',
    };
    const respondents = data.assessment.respondents.slice(0, 1);
    const assessment = { ...data.assessment, respondents, removals: [removal] };
    expect(parseAssessmentFile(encode(JSON.stringify({ ...data, assessment }))).ok).toBe(true);
  });

  it('refuses what is larger than a limit of one’s own', () => {
    expect(parseAssessmentFile(bytes, { bytes: 1_000_000, depth: 4 }).ok).toBe(false);
    expect(parseAssessmentFile(bytes, { bytes: bytes.length - 1 })).toMatchObject({
      problem: { name: 'fileTooLarge' },
    });
  });
});

describe('the name of a file', () => {
  const named = (name: string) =>
    nameAssessmentFile({ ...example, site: { ...example.site, name } });

  it.each([
    ['Elm Street Surgery', 'linkready-Elm-Street-Surgery-2026-09-01.linkready'],
    ['', 'linkready-2026-09-01.linkready'],
    ['  ..  ', 'linkready-2026-09-01.linkready'],
    ['CON', 'linkready-CON-2026-09-01.linkready'],
    ["St Mary’s & St John's", 'linkready-St-Marys-St-Johns-2026-09-01.linkready'],
    ['a/b\\c:d*e?f"g<h>i|j', 'linkready-a-b-c-d-e-f-g-h-i-j-2026-09-01.linkready'],
    ['../../etc/passwd', 'linkready-etc-passwd-2026-09-01.linkready'],
    ['Meddygfa Tŷ Ddôl', 'linkready-Meddygfa-Tŷ-Ddôl-2026-09-01.linkready'],
    ['مركز النخيل', 'linkready-مركز-النخيل-2026-09-01.linkready'],
    ['left\u202eright\u0000', 'linkready-left-right-2026-09-01.linkready'],
    ['e\u0301te', 'linkready-éte-2026-09-01.linkready'],
  ])('for the site %j is %s', (site, name) => {
    expect(named(site)).toBe(name);
  });

  it('suits Windows, whatever the site is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (site) => {
        const name = named(site);
        expect(name).toMatch(/^linkready-[^<>:"/\\|?*\p{C}\s]*2026-09-01\.linkready$/u);
        expect([...name].length).toBeLessThanOrEqual(100);
        expect(encode(name).length).toBeLessThanOrEqual(255 + 40);
      }),
      { seed, numRuns: 1_000 },
    );
  });
});

/** The same assessment with words of its own in every note. */
function mark(assessment: Assessment, side: string): Assessment {
  return {
    ...assessment,
    notes: assessment.notes.map((note, index) => ({ ...note, text: `secret ${side}${index}!` })),
    history: assessment.history.map((record, index) =>
      'audience' in record ? { ...record, text: `secret past ${side}${index}!` } : record,
    ),
  };
}
