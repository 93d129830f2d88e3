import { describe, expect, it } from 'vitest';
import { type Assessment, adoptAction } from '../../src/model';
import { answer, buildAssessment, fixtureTime, fullSheet } from '../fixtures';
import { checkStructure } from './checkStructure';
import { readPdf } from './readPdf';
import { joinLines, readStructure, readText, runTool } from './runTool';
import { writeFixture } from './writeFixture';

const filled = answer(buildAssessment('Long Plan Surgery'), fullSheet);
const longTitle = 'Ask every team what stands in the way and write it down. '.repeat(70);

function planOf(count: number): Assessment {
  return Array.from({ length: count }, (_, index) => index).reduce((one, index) => {
    const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
    const title = index === 100 ? longTitle : `Own action ${index + 1}`;
    return adoptAction(one, { title, domain: 'o1' }, id, fixtureTime);
  }, filled);
}

describe('a long plan', () => {
  const written = new Map([0, 60, 300].map((count) => [count, writeFixture(planOf(count))]));
  const sizeOf = (count: number) => written.get(count)?.bytes.length ?? 0;
  const pagesOf = (count: number) => written.get(count)?.pages ?? 0;
  const bytes = written.get(300)?.bytes ?? new Uint8Array();

  it('keeps every clause and is a sound file at three hundred actions', () => {
    expect(checkStructure(readPdf(bytes))).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });

  it('holds every action, the one of 4,000 characters to its last word', () => {
    const text = joinLines(readText(bytes));
    for (let number = 10; number <= 300; number += 1) {
      if (number !== 101) expect(text).toContain(`Own action ${number} `);
    }
    const lines = readStructure(bytes).match(/"[^"]*"/g) ?? [];
    expect(lines.map((line) => line.slice(1, -1)).join('')).toContain(longTitle.trim());
  });

  it('grows no faster than its actions, in bytes and in pages', () => {
    const perAction = (sizeOf(60) - sizeOf(0)) / 60;
    expect(sizeOf(300) - sizeOf(60)).toBeLessThan(240 * perAction * 1.1 + longTitle.length);
    expect(pagesOf(300) - pagesOf(0)).toBeLessThan(6 * (pagesOf(60) - pagesOf(0)));
  });
});
