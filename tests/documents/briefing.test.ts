import { describe, expect, it } from 'vitest';
import { briefing } from '../../src/documents';
import { writeBriefing } from '../../src/documents/briefing/writeBriefing';
import { findItem, roundScore } from '../../src/model';
import { briefingInputOf } from '../fixtures/briefingInput';
import { checkStructure } from './checkStructure';
import { readPdf } from './readPdf';
import { joinLines, readText, runTool } from './runTool';

const named = briefingInputOf(62, { showNames: true });
const inputs = {
  'of 62 sites with names': named,
  'of 400 sites without': briefingInputOf(400),
  'of 6 sites without small numbers': briefingInputOf(6, { withoutSmall: true }),
  'of none': briefingInputOf(0),
};

describe.each(Object.entries(inputs))('a briefing %s', (_, input) => {
  const { bytes, missingCharacters } = writeBriefing(input);
  const text = joinLines(readText(bytes));

  it('is sound, and its structure is whole', () => {
    expect(checkStructure(readPdf(bytes))).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
    expect(missingCharacters.map(({ character }) => character).join('')).not.toMatch(/[a-z]/i);
  });

  it('states its purpose, and has no overall score', () => {
    expect(text).toContain('for improvement, not for inspection');
    expect(text).toContain('There are no overall scores here');
  });

  it('says what no words were found for nowhere', () => {
    expect(text).not.toMatch(/\bbriefing\.|\{\w+\}|undefined|NaN/);
  });
});

describe('a briefing', () => {
  const { comparison, instrument, translator } = named;
  const text = joinLines(readText(writeBriefing(named).bytes));

  it('begins with the returns', () => {
    const { returned, expected, patients } = comparison.returns;
    expect(text).toContain(`${returned} of ${expected} expected sites have answered`);
    const share = patients && Math.round((100 * patients.returned) / patients.expected);
    if (share !== undefined) expect(text).toContain(`${share} % of registered patients`);
  });

  it('prints the comparison’s medians and middle halves, rounded once', () => {
    for (const { statistics } of comparison.domains) {
      if (statistics === undefined) throw new Error('The example has scores in every domain');
      const [median, low, high] = [
        statistics.median,
        statistics.lowerQuartile,
        statistics.upperQuartile,
      ].map(roundScore);
      expect(text).toContain(`${median} ${low} to ${high}`);
    }
  });

  it('prints how many sites have the most common gap, and of how many', () => {
    const [gap] = comparison.gaps;
    if (gap === undefined) throw new Error('The example has gaps');
    const title = findItem(instrument, gap.item)?.title ?? '';
    const begins = translator.fill(title).split(' ').slice(0, 3).join(' ');
    expect(text.toLowerCase()).toContain(begins.toLowerCase());
    expect(text).toContain(`${gap.sites.length} of ${gap.of}`);
  });

  it('names sites only where names were ticked', () => {
    const [{ name = '' } = {}] = comparison.help;
    const plain = joinLines(readText(writeBriefing({ ...named, showNames: false }).bytes));
    expect(name.length).toBeGreaterThan(3);
    expect(text).toContain(name);
    for (const { name: one } of comparison.help) expect(plain).not.toContain(one);
  });

  it('says how many sites and networks it has no room for, and where they stand', () => {
    const many = briefingInputOf(600, { showNames: true });
    const long = joinLines(readText(writeBriefing(many).bytes));
    const { help, networks } = many.comparison;
    expect(long).toContain(`${help.length} sites are too many to name here`);
    expect(long).toContain('sites have overdue actions');
    const large = networks.filter(({ sites }) => sites.length >= 5).length;
    expect(large).toBeGreaterThan(41);
    expect(long).toContain(`${large - 40} more are in LinkReady, under Patterns`);
  });

  it('shows no figure of fewer than five sites where small numbers are left out', () => {
    const few = joinLines(
      readText(writeBriefing(inputs['of 6 sites without small numbers']).bytes),
    );
    expect(few).toContain('Figures of fewer than 5 sites are left out');
    expect(few.replaceAll(/Page \d of \d/g, '')).not.toMatch(/\b[1-4] of [1-6]\b/);
    expect(few).not.toMatch(/No site has|No safety item|\b[1-4] sites?\b/);
  });

  it('is the same bytes for the same input, under a plain name', async () => {
    const [first, second] = [await briefing.write(named), await briefing.write(named)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(briefing.nameFile({ ...named, portfolio: 'North/Kelder' })).toBe(
      'LinkReady briefing with names 2026-03-02 North Kelder.pdf',
    );
  });
});
