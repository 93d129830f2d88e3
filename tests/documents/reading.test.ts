import { describe, expect, it } from 'vitest';
import { roundScore } from '../../src/model';
import { planInputOf } from '../fixtures/planInput';
import { empty, example, full, greekNote, partial, privateNote, welshNote } from './named';
import { longNote, longNotes, longWord, sixtyActions, spokenTexts } from './planFixtures';
import { readPdf, textOf } from './readPdf';
import { joinLines, readStructure, readText } from './runTool';
import { writeFixture } from './writeFixture';

const written = writeFixture(full.assessment);
const text = joinLines(readText(written.bytes));

describe('what a reader gets from the action plan', () => {
  it('is text as it was typed, in Welsh and Greek', () => {
    expect(text).toContain(welshNote);
    expect(text).toContain(greekNote);
    expect(written.missingCharacters).toEqual([]);
  });

  it.each(spokenTexts)('is "%s" as it was typed', (spoken) => {
    expect(joinLines(readText(writeFixture(longNotes).bytes))).toContain(spoken);
  });

  it('is a note of 4,000 characters to its last word', () => {
    const plan = joinLines(readText(writeFixture(longNotes).bytes));
    const heads = /Long Note Health Centre · First round, 2 March 2026 LinkReady action plan /g;
    const feet = /Written 2 March 2026\. Instrument 2026-1\. Page \d+ of \d+ /g;
    expect(plan.replace(heads, '').replace(feet, '')).toContain(longNote);
  });

  it('is a word of 120 letters with nothing cut off', () => {
    const plan = readText(writeFixture(longNotes).bytes).replace(/\s+/g, '');
    expect(plan).toContain(longWord);
  });

  it('[P6] never holds a private note', () => {
    expect(text).not.toContain('Zebra');
    const whole = [...readPdf(written.bytes).streams.values()].join('\n');
    expect(whole + readStructure(written.bytes)).not.toContain(privateNote);
  });

  it('[S7] gives every score of the report as the same whole number', () => {
    const { report } = planInputOf(full.assessment);
    for (const { id, outcome } of report.domains) {
      if (outcome.state !== 'scored') continue;
      const title = titleOf(id);
      expect(text).toContain(`${title} ${roundScore(outcome.score.value)} `);
    }
  });

  it('[S4] says in words that a domain has no score, never 0', () => {
    expect(text).toContain(`${titleOf('c5')} No score yet 1 of 4`);
  });

  it('[S5] gives the range beside a score', () => {
    expect(text).toContain('Developing, score 50 (range 38 to 63)');
  });

  it('comes in the order of the sections, by structure as by page', () => {
    const order = [
      'At a glance',
      'The plan',
      'Trusting relationships',
      'Access and uptake',
      'How to read this',
      'What is missing',
      'Sources',
    ];
    const tree = readStructure(written.bytes);
    for (const source of [tree, readText(written.bytes)]) {
      const after = source.slice(source.indexOf('Page 1 of') + 1);
      const pattern = order.join('[\\s\\S]*');
      expect(after).toMatch(new RegExp(pattern));
    }
  });

  it('has spaces between words that stand on two lines', () => {
    const tree = readStructure(written.bytes).replace(/"\s*"/g, '');
    expect(tree).toContain('They have not been tested against outcomes.');
    expect(tree).not.toMatch(/testedagainst|donot|theirscore/);
  });
});

describe('owners', () => {
  it('[P6] appear as roles unless names are asked for', () => {
    const roles = joinLines(readText(writeFixture(sixtyActions).bytes));
    expect(roles).toContain('Practice manager');
    expect(roles).not.toContain('Quillfeather');
  });

  it('appear with their names when names are asked for', () => {
    const named = writeFixture(sixtyActions, { showOwnerNames: true });
    expect(joinLines(readText(named.bytes))).toContain('Morgan Quillfeather');
  });
});

describe('a plan of sixty actions', () => {
  const { bytes } = writeFixture(sixtyActions);
  const plan = joinLines(readText(bytes));

  it('holds every action', () => {
    for (let number = 9; number <= 60; number += 1) {
      expect(plan).toContain(`Own action ${number} `);
    }
  });

  it('has the head of a table on each page, and once in the structure of each table', () => {
    expect(plan.match(/No\. Action Led by Due Status/g)?.length).toBeGreaterThan(1);
    expect(readStructure(bytes).match(/"Due"/g)).toHaveLength(1);
    expect(readStructure(bytes).match(/"Led by"/g)).toHaveLength(2);
  });

  it('has what is done or stopped after what is live, with the number it has in the plan', () => {
    const [live = '', finished = ''] = plan.split('Done or stopped No. Action');
    expect(live).toContain('1 Own action 1 Trusting relationships');
    expect(live).not.toContain('3 Own action 3 Trusting relationships');
    expect(finished).toContain('3 Own action 3 Trusting relationships');
  });
});

describe('a plan with little in it', () => {
  it('says that nothing is answered and shows no number as a score', () => {
    const nothing = joinLines(readText(writeFixture(empty.assessment).bytes));
    expect(nothing).toContain('Nothing has been answered yet, so there is no score.');
    expect(nothing).toContain('No action has been chosen yet.');
    expect(nothing).not.toMatch(/[Ss]core 0\b/);
  });

  it('says how many domains are scored and how many are needed', () => {
    const some = joinLines(readText(writeFixture(partial.assessment).bytes));
    expect(some).toContain('3 domains are scored, and 12 are needed');
  });

  it('marks an example as one on the cover and in every head', () => {
    const { bytes, pages } = writeFixture(example.assessment);
    const shown = joinLines(readText(bytes));
    expect(shown).toContain('This is an example.');
    expect(shown.match(/LinkReady action plan · Example/g)).toHaveLength(pages - 1);
  });
});

describe('characters that the fonts lack', () => {
  it('are counted, drawn as boxes and read as themselves', () => {
    const named = { ...full.assessment, site: { ...full.assessment.site, name: 'Klinik 中' } };
    const { bytes, missingCharacters } = writeFixture(named);
    expect(missingCharacters.map(({ character }) => character)).toEqual(['中']);
    expect(joinLines(readText(bytes))).toContain('Klinik 中');
  });
});

describe('the document’s own facts', () => {
  it('are its title, its language and the wheel in words', () => {
    const pdf = readPdf(written.bytes);
    const alternatives = [...pdf.objects.values()].flatMap((object) =>
      typeof object === 'object' && object !== null && !Array.isArray(object)
        ? [textOf(object['/Alt'])]
        : [],
    );
    expect(alternatives.join(' ')).toContain('The readiness wheel. Trust: ');
    const information = [...pdf.streams.values()].find((data) => data.includes('xmpmeta')) ?? '';
    expect(Buffer.from(information, 'latin1').toString('utf8')).toContain(
      'Readiness and action plan: Dŵr Glân Surgery, First round',
    );
  });
});

function titleOf(id: string): string {
  const { instrument } = planInputOf(empty.assessment);
  return instrument.domains.find((domain) => domain.id === id)?.title ?? id;
}
