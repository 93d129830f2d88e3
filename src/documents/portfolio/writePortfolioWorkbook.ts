import type { MessageKey } from '../../i18n';
import {
  type Comparison,
  describeSite,
  filterSites,
  findAction,
  findItem,
  overallAt,
  type PortfolioSite,
  type SiteDomain,
} from '../../model';
import type { Cell, CellStyle, Sheet } from '../spreadsheet/workbook/Workbook';
import { writeWorkbook } from '../spreadsheet/workbook/writeWorkbook';
import type { CellValue } from '../tables/Table';
import type { ExportInput } from './ExportInput';
import { listIdentifying } from './listIdentifying';
import { stepOfListSize } from './names';
import { listWritten, siteId } from './writtenPlans';

type ColumnName = NameOf<MessageKey>;
type NameOf<Key> = Key extends `portfolioDocuments.column.${infer Name}` ? Name : never;

/** A column of a sheet: its heading, how it looks, and what it says of a row. */
interface SheetColumn<Row> {
  readonly title: string;
  readonly style: CellStyle;
  readonly width: number;
  readonly cellOf: (row: Row) => CellValue;
}

/**
 * Writes a portfolio as a workbook: sites, domains, common gaps, actions that several plan, who is missing,
 * and how to read it.
 *
 * Scores are full numbers; what is no number is a word, never 0. Rows stand in order of name, without names
 * in order of pseudonym, and there is no overall score unless it was asked for.
 */
export function writePortfolioWorkbook(input: ExportInput): Uint8Array {
  const { translator, title, writtenAt, names, comparison } = input;
  const { t } = translator;
  return writeWorkbook({
    title,
    language: translator.locale === 'en' ? 'en-GB' : translator.locale,
    writtenAt,
    rightToLeft: translator.direction === 'rtl',
    footer: title,
    sheets: [
      composeSheet(t('portfolioDocuments.sheet.sites'), siteColumns(input), listSites(input)),
      composeSheet(t('portfolioDocuments.sheet.domains'), domainColumns(input), comparison.domains),
      composeSheet(t('portfolioDocuments.sheet.gaps'), gapColumns(input), comparison.gaps),
      composeSheet(
        t('portfolioDocuments.sheet.actions'),
        actionColumns(input),
        comparison.overlaps,
      ),
      ...(names.kind === 'named' && comparison.returns.missing.length > 0
        ? [
            composeSheet(
              t('portfolioDocuments.sheet.missing'),
              missingColumns(input),
              comparison.returns.missing,
            ),
          ]
        : []),
      composeAbout(input),
    ],
  });
}

function listSites(input: ExportInput): readonly PortfolioSite[] {
  return listWritten(input).map((site) => describeSite(input.table, input.shown, site));
}

function composeSheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Sheet {
  const heading = columns.map(
    ({ title, style }): Cell => ({
      value: title,
      style: style === 'text' ? 'heading' : 'middleHeading',
    }),
  );
  const body = rows.map((row) =>
    columns.map(({ style, cellOf }): Cell => ({ value: cellOf(row), style })),
  );
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [heading, ...body],
    table: { rows: rows.length },
  };
}

function column<Row>(
  { translator: { t } }: ExportInput,
  name: ColumnName,
  [style, width]: readonly [CellStyle, number],
  cellOf: (row: Row) => CellValue,
): SheetColumn<Row> {
  return { title: t(`portfolioDocuments.column.${name}`), style, width, cellOf };
}

const text = ['text', 24] as const;
const short = ['text', 14] as const;
const count = ['count', 11] as const;
const score = ['score', 11] as const;
const date = ['date', 12] as const;

