import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/exchange';
import { buildReport } from '../../../src/model';
import { example } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';
import { exampleNamed, examples } from './exampleFiles';

const page = readFileSync('content/guidance/file-format.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'linkready-format-'));
for (const [name, bytes] of examples) writeFileSync(join(folder, name), bytes);
afterAll(() => rmSync(folder, { recursive: true }));

const report = buildReport(example.assessment, realInstrument());
const levels = report.domains.flatMap(({ items }) =>
  items.map(({ id, settled }) => [id, settled.state, 'level' in settled ? `${settled.level}` : '']),
);

function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The code of the page in a language, in order. */
function listCode(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(
    ([, code = '']) => code,
  );
}

describe.skipIf(!has('python3'))('the lines of Python on the page about files', () => {
  const run = (place: number) =>
    execFileSync('python3', ['-c', listCode('python')[place] ?? ''], {
      cwd: folder,
      encoding: 'utf8',
    }).trimEnd();

  it('are five', () => {
    expect(listCode('python')).toHaveLength(5);
  });

  it('find the fingerprint that we find', async () => {
    expect(run(0)).toBe(await fingerprint(exampleNamed('to-send.linkready')));
  });

  it('read a part out of a mail', () => {
    expect(run(1)).toBe('colleague');
  });

  it('list every level', () => {
    const [head, ...lines] = run(2).split('\n');
    expect(head).toBe('Riverside Surgery 2026-03-02');
    const told = lines.map((line) => line.trimEnd());
    expect(told.toSorted()).toEqual(levels.map((one) => one.join(' ').trimEnd()).toSorted());
  });

  it('come to our scores', () => {
    const scores = Object.fromEntries(
      run(3)
        .split('\n')
        .map((line) => line.split(' ')),
    );
    for (const { id, outcome } of report.domains) {
      if (outcome.state !== 'scored') throw new Error(`${id} has no score`);
      expect(Number(scores[id]), id).toBeCloseTo(outcome.score.value, 9);
    }
  });

  it('list the answers in a FHIR file', () => {
    const lines = run(4).split('\n');
    expect(lines.toSorted()).toEqual(
      levels
        .map(([id, state, level]) => `${id}.score ${state === 'level' ? level : state}`)
        .toSorted(),
    );
  });
});

describe.skipIf(!has('jq'))('the line of jq on the page about files', () => {
  it('lists every level', () => {
    const [line = ''] = listCode('sh');
    const lines = execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(lines.trimEnd().split('\n').toSorted()).toEqual(
      levels.map(([id, state, level]) => `"${id}","${state}",${level}`).toSorted(),
    );
  });
});
