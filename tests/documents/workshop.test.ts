import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import {
  dayRecord,
  facilitatorGuide,
  handsSheet,
  joinCards,
  wallSheets,
} from '../../src/documents';
import { writeDayRecord } from '../../src/documents/workshop/writeDayRecord';
import { writeGuide } from '../../src/documents/workshop/writeGuide';
import { writeHandsSheet } from '../../src/documents/workshop/writeHandsSheet';
import { writeJoinCards } from '../../src/documents/workshop/writeJoinCards';
import { writeWallSheets } from '../../src/documents/workshop/writeWallSheets';
import { decodeJoin } from '../../src/exchange';
import { addTable, recordSitting, type Workshop } from '../../src/model';
import { atSecond, prepareWorkshop, workshopDomains, workshopTables } from '../fixtures/workshop';
import { finishWorkshop, workshopInputOf } from '../fixtures/workshopInput';
import { checkStructure } from './checkStructure';
import { pagesOf, readPdf } from './readPdf';
import { joinLines, readText, runTool } from './runTool';

const hostile = `<b>Ty'n & Sons</b> \u0007 中文 😀 ${'Llanfairpwllgwyngyll'.repeat(9)}`.slice(
  0,
  190,
);
const everyDomain = workshopInputOf().instrument.domains.map(({ id }) => id);

const workshops: Readonly<Record<string, Workshop>> = {
  prepared: prepareWorkshop(),
  finished: finishWorkshop(),
  'all domains': recordSitting(prepareWorkshop(), { domains: everyDomain }, atSecond(5)),
  'quick check': recordSitting(
    prepareWorkshop(),
    { domains: everyDomain, kind: 'quick', minutes: 60, begins: undefined },
    atSecond(5),
  ),
  hostile: addTable(
    recordSitting(prepareWorkshop(), { title: hostile, domains: [] }, atSecond(5)),
    { id: 'table-x', name: hostile, assessment: 'a-x' },
    atSecond(6),
  ),
};

const writers = {
  'the guide': writeGuide,
  'wall sheets': writeWallSheets,
  'table cards': writeJoinCards,
  'the tally sheet': writeHandsSheet,
  'the record of the day': (input: ReturnType<typeof workshopInputOf>) =>
    writeDayRecord({ ...input, names: true }),
};

const textOf = (bytes: Uint8Array) => joinLines(readText(bytes));

function textOfPage(bytes: Uint8Array, page: number): string {
  const only = ['-f', String(page), '-l', String(page)];
  return joinLines(runTool('pdftotext', ['-raw', '-enc', 'UTF-8', ...only, 'FILE', '-'], bytes));
}

describe.each(Object.entries(workshops))('the documents of a workshop, %s', (name, workshop) => {
  const input = workshopInputOf(workshop);

  it.each(Object.entries(writers))('%s: a sound file whose structure is whole', (what, write) => {
    // With no domain there is no sheet to hang up.
    if (name === 'hostile' && what === 'wall sheets') return;
    const { bytes, pages } = write(input);
    const pdf = readPdf(bytes);
    expect(pagesOf(pdf)).toHaveLength(pages);
    expect(checkStructure(pdf)).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });
});

describe('the guide', () => {
  const text = textOf(writeGuide(workshopInputOf()).bytes);

  it('has an agenda whose times follow one another and add up', () => {
    const times = [...text.matchAll(/(\d\d:\d\d)–(\d\d:\d\d)/g)];
    expect(times[0]?.[1]).toBe('09:30');
    expect(times.at(-1)?.[2]).toBe('12:30');
    times.slice(1).forEach((time, index) => {
      expect(time[1]).toBe(times[index]?.[2]);
    });
    expect(text).toContain('In all 180');
  });

  it('says that hands are not private, names the safety items, and helps where something fails', () => {
    expect(text).toContain('Hands are not private');
    for (const code of ['O4c', 'C4b', 'C4d']) expect(text).toContain(`${code} ·`);
    expect(text).toContain('The projector fails');
    expect(text).toContain('not written down');
  });
});

