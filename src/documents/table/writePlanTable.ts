import { type ActionColumn, composeActionTable } from '../tables/composeActionTable';
import { guardFormula, looksLikeFormula } from '../tables/guardFormula';
import type { PlanFileInput } from '../tables/PlanFile';
import { type CellValue, dropSilent, type Table } from '../tables/Table';

/** One thing in the two forms that a clipboard hands on. */
export interface CopiedTable {
  /** For mail and word processors. */
  readonly html: string;
  /** Tab-separated, for everything else. */
  readonly text: string;
}

const wanted: readonly ActionColumn[] = [
  'number',
  'action',
  'domain',
  'ledBy',
  'name',
  'due',
  'status',
  'measure',
];

/** Left out where they say nothing: a mail has little room. */
const optional: readonly ActionColumn[] = ['domain', 'ledBy', 'name', 'due', 'measure'];

/**
 * Writes the plan as a table to paste into a mail, a document or a sheet.
 *
 * The HTML is what Word and Outlook keep: a real table with a border, headings that are headings,
 * and no font, size or style, so that it takes on those of the text around it. All that was typed is
 * escaped. What a sheet could run as a formula is marked as text there (`mso-number-format`); in the
 * plain form it has an apostrophe before it.
 */
export function writePlanTable(input: PlanFileInput): CopiedTable {
  const table = dropSilent(composeActionTable(input, wanted), optional);
  const { report, translator } = input;
  const title = translator.t('tables.copied.title', {
    site: report.site.name,
    round: report.round.name,
    date: translator.date(report.round.date),
  });
  const show = (value: CellValue) => showValue(input, value);
  return { html: writeHtml(title, table, show, input), text: writeText(title, table, show) };
}

/** As the screen shows it. */
function showValue({ translator }: PlanFileInput, value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return translator.number(value);
  return typeof value === 'object' ? translator.date(value.day) : value.toWellFormed();
}

type Show = (value: CellValue) => string;

function writeHtml(
  heading: string,
  { columns, rows }: Table,
  show: Show,
  { translator }: PlanFileInput,
): string {
  const { locale, direction } = translator;
  // Word reads the old attributes, and would centre headings without them.
  const place = `align="${direction === 'rtl' ? 'right' : 'left'}" valign="top"`;
  const head = columns.map(({ title }) => `<th scope="col" ${place}>${escapeHtml(title)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map(show).map((text) => {
      const format = looksLikeFormula(text) ? ` ${asText}` : '';
      return `<td ${place}${format}>${escapeHtml(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div lang="${escapeHtml(locale)}" dir="${direction}">`,
    `<p><b>${escapeHtml(heading)}</b></p>`,
    '<table border="1" rules="all" cellspacing="0" cellpadding="5">',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody>`,
    '</table>',
    '</div>',
  ].join('');
}

/** Only where it is needed: a clipboard that checks what it is handed calls each style a breach of our own policy. */
const asText = `style="mso-number-format:'\\@'"`;

function writeText(title: string, { columns, rows }: Table, show: Show): string {
  const lines = [
    [title],
    columns.map((column) => column.title),
    ...rows.map((row) => row.map(show)),
  ];
  return lines.map((cells) => `${cells.map(onOneLine).join('\t')}\n`).join('');
}

function onOneLine(text: string): string {
  return guardFormula(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
}

/** Escapes text for HTML; a line break stays one, a control character goes. */
function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
}
