import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListFile, parseListText, understandList, writeZip } from '../../../src/exchange';
import { splitRows } from '../../../src/exchange/expectedSites/splitRows';
import type { Outcome } from '../../../src/model';

const table = [
  ['ODS code', 'GP practice name', 'PCN', 'List size', 'Place'],
  ['A81001', 'The "Old Bank" Surgery, O’Neill & Sons', 'Elm and Oak PCN', '8,214', 'North'],
  ['A81002', 'Dŵr Glân; Surgery', '', '', 'South'],
  ['1E5', '=Formula Lane', 'Elm and Oak PCN', '12 400', ''],
];

const sites = [
  {
    id: 'A81001',
    code: 'A81001',
    name: 'The "Old Bank" Surgery, O’Neill & Sons',
    network: 'Elm and Oak PCN',
    listSize: 8214,
    further: { Place: 'North' },
  },
  { id: 'A81002', code: 'A81002', name: 'Dŵr Glân; Surgery', further: { Place: 'South' } },
  {
    id: '1E5',
    code: '1E5',
    name: '=Formula Lane',
    network: 'Elm and Oak PCN',
    listSize: 12400,
    further: {},
  },
];

function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}

const write = (separator: string, end: string) =>
  table
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join(end);

const utf8 = (text: string) => new TextEncoder().encode(text);

async function writeWorkbook(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // The first sheet of the list, though not the first part of the file.
  const sheet = workbook.addWorksheet('Practices');
  workbook.addWorksheet('Other').addRow(['Nothing here']);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a list of expected sites', () => {
  it('is the same from a paste, from .csv of either kind, and from a spreadsheet', async () => {
    const forms = [
      parseListText(table.map((row) => row.join('\t')).join('\n')),
      parseListFile(utf8(write(',', '\r\n'))),
      parseListFile(utf8(`\ufeff${write(';', '\n')}\n\n`)),
      parseListFile(await writeWorkbook(table)),
    ];
    for (const form of forms) {
      const { sites: read, columns, faults, further } = need(understandList(need(form)));
      expect(read).toEqual(sites);
      expect(columns.map(({ role }) => role)).toEqual([
        'code',
        'name',
        'network',
        'listSize',
        'further',
      ]);
      expect([faults, further]).toEqual([[], ['Place']]);
    }
  });

  it('reads a spreadsheet’s numbers, rich text, formulas and gaps as they show', async () => {
    const bytes = await writeWorkbook([
      ['Name', 'Code', 'Patients', 'Open since'],
      [
        { richText: [{ text: 'Elm ' }, { font: { bold: true }, text: 'Street' }] },
        81001,
        { formula: '4000+214', result: 4214 },
      ],
      [],
      ['Oak & Ash <Surgery>', '00123', null, 'line\nbreak'],
    ]);
    const { sites: read, faults } = need(understandList(need(parseListFile(bytes))));
    expect(read).toEqual([
      { id: '81001', code: '81001', name: 'Elm Street', listSize: 4214, further: {} },
      {
        id: '00123',
        code: '00123',
        name: 'Oak & Ash <Surgery>',
        further: { 'Open since': 'line break' },
      },
    ]);
    expect(faults).toEqual([]);
  });

  it('is understood without headings by what stands in it', () => {
    const rows = need(
      parseListText('A81001\tElm Street Surgery\t8214\nA81002\tOak Lane Practice\t900'),
    );
    const { columns, sites: read } = need(understandList(rows));
    expect(columns.map(({ role }) => role)).toEqual(['code', 'name', 'listSize']);
    expect(read.map(({ name }) => name)).toEqual(['Elm Street Surgery', 'Oak Lane Practice']);
    const one = need(understandList(need(parseListText('Elm Street\nOak Lane'))));
    expect(one.sites.map(({ id, name }) => [id, name])).toEqual([
      ['row-1', 'Elm Street'],
      ['row-2', 'Oak Lane'],
    ]);
  });

  it('takes the person’s word for what a column is', () => {
    const rows = need(parseListText('Name\tBoss\nElm\tNorth\nOak\tSouth'));
    const { sites: read } = need(understandList(rows, ['name', 'network']));
    expect(read.map(({ network }) => network)).toEqual(['North', 'South']);
    const { further } = need(understandList(rows, ['name', 'leftOut']));
    expect(further).toEqual([]);
  });

  it('names every row that was not kept whole, by its number in the list', () => {
    const text = 'Code,Name,List size\nA1,Elm,many\n\nA1,Oak,5\n,,7\nA2,,8';
    const { sites: read, faults } = need(understandList(need(parseListText(text))));
    expect(faults).toEqual([
      { row: 2, fault: 'sizeNotRead', cell: 'many' },
      { row: 4, fault: 'codeTwice', cell: 'A1' },
      { row: 5, fault: 'noName', cell: '7' },
    ]);
    expect(read.map(({ name }) => name)).toEqual(['Elm', 'A2']);
  });

  it('refuses with a reason what is no list', async () => {
    const names = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.problem.name);
    expect(names(parseListText(' \n\t'))).toBe('listEmpty');
    expect(names(understandList(need(parseListText('Name\tCode'))))).toBe('listEmpty');
    expect(names(understandList(need(parseListText('1\n2\n3'))))).toBe('listWithoutNames');
    expect(names(parseListText('a\n'.repeat(20_002)))).toBe('listTooLong');
    const zip = writeZip([{ name: 'letter.txt', bytes: utf8('Dear') }]);
    expect(parseListFile(zip)).toEqual({
      ok: false,
      problem: { name: 'fileForeign', values: { kind: 'zip' } },
    });
    const workbook = await writeWorkbook(table);
    expect(names(parseListFile(workbook.subarray(0, 900)))).toBe('fileNotReadable');
    expect(names(parseListFile(utf8('%PDF-1.7\n')))).toBe('fileForeign');
  });

  it('splits what was joined, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' x', 'é') });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (cells, separator) => {
        const quote = (one: string) => `"${one.replaceAll('"', '""')}"`;
        const text = cells.map((row) => row.map(quote).join(separator)).join('\r\n');
        expect(splitRows(text)).toEqual(cells);
      }),
      { seed: 3 },
    );
  });
});