function siteColumns(input: ExportInput): readonly SheetColumn<PortfolioSite>[] {
  const { names, translator, instrument, overall, table } = input;
  const isNamed = names.kind === 'named';
  type Site = SheetColumn<PortfolioSite>;
  const own: readonly Site[] = isNamed
    ? [
        column(input, 'site', ['text', 32], ({ name }: PortfolioSite) => name),
        column(input, 'code', short, ({ code }: PortfolioSite) => code || undefined),
        column(input, 'network', text, ({ network }: PortfolioSite) => network || undefined),
        column(input, 'listSize', count, ({ listSize }: PortfolioSite) => listSize),
      ]
    : [
        column(input, 'site', text, ({ site }: PortfolioSite) => siteId(input, site)),
        column(input, 'listSize', short, ({ listSize }: PortfolioSite) => stepOfListSize(listSize)),
      ];
  const domains = instrument.domains.map(
    ({ title }, index): Site => ({
      title: translator.fill(title),
      style: 'score',
      width: 12,
      cellOf: ({ domains: of }) => sayScore(input, of[index]),
    }),
  );
  return [
    ...own,
    column(
      input,
      'commissioner',
      text,
      ({ commissioner }: PortfolioSite) => commissioner || undefined,
    ),
    ...(isNamed ? [column(input, 'round', short, ({ round }: PortfolioSite) => round)] : []),
    column(input, 'roundDate', date, ({ date: day }: PortfolioSite) => ({ day })),
    column(input, 'instrument', short, ({ instrument: version }: PortfolioSite) => version),
    column(input, 'apart', short, (site: PortfolioSite) => sayApart(input, site)),
    column(input, 'respondents', count, ({ respondents }: PortfolioSite) => respondents),
    column(input, 'answered', count, ({ answered }: PortfolioSite) => answered),
    column(input, 'items', count, ({ of }: PortfolioSite) => of),
    ...domains,
    ...(overall
      ? [column(input, 'overall', score, ({ row }: PortfolioSite) => overallAt(table, row))]
      : []),
    column(input, 'actFirst', count, ({ actFirst }: PortfolioSite) => actFirst),
    column(input, 'checkFirst', count, ({ checkFirst }: PortfolioSite) => checkFirst),
    column(
      input,
      'live',
      count,
      ({ actions }: PortfolioSite) => actions.notStarted + actions.inProgress,
    ),
    column(input, 'done', count, ({ actions }: PortfolioSite) => actions.done),
    column(input, 'firstDue', date, ({ firstDue }: PortfolioSite) =>
      firstDue === undefined ? undefined : { day: firstDue },
    ),
  ];
}

/** Why a site is in no figure; nothing where it is. */
function sayApart({ translator: { t } }: ExportInput, site: PortfolioSite): CellValue {
  if (site.example) return t('portfolioDocuments.example');
  return site.quick ? t('portfolioDocuments.quick') : undefined;
}

function sayScore({ translator: { t } }: ExportInput, domain: SiteDomain | undefined): CellValue {
  if (domain === undefined) return undefined;
  if (!domain.comparable) return t('portfolioDocuments.notComparable');
  if (domain.state === 'scored') return domain.value;
  return t(`portfolioDocuments.${domain.state}`);
}

type OfDomain = Comparison['domains'][number];

function domainColumns(input: ExportInput): readonly SheetColumn<OfDomain>[] {
  const { instrument, translator } = input;
  const titleOf = (id: string) =>
    translator.fill(instrument.domains.find((domain) => domain.id === id)?.title ?? id);
  return [
    column(input, 'domainId', short, ({ domain }: OfDomain) => domain),
    column(input, 'domain', ['text', 32], ({ domain }: OfDomain) => titleOf(domain)),
    column(input, 'scored', count, ({ scored }: OfDomain) => scored),
    column(input, 'mean', score, ({ statistics }: OfDomain) => statistics?.mean),
    column(input, 'least', score, ({ statistics }: OfDomain) => statistics?.least),
    column(input, 'lowerQuartile', score, ({ statistics }: OfDomain) => statistics?.lowerQuartile),
    column(input, 'median', score, ({ statistics }: OfDomain) => statistics?.median),
    column(input, 'upperQuartile', score, ({ statistics }: OfDomain) => statistics?.upperQuartile),
    column(input, 'most', score, ({ statistics }: OfDomain) => statistics?.most),
    column(input, 'early', count, ({ bands }: OfDomain) => bands.early),
    column(input, 'developing', count, ({ bands }: OfDomain) => bands.developing),
    column(input, 'routine', count, ({ bands }: OfDomain) => bands.routine),
    column(input, 'embedded', count, ({ bands }: OfDomain) => bands.embedded),
    column(input, 'noScore', count, ({ noScore }: OfDomain) => noScore.length),
    column(input, 'notApplicable', count, ({ notApplicable }: OfDomain) => notApplicable.length),
    column(input, 'notComparable', count, ({ notComparable }: OfDomain) => notComparable.length),
  ];
}