describe('wall sheets', () => {
  const input = workshopInputOf();
  const { bytes, pages } = writeWallSheets(input);

  it('have a page for each domain, with every level of its items', () => {
    expect(pages).toBe(workshopDomains.length);
    workshopDomains.forEach((id, index) => {
      const text = textOfPage(bytes, index + 1);
      const domain = input.instrument.domains.find((one) => one.id === id);
      const items = domain?.items.filter(({ kind }) => kind === 'core') ?? [];
      expect(items).toHaveLength(4);
      for (const item of items) {
        for (const descriptor of item.descriptors) {
          expect(text).toContain(
            input.translator.fill(descriptor).replaceAll('’', "'").slice(0, 30),
          );
        }
      }
    });
  });

  it('keep one page a domain for all fifteen', () => {
    const all = recordSitting(prepareWorkshop(), { domains: everyDomain }, atSecond(5));
    expect(writeWallSheets(workshopInputOf(all)).pages).toBe(15);
  });
});

describe('table cards', () => {
  const input = workshopInputOf();
  const { bytes, pages } = writeJoinCards(input);

  it('are one for each table, with a code that an independent reader reads', () => {
    expect(pages).toBe(workshopTables.length);
    const codes = readCodes(bytes, pages).map((code) => decodeJoin(code, [input.instrument]));
    expect(codes).toMatchObject(
      workshopTables.map(({ id, name }) => ({ ok: true, value: { table: { id, name } } })),
    );
  });
});

describe('the record of the day', () => {
  const input = workshopInputOf(finishWorkshop());
  const write = (names: boolean) => textOf(writeDayRecord({ ...input, names }).bytes);

  it('has no names unless they are asked for', () => {
    for (const { name } of workshopTables) {
      expect(write(false)).not.toContain(name);
      expect(write(true)).toContain(name);
    }
  });

  it('tells counts, agreed levels and reasons, what is parked and what was not shown', () => {
    const text = write(false);
    expect(text).toContain('Ten referrals had a note');
    expect(text).toContain('12 people answered. 2 items were agreed. One item is still parked.');
    expect(text).toContain('3 items were not shown');
    expect(text).toContain('Was this time well spent? 20 7 1');
  });
});

describe('the forms of a workshop', () => {
  it('have permanent ids, and names that say which workshop they are for', () => {
    const forms = [facilitatorGuide, wallSheets, joinCards, handsSheet];
    const input = workshopInputOf();
    expect(forms.map(({ id }) => id)).toEqual([
      'facilitator-guide',
      'wall-sheets',
      'join-cards',
      'hands-sheet',
    ]);
    expect(forms.map((form) => form.nameFile(input))).toEqual([
      'LinkReady facilitator guide Spring workshop.pdf',
      'LinkReady wall sheets Spring workshop.pdf',
      'LinkReady table cards Spring workshop.pdf',
      'LinkReady tally sheet.pdf',
    ]);
    expect(dayRecord.nameFile({ ...input, names: false })).toBe(
      'LinkReady record of the day 2026-03-12.pdf',
    );
  });

  it('write what their names say', async () => {
    const input = workshopInputOf();
    const written = await Promise.all([
      facilitatorGuide.write(input),
      wallSheets.write(input),
      joinCards.write(input),
      handsSheet.write(input),
      dayRecord.write({ ...input, names: false }),
    ]);
    expect(written.map(({ pages }) => pages)).toEqual([3, 3, 3, 1, 1]);
  });
});

/** The code on each page, read from a picture of it. */
function readCodes(bytes: Uint8Array, pages: number): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'linkready-cards-'));
  try {
    const file = join(directory, 'cards.pdf');
    writeFileSync(file, bytes);
    execFileSync(process.env.PDFTOPPM ?? 'pdftoppm', [
      '-r',
      '72',
      '-gray',
      '-png',
      file,
      join(directory, 'card'),
    ]);
    return Array.from({ length: pages }, (_, index) => {
      const { data, width, height } = PNG.sync.read(
        readFileSync(join(directory, `card-${index + 1}.png`)),
      );
      return jsQr(new Uint8ClampedArray(data), width, height)?.data ?? '';
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
