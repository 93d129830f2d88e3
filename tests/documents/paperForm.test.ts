import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperForm } from '../../src/documents';
import type { PaperFormInput } from '../../src/documents/paper-form/PaperFormInput';
import { writePaperForm } from '../../src/documents/paper-form/writePaperForm';
import { decodeSheet } from '../../src/exchange';
import { findItems, type Item } from '../../src/model';
import { formInputOf, paperFormInputOf } from '../fixtures/formInput';
import { checkStructure } from './checkStructure';
import { importsOfFile } from './importsOfFile';
import { pagesOf, readPdf } from './readPdf';
import { joinLines, readText, runTool } from './runTool';

const { instrument } = paperFormInputOf();
const hostileName = `<b>Ty'n & Sons</b> ${'Llanfairpwllgwyngyll'.repeat(12)}`;

const forms = {
  core: {},
  'core and reserve': { selection: { kinds: ['core', 'reserve'] } },
  'quick check': { selection: { kinds: ['quick'] } },
  'large print': { selection: { kinds: ['core'], domains: ['o4', 'c4'] }, print: 'large' },
  'large quick check': { selection: { kinds: ['quick'] }, print: 'large' },
  'one role': { selection: { kinds: ['core'], role: 'reception' } },
  'no item': { selection: { kinds: ['core'], domains: [] } },
  'hostile names': {
    selection: { kinds: ['core'], domains: ['o1'] },
    site: hostileName,
    round: 'Round\u0000 one 中文 😀',
    date: '2026-03-02',
  },
} as const satisfies Readonly<Record<string, Partial<PaperFormInput>>>;

const write = (more: Partial<PaperFormInput>) => writePaperForm(paperFormInputOf(more));
const textOf = (more: Partial<PaperFormInput>) => joinLines(readText(write(more).bytes));

/** A page's text on one line. */
function textOfPage(bytes: Uint8Array, page: number): string {
  const only = ['-f', String(page), '-l', String(page)];
  return joinLines(runTool('pdftotext', ['-raw', '-enc', 'UTF-8', ...only, 'FILE', '-'], bytes));
}

describe.each(Object.entries(forms))('the paper form: %s', (_, more) => {
  const { bytes, pages } = write(more);

  it('is a sound file whose structure is whole', () => {
    const pdf = readPdf(bytes);
    expect(pagesOf(pdf)).toHaveLength(pages);
    expect(checkStructure(pdf)).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });

  it("has the rater's rule, its number and a place for the form's number on every sheet", () => {
    for (let page = 1; page <= pages; page += 1) {
      const text = textOfPage(bytes, page);
      expect(text).toContain(`Sheet ${page} of ${pages}`);
      expect(text).toContain(`Page ${page} of ${pages}`);
      expect(text).toContain('Choose the highest level');
      expect(text).toContain('Form number');
    }
  });
});