type Gap = Comparison['gaps'][number];

function gapColumns(input: ExportInput): readonly SheetColumn<Gap>[] {
  const { instrument, translator } = input;
  return [
    column(input, 'itemId', short, ({ item }: Gap) => item),
    column(input, 'item', ['text', 44], ({ item }: Gap) =>
      translator.fill(findItem(instrument, item)?.title ?? item),
    ),
    column(input, 'domainId', short, ({ domain }: Gap) => domain),
    column(input, 'sitesLow', count, ({ sites }: Gap) => sites.length),
    column(input, 'independent', count, ({ independent }: Gap) => independent),
    column(input, 'sitesLevel', count, ({ of }: Gap) => of),
  ];
}

type Overlap = Comparison['overlaps'][number];

function actionColumns(input: ExportInput): readonly SheetColumn<Overlap>[] {
  const { instrument, translator } = input;
  return [
    column(input, 'action', ['text', 60], ({ action }: Overlap) =>
      translator.fill(findAction(instrument, action)?.title ?? action),
    ),
    column(input, 'domainId', short, ({ domain }: Overlap) => domain),
    column(input, 'sitesPlan', count, ({ sites }: Overlap) => sites.length),
    column(input, 'live', count, ({ live }: Overlap) => live.length),
    column(input, 'done', count, ({ done }: Overlap) => done.length),
    column(input, 'overdue', count, ({ overdue }: Overlap) => overdue.length),
  ];
}

type Missing = Comparison['returns']['missing'][number];

function missingColumns(input: ExportInput): readonly SheetColumn<Missing>[] {
  return [
    column(input, 'site', ['text', 32], ({ name }: Missing) => name),
    column(input, 'code', short, ({ code }: Missing) => code),
    column(input, 'network', text, ({ network }: Missing) => network),
    column(input, 'listSize', count, ({ listSize }: Missing) => listSize),
  ];
}

function composeAbout(input: ExportInput): Sheet {
  const { translator, title, writtenAt, names, comparison, sites, table, shown } = input;
  const { t } = translator;
  const { returns } = comparison;
  const counts = { count: sites.length, of: filterSites(table, shown).length };
  const lines: readonly (readonly [string, CellValue])[] = [
    [t('portfolioDocuments.about.title'), title],
    [t('portfolioDocuments.about.written'), { day: writtenAt.slice(0, 10) }],
    [t('portfolioDocuments.about.chosen'), t('portfolioDocuments.about.chosen.of', counts)],
    [t('portfolioDocuments.about.sites'), comparison.sites],
    [t('portfolioDocuments.about.expected'), returns.expected],
    [t('portfolioDocuments.about.returned'), returns.returned],
    [t('portfolioDocuments.about.purpose'), t('portfolioDocuments.note.purpose')],
    [t('portfolioDocuments.about.numbers'), t('portfolioDocuments.note.empty')],
    [t('portfolioDocuments.about.counted'), t('portfolioDocuments.note.counted')],
    ...(names.kind === 'pseudonyms'
      ? [
          [
            t('portfolioDocuments.about.names'),
            [t('portfolioDocuments.note.pseudonyms'), ...listIdentifying(t)].join('\n'),
          ] as const,
        ]
      : []),
  ];
  return {
    name: t('portfolioDocuments.sheet.about'),
    widths: [26, 90],
    rows: lines
      .filter(([, value]) => value !== undefined)
      .map(([label, value]) => [
        { value: label, style: 'strong' },
        { value, style: typeof value === 'object' ? 'day' : 'text' },
      ]),
  };
}
