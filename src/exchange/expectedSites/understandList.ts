import {
  type ExpectedSite,
  fail,
  foldCode,
  foldName,
  type Outcome,
  parseListSize,
  succeed,
} from '../../model';

import type { ListRows } from './parseListFile';

/** What a column is understood as; `further` becomes a filter and a group. */
export type ColumnRole = 'code' | 'name' | 'network' | 'listSize' | 'further' | 'leftOut';

export interface ListColumn {
  /** As the list has it; absent where the list has no headings. */
  readonly heading?: string | undefined;
  readonly role: ColumnRole;
  /** Its first cell with something in it. */
  readonly example: string;
}

/** What is wrong with a row, and its number in the list. */
export interface RowFault {
  readonly row: number;
  readonly fault: 'noName' | 'codeTwice' | 'sizeNotRead';
  /** What stands there. */
  readonly cell: string;
}

/** A list as it was understood, to be shown before it is kept. */
export interface UnderstoodList {
  readonly columns: readonly ListColumn[];
  readonly sites: readonly ExpectedSite[];
  /** Headings of the further columns, in the order of the list. */
  readonly further: readonly string[];
  readonly faults: readonly RowFault[];
}

/** What people call these columns, folded. */
const headings: Readonly<Record<'code' | 'name' | 'network' | 'listSize', RegExp>> = {
  code: /^(?:(?:ods|practice|prac|gp|gppractice|organisation|organization|org|site|cost)?(?:code|id|number|no)|ods|ref|reference)$/,
  name: /^(?:(?:ods|practice|gp|gppractice|organisation|organization|org|site|surgery|clinic|provider)?name|practice|gppractice|surgery|organisation|organization|site|clinic)$/,
  network:
    /^(?:pcn(?:name)?|network(?:name)?|neighbourhood|neighborhood|cluster(?:name)?|locality|ptn|federation)$/,
  listSize:
    /^(?:(?:practice|registered|total|weighted|raw|gp)?(?:listsize|list|patients|population|patientcount|patientlistsize)|numberofpatients|registeredpatients|size|patientsregistered)$/,
};

/**
 * Understands a list of expected sites: which column is what, and what of it can be kept.
 *
 * Columns are known by their headings; without headings by what stands in them. Every row that is not
 * kept whole is named.
 *
 * Problems: `listWithoutNames` where no column holds names; `listEmpty` where there are headings and no more.
 *
 * @param roles what the person says each column is, in place of what was guessed.
 */
export function understandList(
  { rows, numbers }: ListRows,
  roles?: readonly ColumnRole[],
): Outcome<UnderstoodList> {
  const [first = []] = rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const byHeading = Array.from({ length: width }, (_, column) =>
    roleOfHeading(first[column] ?? ''),
  );
  const hasHeadings =
    byHeading.includes('name') || byHeading.filter((role) => role !== 'further').length > 1;
  const body = hasHeadings ? rows.slice(1) : rows;
  if (body.length === 0) return fail('listEmpty');
  const guessed = hasHeadings ? onlyFirst(byHeading) : guessRoles(body, width);
  const chosen = Array.from(
    { length: width },
    (_, column) => roles?.[column] ?? guessed[column] ?? 'further',
  );
  if (!chosen.includes('name')) return fail('listWithoutNames');
  const titles = nameColumns(hasHeadings ? first : [], width);
  const columns = chosen.map((role, column) => ({
    ...(hasHeadings && { heading: first[column] ?? '' }),
    role,
    example: body.find((row) => (row[column] ?? '') !== '')?.[column] ?? '',
  }));
  const kept = keepSites(body, numbers.slice(hasHeadings ? 1 : 0), chosen, titles);
  return succeed({
    columns,
    ...kept,
    further: titles.filter((_, column) => chosen[column] === 'further'),
  });
}

function roleOfHeading(heading: string): ColumnRole {
  const folded = foldName(heading);
  const roles = ['code', 'name', 'network', 'listSize'] as const;
  return roles.find((role) => headings[role].test(folded)) ?? 'further';
}

/** Two columns of one role: the first is it, the others say something further. */
function onlyFirst(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  return roles.map((role, column) => (roles.indexOf(role) === column ? role : 'further'));
}

/** By what stands in them: codes are short with figures, sizes are numbers, names are the longest text. */
function guessRoles(body: readonly (readonly string[])[], width: number): readonly ColumnRole[] {
  const share = (column: number, test: (cell: string) => boolean) => {
    const cells = body.flatMap((row) => row[column] || []);
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const columns = Array.from({ length: width }, (_, column) => column);
  const isSize = (cell: string) => parseListSize(cell).state === 'size';
  const isCode = (cell: string) => /^(?=.*\d)[A-Z0-9-]{3,12}$/i.test(cell) && !isSize(cell);
  const size = columns.find((column) => share(column, isSize) > 0.8);
  const code = columns.find((column) => column !== size && share(column, isCode) > 0.8);
  const length = (column: number) =>
    body.reduce((sum, row) => sum + (row[column] ?? '').replace(/\d/g, '').length, 0);
  const texts = columns.filter((column) => column !== size && column !== code);
  const name = texts.toSorted((a, b) => length(b) - length(a))[0];
  return columns.map((column) => {
    if (column === size) return 'listSize';
    if (column === code) return 'code';
    return column === name && length(column) > 0 ? 'name' : 'further';
  });
}

/** Headings that are missing or occur twice get a number: filters go by them. */
function nameColumns(row: readonly string[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const wanted = row[column] || `${column + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
    taken.add(name);
    return name;
  });
}

function keepSites(
  body: readonly (readonly string[])[],
  numbers: readonly number[],
  roles: readonly ColumnRole[],
  titles: readonly string[],
): Pick<UnderstoodList, 'sites' | 'faults'> {
  const sites: ExpectedSite[] = [];
  const faults: RowFault[] = [];
  const codes = new Set<string>();
  for (const [index, cells] of body.entries()) {
    const row = numbers[index] ?? index + 1;
    const cellOf = (role: ColumnRole) => cells[roles.indexOf(role)] ?? '';
    const [code, named, network, size] = [
      cellOf('code'),
      cellOf('name'),
      cellOf('network'),
      cellOf('listSize'),
    ];
    const folded = foldCode(code);
    if (named === '' && code === '') {
      faults.push({ row, fault: 'noName', cell: cells.join(' ').trim() });
      continue;
    }
    if (folded !== '' && codes.has(folded)) {
      faults.push({ row, fault: 'codeTwice', cell: code });
      continue;
    }
    codes.add(folded);
    const parsed = parseListSize(size);
    if (parsed.state === 'notANumber') faults.push({ row, fault: 'sizeNotRead', cell: size });
    sites.push({
      id: folded === '' ? `row-${row}` : folded,
      name: named === '' ? code : named,
      ...(code !== '' && { code }),
      ...(network !== '' && { network }),
      ...(parsed.state === 'size' && { listSize: parsed.size }),
      further: gatherFurther(cells, roles, titles),
    });
  }
  return { sites, faults };
}

function gatherFurther(
  cells: readonly string[],
  roles: readonly ColumnRole[],
  titles: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    titles.flatMap((title, column) => {
      const cell = cells[column] ?? '';
      return roles[column] === 'further' && cell !== '' ? [[title, cell]] : [];
    }),
  );
}
