import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What another programme prints that works on the examples. */
function runOther(program: string, options: readonly string[]): string {
  const run = spawnSync(program, options, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, JQ: jq },
  });
  if (run.error) throw new Error(`${program} does not start. This test needs Python 3 and jq.`);
  expect(run.stderr).toBe('');
  return run.stdout.trimEnd();
}

const python = process.env.PYTHON3 ?? 'python3';
const jq = process.env.JQ ?? 'jq';

/** The code of the page in a language, in order. */
function listCode(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(
    ([, code = '']) => code,
  );
}

describe('the lines of Python on the page about files', () => {
  const run = (place: number) => runOther(python, ['-c', listCode('python')[place] ?? '']);

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

describe('the line of jq on the page about files', () => {
  it('lists every level', () => {
    const [line = ''] = listCode('sh');
    const lines = runOther('sh', ['-c', line.replace(/^jq/, '"$JQ"')]);
    expect(lines.split('\n').toSorted()).toEqual(
      levels.map(([id, state, level]) => `"${id}","${state}",${level}`).toSorted(),
    );
  });
});

describe('the codes on the page about files', () => {
  it('are all that our own code begins one with, and all links', () => {
    const source = globSync('src/exchange/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const written = source.flatMap((text) => text.match(/LR[A-Z]?1:|\b[a-z]+\/#\w=/g) ?? []);
    expect([...new Set(written)].sort()).toEqual([
      ...['LR1:', 'LRA1:', 'LRF1:', 'LRS1:'],
      ...['join/#j=', 'receive/#r=', 'start/#i='],
    ]);
    for (const beginning of written) expect(page).toContain(`\`${beginning}\``);
  });
});
