import type { PlanFileInput } from '../tables/PlanFile';
import type { CellValue, Column, Table } from '../tables/Table';

/**
 * Puts where a row comes from before each row: site, round, instrument and the day of writing.
 *
 * So that files of many sites and rounds can be laid under one another and still be told apart; ids
 * are permanent, names are not (M4).
 */
export function addSource(input: PlanFileInput, table: Table): Table {
  const source = listSource(input);
  const columns = source.map(([id]): Column => ({ id, title: id, kind: 'text', width: 20 }));
  const values = source.map(([, value]) => value);
  return {
    columns: [...columns, ...table.columns],
    rows: table.rows.map((row) => [...values, ...row]),
  };
}

function listSource({ report, writtenAt }: PlanFileInput): readonly [string, CellValue][] {
  const { site, round, assessment, example, instrument } = report;
  return [
    ['assessmentId', assessment],
    ['siteId', site.id],
    ['site', site.name],
    ['siteCode', site.code],
    ['network', site.network],
    ['round', round.name],
    ['roundDate', { day: round.date }],
    ['instrument', instrument],
    ['example', example ? 'true' : 'false'],
    ['writtenOn', { day: writtenAt.slice(0, 10) }],
  ];
}
