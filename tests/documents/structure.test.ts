import { describe, expect, it } from 'vitest';
import { example, note } from '../fixtures';
import { checkStructure } from './checkStructure';
import { drawTextOf } from './drawTextOf';
import { mutations } from './mutations';
import { planFixtures } from './planFixtures';
import { pagesOf, readPdf } from './readPdf';
import { runTool } from './runTool';
import { writeFixture } from './writeFixture';

const written = new Map(
  [...planFixtures].map(([name, assessment]) => [name, writeFixture(assessment)]),
);

describe.each([...written])('the action plan of the %s example', (_, { bytes, pages }) => {
  it('keeps the machine-checkable clauses of PDF/UA-1 and PDF/A-3a', () => {
    expect(checkStructure(readPdf(bytes))).toEqual([]);
  });

  it('is a sound file with as many pages as it says', () => {
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
    expect(pagesOf(readPdf(bytes))).toHaveLength(pages);
  });
});

describe('the structure checker', () => {
  const text = 'Two \u4e2d\u6587, \u05e9\u05dc\u05d5\u05dd 10:30, \u{1F600} and \uf0b7 or \ue000.';
  const { bytes } = writeFixture(note(example.assessment, 'o1a', 'shared', text), {
    drawText: drawTextOf('\uf0b7'),
    attachments: [
      {
        name: 'assessment.linkready',
        mediaType: 'application/json',
        description: 'The data of this plan',
        bytes: new TextEncoder().encode('{}'),
        relationship: 'Data',
      },
    ],
  });
  const sound = readPdf(bytes);

  it('finds nothing wrong with text that a browser drew, and files inside', () => {
    expect(checkStructure(sound)).toEqual([]);
  });

  it.each(mutations())('notices: %s', (fault, spoil) => {
    const pdf = structuredClone(sound);
    spoil(pdf);
    expect(checkStructure(pdf).join('\n')).toContain(fault);
  });
});
