import { strToU8, zipSync } from 'fflate';
import type { Workbook } from './Workbook';
import { createSharedTexts, filterRange, writeSheet } from './writeSheet';
import { writeStyles } from './writeStyles';
import { escapeXml, xmlHead } from './writeXml';

/**
 * Writes a workbook as Office Open XML (ECMA-376, transitional): the same input, the same bytes.
 *
 * Text is stored as text, whatever it begins with: nothing in it can run.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const names = nameSheets(workbook);
  const texts = createSharedTexts();
  const sheets = workbook.sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    writeSheet(sheet, workbook, texts, index === 0),
  ]);
  const parts: readonly (readonly string[])[] = [
    ['[Content_Types].xml', writeContentTypes(names.length)],
    ['_rels/.rels', writeRelationships(packageParts)],
    ['docProps/core.xml', writeProperties(workbook)],
    ['xl/workbook.xml', writeBook(workbook, names)],
    ['xl/_rels/workbook.xml.rels', writeRelationships(bookParts(names.length))],
    ...sheets,
    ['xl/styles.xml', writeStyles()],
    ['xl/sharedStrings.xml', texts.write()],
  ];
  const files = parts.map(([path = '', xml = '']) => [path, strToU8(xml)] as const);
  // Excel dates its own entries like this; the real time is among the properties.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a sheet's name may hold (ECMA-376, part 1, 18.2.19): at most 31 characters, no twins. */
function nameSheets({ sheets }: Workbook): readonly string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const plain = name.replace(/[\p{Cc}[\]/\\:*?]+/gu, ' ').replace(/^'+|'+$/g, '');
    const short = plain.trim().slice(0, 28).toWellFormed() || 'Sheet';
    const taken = names.some((one) => one.toLowerCase() === short.toLowerCase());
    names.push(taken ? `${short} ${names.length + 1}` : short);
  }
  return names;
}

function writeContentTypes(sheets: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('xl/workbook.xml', `${contentType}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, `${contentType}.worksheet+xml`),
    ),
    part('xl/styles.xml', `${contentType}.styles+xml`),
    part('xl/sharedStrings.xml', `${contentType}.sharedStrings+xml`),
    '</Types>',
  ].join('');
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

const packageParts: readonly Relationship[] = [
  { type: `${relationships}/officeDocument`, target: 'xl/workbook.xml' },
  {
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
];

function bookParts(sheets: number): readonly Relationship[] {
  return [
    ...Array.from({ length: sheets }, (_, index) => ({
      type: `${relationships}/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { type: `${relationships}/styles`, target: 'styles.xml' },
    { type: `${relationships}/sharedStrings`, target: 'sharedStrings.xml' },
  ];
}

function writeRelationships(parts: readonly Relationship[]): string {
  const written = parts.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

function writeProperties({ title, language, writtenAt }: Workbook): string {
  const at = `${writtenAt.slice(0, 19)}Z`;
  const dated = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    `${xmlHead}<cp:coreProperties`,
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>LinkReady</dc:creator>`,
    `${dated('created')}${dated('modified')}<dc:language>${escapeXml(language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

/** The sheets, and for each table its filter and the row that is printed on every page. */
function writeBook({ sheets }: Workbook, names: readonly string[]): string {
  const listed = names.map(
    (name, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = sheets.flatMap(({ table, widths }, index) => {
    if (table === undefined) return [];
    const name = `'${(names[index] ?? '').replaceAll("'", "''")}'`;
    const filtered = `${name}!${filterRange(widths.length, table.rows, true)}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(filtered)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${name}!$1:$1`)}</definedName>`,
    ];
  });
  return [
    `${xmlHead}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}">`,
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}
