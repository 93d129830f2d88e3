import { composeLongTable } from './composeAnswerTables';
import { composeDataTables } from './composeDataTables';
import type { DataTable } from './DataTable';
import type { ExportInput } from './ExportInput';
import { listIdentifying } from './listIdentifying';
import { packFiles } from './packFiles';
import { writeDataCsv } from './writeDataCsv';
import { writeParquet } from './writeParquet';

const writtenBy = 'LinkReady';

/** What a data package tells of one table. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly [property: string]: unknown;
}

/**
 * Writes the tables of a portfolio as .csv with a description that engines read (Data Package, version 2),
 * the long table as Parquet too, and a note for people, in one zip.
 */
export async function writeDataPackage(input: ExportInput): Promise<Blob> {
  const parts: Blob[] = [];
  const resources: Resource[] = [];
  const files: { readonly name: string; readonly content: Blob }[] = [];
  for (const table of composeDataTables(input)) {
    const content = new Blob([...writeDataCsv(table)].map((piece) => Uint8Array.from(piece)));
    const name = `${table.name}.csv`;
    resources.push(describeResource(table, name, content.size, await hash(content)));
    files.push({ name, content });
  }
  const long = writeParquet(composeLongTable(input), writtenBy);
  files.push({ name: 'levels.parquet', content: new Blob([long]) });
  files.push({ name: 'datapackage.json', content: new Blob([describePackage(input, resources)]) });
  files.push({ name: 'READ-ME.txt', content: new Blob([composeNote(input)]) });
  const read: { readonly name: string; readonly pieces: readonly Uint8Array[] }[] = [];
  for (const { name, content } of files) {
    read.push({ name, pieces: [new Uint8Array(await content.arrayBuffer())] });
  }
  packFiles(read, (piece) => parts.push(new Blob([Uint8Array.from(piece)])));
  return new Blob(parts, { type: 'application/zip' });
}

/** The long table alone, as Parquet. */
export function writeLongTable(input: ExportInput): Blob {
  const bytes = writeParquet(composeLongTable(input), writtenBy);
  return new Blob([bytes], { type: 'application/vnd.apache.parquet' });
}

async function hash(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `sha256:${hex.join('')}`;
}

function describeResource(
  { name, description, fields, primaryKey, foreignKeys }: DataTable,
  path: string,
  bytes: number,
  sum: string,
): Resource {
  return {
    ...{ name, path, description, bytes, hash: sum },
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: fields.map(({ required, ...one }) => ({
        ...one,
        ...(one.type === 'date' && { format: 'default' }),
        ...(required && { constraints: { required } }),
      })),
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0 && {
        foreignKeys: foreignKeys.map(({ field, table }) => ({
          fields: [field],
          reference: { resource: table, fields: [field] },
        })),
      }),
    },
  };
}

function describePackage(
  { title, writtenAt }: ExportInput,
  resources: readonly Resource[],
): string {
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'linkready-portfolio',
      title,
      created: writtenAt,
      resources,
    },
    undefined,
    2,
  )}\n`;
}

/** What is in the zip, how to read it, and what could still point to a site. */
function composeNote({ translator: { t }, title, writtenAt, names }: ExportInput): string {
  const lines = [
    title,
    t('portfolioDocuments.note.written', { date: writtenAt.slice(0, 10) }),
    '',
    t('portfolioDocuments.note.files'),
    t('portfolioDocuments.note.empty'),
    t('portfolioDocuments.note.counted'),
    t('portfolioDocuments.note.purpose'),
  ];
  if (names.kind === 'pseudonyms') {
    lines.push('', t('portfolioDocuments.note.pseudonyms'), ...listIdentifying(t));
  }
  return `${lines.join('\r\n')}\r\n`;
}