describe('the paper form of all core items', () => {
  let bytes = new Uint8Array();
  beforeAll(() => {
    bytes = new Uint8Array(write({}).bytes);
  });
  const fill = paperFormInputOf().translator.fill;

  it('gives every domain one sheet, after the sheet that says how to fill in', () => {
    instrument.domains.forEach((domain, index) => {
      const text = textOfPage(bytes, index + 2);
      expect(text).toContain(`Domain ${index + 1} of 15`);
      for (const { id } of domain.items.filter(({ kind }) => kind === 'core')) {
        expect(text).toContain(`${id.toUpperCase().slice(0, 2)}${id.slice(2)} ·`);
      }
    });
    expect(pagesOf(readPdf(bytes))).toHaveLength(16);
  });

  it('asks every core item with its five levels, in order', () => {
    const text = joinLines(readText(bytes));
    for (const item of findItems(instrument, 'core')) {
      const levels = item.descriptors.map((descriptor, level) => `${level} ${fill(descriptor)}`);
      const places = [fill(item.stem), ...levels].map((part) => text.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('offers don’t know always, and not applicable only where the item does', () => {
    const text = joinLines(readText(bytes));
    const core = findItems(instrument, 'core');
    const offered = core.filter((item) => item.notApplicableWhen !== undefined);
    const count = (pattern: RegExp) => text.match(pattern)?.length;
    expect(count(/\bD Don't know\b/g)).toBe(core.length);
    expect(count(/\bN Not applicable\. Only if/g)).toBe(offered.length);
    expect(count(/· Safety item/g)).toBe(core.filter(({ safety }) => safety).length);
    expect(offered.length).toBeLessThan(core.length);
  });

  it('sets nothing smaller than 8.5 points', () => {
    expect(Math.min(...textSizes(bytes))).toBeGreaterThanOrEqual(8.5);
  });

  it('is the same bytes for the same input', () => {
    expect(Buffer.compare(bytes, write({}).bytes)).toBe(0);
  });
});

describe('the paper form', () => {
  it('puts reserve items after all core items, and says that they are not scored', () => {
    const text = textOf(forms['core and reserve']);
    expect(text.indexOf('O1e ·')).toBeGreaterThan(text.indexOf('C9d ·'));
    expect(text).toContain('They are not part of the score.');
  });

  it('asks one role only what it can know, with that role named', () => {
    const text = textOf(forms['one role']);
    const asked = findItems(instrument, 'core').filter(({ id }) => text.includes(codeOf(id)));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((item: Item) => item.whoKnows.includes('reception'))).toBe(true);
    expect(text).toContain('Chosen for: reception.');
  });

  it('says that a quick check gives no score [S10]', () => {
    expect(textOf(forms['quick check'])).toContain('It gives no score.');
    expect(textOf({})).not.toContain('quick check');
  });

  it('speaks in the words of its country', () => {
    const { translator } = formInputOf({ country: 'new-zealand' });
    const text = textOf({ translator, selection: { kinds: ['core'], domains: ['o1'] } });
    expect(text).toContain(translator.fill('{linkWorker}'));
    expect(translator.fill('{linkWorker}')).not.toBe('link worker');
    expect(text).not.toContain('link worker');
  });

  it('prints what is known of the round and leaves lines for the rest', () => {
    const text = textOf({ ...forms['hostile names'], site: 'Riverside Surgery' });
    expect(text).toContain('Practice: Riverside Surgery');
    expect(text).toContain('Date: 2 March 2026');
    expect(textOf({})).not.toContain('Practice:');
  });

  it('sets large print in 18 points, head and foot in 16', () => {
    const sizes = textSizes(write(forms['large print']).bytes);
    expect(Math.min(...sizes)).toBe(16);
    expect(new Set(sizes.filter((size) => size < 18))).toEqual(new Set([16]));
  });

  it('prints a code on every sheet that says which sheet it is and can be read', () => {
    const { bytes, pages } = write(forms['hostile names']);
    for (let page = 1; page <= pages; page += 1) {
      const read = decodeSheet(readCode(bytes, page) ?? '');
      const sheet = { instrument: instrument.version, language: 'en', sheet: page, of: pages };
      expect(read).toEqual({ ok: true, value: sheet });
    }
  });

  it('names its file by version and print, and loads jsPDF only when it writes', () => {
    expect(paperForm.nameFile(paperFormInputOf())).toBe('LinkReady paper form 2026-1.pdf');
    expect(paperForm.nameFile(paperFormInputOf({ print: 'large' }))).toContain('large print');
    const door = importsOfFile(new URL('../../src/documents/paper-form/form.ts', import.meta.url));
    expect(door.has('jspdf')).toBe(false);
  });
});

function codeOf(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)} ·`;
}

/** Sizes of all text that is shown, in points. */
function textSizes(bytes: Uint8Array): readonly number[] {
  const content = [...readPdf(bytes).streams.values()].join('\n');
  return [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
}

/** What a scanner reads from a page at 150 dots an inch. */
function readCode(bytes: Uint8Array, page: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-'));
  try {
    const file = join(folder, 'form.pdf');
    const image = join(folder, 'page');
    writeFileSync(file, bytes);
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    const program = process.env.PDFTOPPM ?? 'pdftoppm';
    execFileSync(program, ['-r', '150', ...only, '-png', file, image]);
    const { data, width, height } = PNG.sync.read(readFileSync(`${image}.png`));
    return jsQr(new Uint8ClampedArray(data), width, height)?.data;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
