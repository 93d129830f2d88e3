import { type ActionColumn, composeActionTable } from '../tables/composeActionTable';
import { composeItemTable, type ItemColumn } from '../tables/composeItemTable';
import { composeMeanTable, composeScoreTable, type ScoreColumn } from '../tables/composeScoreTable';
import type { PlanFileInput } from '../tables/PlanFile';
import {
  type CellValue,
  type Column,
  type ColumnId,
  dropSilent,
  type Table,
} from '../tables/Table';
import { composeAbout } from './composeAbout';
import type { Cell, CellStyle, Sheet } from './workbook/Workbook';
import { writeWorkbook } from './workbook/writeWorkbook';

const actionColumns: readonly ActionColumn[] = [
  'number',
  'action',
  'domain',
  'ledBy',
  'name',
  'due',
  'status',
  'reason',
  'measure',
  'firstSteps',
  'notes',
];

const scoreColumns: readonly ScoreColumn[] = [
  'domainId',
  'group',
  'domain',
  'scoreOrWords',
  'low',
  'high',
  'band',
  'scored',
  'applicable',
  'dontKnow',
  'unanswered',
  'notApplicable',
];

const itemColumns: readonly ItemColumn[] = [
  'itemId',
  'domain',
  'item',
  'kind',
  'safety',
  'levelOrWords',
  'answer',
  'descriptor',
  'basis',
  'lastLevel',
  'change',
  'notes',
];

/** Left out where they say nothing, so that a printed page has room for the others. */
const optional: readonly ColumnId[] = ['name', 'reason', 'notes'];

/**
 * Writes the plan, the scores and the items as a workbook, with a sheet that says how to read it.
 *
 * Levels and scores are numbers with their full values, days are days, and what is no number is a
 * word, never 0. Everything comes from the Report; nothing is computed here.
 */
export function writePlanSpreadsheet(input: PlanFileInput): Uint8Array {
  const { report, translator, writtenAt } = input;
  const { t } = translator;
  const values = { site: report.site.name, round: report.round.name };
  return writeWorkbook({
    title: t('tables.title', values),
    language: translator.locale === 'en' ? 'en-GB' : translator.locale,
    writtenAt,
    rightToLeft: translator.direction === 'rtl',
    footer: t('tables.title', values),
    sheets: [
      composeSheet(
        t('tables.sheet.plan'),
        dropSilent(composeActionTable(input, actionColumns), optional),
      ),
      composeSheet(
        t('tables.sheet.scores'),
        composeScoreTable(input, scoreColumns),
        composeMeanTable(input, scoreColumns),
      ),
      composeSheet(
        t('tables.sheet.items'),
        dropSilent(composeItemTable(input, itemColumns), optional),
      ),
      composeAboutSheet(input),
    ],
  });
}

/** A table as a sheet; what stands below it is apart, so that a filter or a sum leaves it out. */
function composeSheet(name: string, { columns, rows }: Table, below?: Table): Sheet {
  const heading = columns.map(
    ({ title, kind }): Cell => ({
      value: title,
      style: kind === 'text' ? 'heading' : 'middleHeading',
    }),
  );
  const body = rows.map((row) => composeRow(columns, row, (column) => column.kind));
  const foot = (below?.rows ?? []).map((row) =>
    composeRow(columns, row, ({ kind }) => (kind === 'text' ? 'strong' : kind)),
  );
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [heading, ...body, ...(foot.length === 0 ? [] : [[], ...foot])],
    table: { rows: rows.length },
  };
}

function composeRow(
  columns: readonly Column[],
  row: readonly CellValue[],
  styleOf: (column: Column) => CellStyle,
): readonly Cell[] {
  return columns.map((column, index) => ({ value: row[index], style: styleOf(column) }));
}

function composeAboutSheet(input: PlanFileInput): Sheet {
  return {
    name: input.translator.t('tables.sheet.about'),
    widths: [26, 90],
    rows: composeAbout(input).map(([label, value]) => [
      { value: label, style: 'strong' },
      { value, style: typeof value === 'object' ? 'day' : 'text' },
    ]),
  };
}
