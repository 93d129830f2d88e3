import { describe, expect, it } from 'vitest';
import { example } from '../fixtures';
import { planFixtures, planOf } from './planFixtures';
import { catalogueOf, dictionary, type Pdf, type PdfDictionary, readPdf, textOf } from './readPdf';
import { joinLines, readText } from './runTool';
import { writeFixture } from './writeFixture';

const plans = new Map([...planFixtures, ['300 actions', planOf(300)] as const]);

describe.each([...plans])('the pages of the %s plan', (_, assessment) => {
  const { bytes, pages } = writeFixture(assessment);
  const texts = readText(bytes).split('\f').slice(0, pages);

  it('have their number, and none ends with a heading', () => {
    const titles = new Set(readBookmarks(readPdf(bytes)));
    expect(titles.size).toBeGreaterThan(5);
    texts.forEach((text, index) => {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      expect(text).toContain(`Page ${index + 1} of ${pages}`);
      // The margins are drawn first; what a page says ends its text.
      expect(titles).not.toContain(lines.at(-1));
    });
  });
});

describe('pages 2 and 3', () => {
  const { bytes } = writeFixture(example.assessment);
  const [, glance = '', plan = '', next = ''] = readText(bytes).split('\f').map(joinLines);

  it('are the results and the plan, each whole, each saying whose it is and when', () => {
    for (const page of [glance, plan]) {
      expect(page).toContain('Riverside Surgery \u00b7 First round, 2 March 2026');
      expect(page).toContain('Written 2 March 2026.');
    }
    expect(glance).toContain('At a glance');
    expect(glance).toContain('Resource limitations');
    expect(plan).toContain('The plan');
    expect(plan).toContain('more suggestions are in LinkReady.');
    expect(next).toContain('Opportunities');
  });
});

describe('a plan of 300 actions', () => {
  it('holds every action', () => {
    const text = joinLines(readText(writeFixture(planOf(300)).bytes));
    const found = new Set([...text.matchAll(/Own action (\d+) /g)].map(([, number]) => number));
    // The eighth has a long title instead.
    expect(found.size).toBe(299);
  });
});

/** The titles of all bookmarks. */
function readBookmarks(pdf: Pdf): readonly string[] {
  const visit = (node: PdfDictionary): readonly string[] => {
    const first = node['/First'] === undefined ? [] : visit(dictionary(pdf, node['/First']));
    const next = node['/Next'] === undefined ? [] : visit(dictionary(pdf, node['/Next']));
    return [textOf(node['/Title']), ...first, ...next];
  };
  return visit(dictionary(pdf, catalogueOf(pdf)['/Outlines'])).filter((title) => title !== '');
}
