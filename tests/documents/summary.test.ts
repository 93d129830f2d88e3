import { describe, expect, it } from 'vitest';
import { documentFormats, summary } from '../../src/documents';
import { writeSummary } from '../../src/documents/summary/writeSummary';
import { type Assessment, adoptAction, recordAction } from '../../src/model';
import { buildAssessment, example, fixtureTime, full, note } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { checkStructure } from './checkStructure';
import { importsOfFile } from './importsOfFile';
import { planFixtures } from './planFixtures';
import { pagesOf, readPdf } from './readPdf';
import { joinLines, readText, runTool } from './runTool';
import { writeFixture } from './writeFixture';

const longName = `${'The Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Practice '.repeat(3)}`;
const owner = { role: 'practiceManager', name: 'Morgan Quillfeather' } as const;

/** The assessment with so many own actions, `Own action 1` and on. */
function withActions(assessment: Assessment, count: number, title = 'Own action'): Assessment {
  return Array.from({ length: count }, (_, index) => index + 1).reduce(
    (one, number) =>
      adoptAction(
        one,
        { title: `${title} ${number}`, domain: 'o1', owner, dueDate: '2026-05-01' },
        actionId(number),
        fixtureTime,
      ),
    assessment,
  );
}

function actionId(number: number): string {
  return `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
}

/** Every text as long as a file can hold, and longer. */
const enormous: Assessment = {
  ...withActions(full.assessment, 12, 'Ask everybody again. '.repeat(200)),
  site: {
    ...full.assessment.site,
    name: longName.slice(0, 200),
    network: longName,
    roleTitle: { singular: 'wellbeing '.repeat(20), plural: 'wellbeings '.repeat(18) },
  },
  round: { ...full.assessment.round, name: 'Round '.repeat(33) },
};
const oneWord: Assessment = {
  ...full.assessment,
  site: { ...full.assessment.site, name: 'x'.repeat(200) },
};

const assessments = new Map([
  ...planFixtures,
  ['five-actions', withActions(full.assessment, 5)] as const,
  ['enormous', enormous] as const,
  ['one-word', oneWord] as const,
]);
const written = new Map(
  [...assessments].map(([name, one]) => [name, writeSummary(planInputOf(one))]),
);
const textOf = (assessment: Assessment) =>
  joinLines(readText(writeSummary(planInputOf(assessment)).bytes));

describe.each([...written])('the summary of the %s example', (_, { bytes, pages }) => {
  it('is one page, and the structure is whole', () => {
    const pdf = readPdf(bytes);
    expect(pages).toBe(1);
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(checkStructure(pdf)).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });

  it('ends with what it rests on and what it is not', () => {
    const text = joinLines(readText(bytes));
    expect(text).toContain('What this rests on.');
    expect(text).toContain('does not rank practices.');
  });
});

describe('the summary', () => {
  it('says in the same three sentences as the action plan where the practice stands', () => {
    const plan = joinLines(readText(writeFixture(example.assessment).bytes));
    const text = textOf(example.assessment);
    const sentences = [
      /Readiness is \d+ out of 100[^.]*\. It rests on [^.]*\./,
      /Strongest: [^.]*\. There is most to gain in [^.]*\./,
      /\d safety items come first\. The plan holds [^.]*\./,
    ];
    for (const sentence of sentences) expect(plan).toContain(sentence.exec(text)?.[0]);
  });

  it('reads from the name over the sentences and the domains to the actions', () => {
    const text = textOf(example.assessment);
    const order = ['Riverside Surgery', 'Readiness is', 'Where there is most', 'What comes next'];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('shows five live actions at most and counts the rest', () => {
    const nine = withActions(full.assessment, 9);
    const second = recordAction(nine, actionId(2), { status: 'done' }, fixtureTime);
    const text = textOf(second);
    expect(text.match(/Own action \d/g)).toEqual([1, 3, 4, 5, 6].map((at) => `Own action ${at}`));
    expect(text).toContain('3 more live actions are in the action plan.');
  });

  it('names roles and never people, and no note, because it is pinned up', () => {
    const noted = note(withActions(full.assessment, 1), 'o1a', 'shared', 'A note on an item');
    const input = planInputOf(noted, { showOwnerNames: true });
    const text = joinLines(readText(writeSummary(input).bytes));
    expect(text).toContain('Practice manager');
    expect(text).not.toContain('Quillfeather');
    expect(text).not.toContain('A note on an item');
  });

  it('says that a text is shortened only where one is', () => {
    const sentence = 'A text that ends in … is shortened here.';
    expect(textOf(enormous)).toContain(sentence);
    expect(textOf(example.assessment)).not.toContain(sentence);
    expect(textOf(example.assessment)).not.toContain('…');
  });

  it('gives five long titles two lines each before it shortens any', () => {
    const title = 'Ask the patients who said no last year what would have made them say yes';
    const text = textOf(withActions(full.assessment, 5, title));
    expect(text).toContain(`${title} 5`);
    expect(text).not.toContain('…');
  });

  it('says whose view it is', () => {
    expect(textOf(buildAssessment('Empty Lane'))).toContain('Nobody has answered yet.');
    expect(textOf(full.assessment)).toContain('others may see it differently.');
  });

  it('is the same bytes for the same input', () => {
    const once = writeSummary(planInputOf(enormous)).bytes;
    expect(Buffer.compare(once, writeSummary(planInputOf(enormous)).bytes)).toBe(0);
  });

  it('is found by its folder, has a safe name, and loads jsPDF only when it writes', () => {
    const { report, translator } = planInputOf(oneWord);
    expect(documentFormats).toContain(summary);
    expect(summary.nameFile(report, translator)).toMatch(/^LinkReady summary x{1,100}\.pdf$/);
    const door = importsOfFile(new URL('../../src/documents/summary/format.ts', import.meta.url));
    expect(door.has('jspdf')).toBe(false);
  });
});
