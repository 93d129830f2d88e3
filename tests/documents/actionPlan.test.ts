import jsQr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOutcome } from '../../src/components';
import { writeActionPlan } from '../../src/documents/action-plan/writeActionPlan';
import { decodeLevels, isFromSite, isOfFile, readPlanPdf } from '../../src/exchange';
import { passThrough } from '../exchange/pdf/planPdf';
import { full, privateNote, quick, welshNote } from '../fixtures';
import { judgedFixtures, type MadePlan, makePlan } from './actionPlanFixtures';
import { checkStructure } from './checkStructure';
import { rasterisePages } from './rasterisePages';
import { readPdf } from './readPdf';
import { readTables } from './readTables';
import { joinLines, readStructure, readText, runTool } from './runTool';

describe.each(judgedFixtures)('the action plan of the %s fixture', (_, assessment) => {
  let plan: MadePlan;
  beforeAll(async () => {
    plan = await makePlan(assessment);
  });
  const bytes = () => plan.written.bytes;

  it('is a sound file that keeps the machine-checkable clauses', () => {
    expect(runTool('qpdf', ['--check', 'FILE'], bytes())).toContain('No syntax or stream encoding');
    expect(checkStructure(readPdf(bytes()))).toEqual([]);
  });

  it('has the numbers, ranges and bands of the screen in its tables', () => {
    const { translator, instrument } = plan.input;
    const rows = readTables(bytes()).flatMap((table) => readScores(table));
    const shown = plan.report.domains.map((domain) => {
      const { scored, applicable } = domain.coverage;
      return {
        title: instrument.domains.find(({ id }) => id === domain.id)?.title,
        outcome: describeOutcome(translator, domain),
        restsOn: translator.t('scores.coverage', { scored, applicable }),
      };
    });
    expect(rows).toEqual(shown);
  });

  it('carries the file to send as it is, for any programme that reads attachments', () => {
    const save = ['-save', '1', '-o', 'out.json', 'in.pdf'];
    const saved = passThrough({ 'in.pdf': bytes() }, 'pdfdetach', save, 'out.json');
    expect(Buffer.compare(saved, plan.data)).toBe(0);
    expect(runTool('pdfdetach', ['-list', 'FILE'], bytes())).toMatch(/^1 embedded files/);
  });

  it('is read back with a fingerprint that matches, the one it shows', async () => {
    const read = await readPlanPdf(bytes());
    expect(read.ok && read.value).toMatchObject([
      { fingerprint: plan.print, fingerprintMatches: true },
    ]);
    expect(readText(bytes())).toContain(plan.print);
  });

  it('shows its settled levels as a code that a camera reads from paper', () => {
    const { report, input, written } = plan;
    const [page] = rasterisePages(written.bytes, { dotsPerInch: 150, page: written.pages });
    const code = page && jsQr(new Uint8ClampedArray(page.data), page.width, page.height);
    const levels = decodeLevels(code?.data ?? '', [input.instrument]);
    if (!levels.ok) throw new Error(`The code is not readable: ${levels.problem.name}`);
    expect(isOfFile(levels.value, plan.print) && isFromSite(levels.value, report.site.id)).toBe(
      true,
    );
    const settled = report.domains
      .flatMap(({ items }) => items)
      .map(({ id, settled: { state, ...more } }) => [id, 'level' in more ? more.level : state]);
    const coded = levels.value.items.map(({ item, state }) => [item, state]);
    expect(coded).toEqual(settled);
  });

  it('comes in the order of its sections, by structure as by page', () => {
    const answered = plan.report.answered.core > 0;
    const order = [
      'At a glance',
      'The plan',
      ...(answered ? ['Opportunities', 'Challenges: how well under control'] : []),
      'How to read this',
      'What is missing',
      'Evidence',
      'The data inside',
    ];
    const text = readText(bytes());
    const body = text.slice(text.indexOf('Page 1 of'));
    expect(body).toMatch(new RegExp(order.map((title) => `\\n${title}\\n`).join('[\\s\\S]*')));
    const heads = [...readStructure(bytes()).matchAll(/ H2 [^\n]*\n\s*"([^"]*)"/g)];
    const titles = heads.map(([, title]) => title);
    expect(titles.filter((title) => order.includes(title ?? ''))).toEqual(order);
  });
});

describe('the data page', () => {
  it('is left out where no file travels inside', async () => {
    const { input } = await makePlan(quick.assessment);
    const { bytes } = writeActionPlan({ ...input, attachments: [] });
    expect(readText(bytes)).not.toContain('The data inside');
  });

  it('says what is inside, and that a printed copy has lost it', async () => {
    const { written } = await makePlan(quick.assessment);
    const text = joinLines(readText(written.bytes));
    expect(text).toContain('Who leads each action, as a role');
    expect(text).toContain('has lost the data. Use the original file.');
  });

  it('[P6] is of a file without the private notes', async () => {
    const { written, data } = await makePlan(full.assessment);
    expect(new TextDecoder().decode(data)).toContain(welshNote);
    const streams = [...readPdf(written.bytes).streams.values()].join('\n');
    expect(streams + new TextDecoder().decode(data)).not.toContain(privateNote);
  });
});

/** The rows of a table of scores, put as the screen puts them. */
function readScores([head = [], ...rows]: readonly (readonly string[])[]) {
  const column = (title: string) => head.indexOf(title);
  if (column('Rests on') < 0 || column('Band') < 0) return [];
  return rows.map((row) => {
    const cell = (title: string) => row[column(title)] ?? '';
    const [score, range, band] = [cell('Score'), cell('Range'), cell('Band')];
    const number = range === '' ? score : `${score} (${range})`;
    return {
      title: row[0],
      outcome: band === '' ? score : `${number}, ${band}`,
      restsOn: cell('Rests on'),
    };
  });
}
